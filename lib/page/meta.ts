import { squeeze } from './words';

const read = new WeakMap<Document, Map<string, string[]>>();

// One walk over the page's `meta` elements: asking for each name would walk the whole page.
function allMeta(document: Document): Map<string, string[]> {
  const known = read.get(document);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const element of Array.from(document.getElementsByTagName('meta'))) {
    const content = squeeze(element.getAttribute('content'));
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop'].map((key) =>
      element.getAttribute(key)?.toLowerCase(),
    );
    for (const name of new Set(names)) {
      if (name === undefined) continue;
      const list = found.get(name);
      if (list === undefined) found.set(name, [content]);
      else list.push(content);
    }
  }
  read.set(document, found);
  return found;
}

/** The content of the first of these `meta` names (property, name or itemprop), or null. */
export function metaContent(document: Document, names: readonly string[]): string | null {
  const all = allMeta(document);
  for (const name of names) {
    const first = all.get(name)?.[0];
    if (first !== undefined) return first;
  }
  return null;
}

/** All contents of these `meta` names. */
export function metaContents(document: Document, names: readonly string[]): string[] {
  const all = allMeta(document);
  return names.flatMap((name) => all.get(name) ?? []);
}
