import { type LdNode, ldText } from './json-ld';
import { metaContent } from './meta';
import { fold, squeeze } from './words';

const separator = /\s+[|\-–—·•»«:/\\]+\s+|\s*[|｜»]\s*/;

// "Headline - Section | Site": the site's parts go, the headline's own dashes stay.
function withoutSite(title: string, isSite: (part: string) => boolean, heading: string): string {
  let parts = title.split(separator);
  if (parts.length < 2) return title;
  const folded = fold(heading);
  if (folded !== '' && fold(title).startsWith(folded)) return heading;
  while (parts.length > 1) {
    if (isSite(parts.at(-1) ?? '')) parts = parts.slice(0, -1);
    else if (isSite(parts[0] ?? '')) parts = parts.slice(1);
    else break;
  }
  const kept = parts[0] === undefined ? title : title.slice(title.indexOf(parts[0]));
  const end = parts.at(-1) ?? '';
  const cut = kept.lastIndexOf(end);
  return cut < 0 ? kept : kept.slice(0, cut + end.length);
}

// A site's name by its own statement, or the host's name written with spaces.
function siteTest(document: Document, url: string): (part: string) => boolean {
  const name = fold(metaContent(document, ['og:site_name', 'application-name']) ?? '');
  const host = (URL.parse(url)?.hostname ?? '').replace(/^www\./, '').replace(/[^a-z0-9]/g, '');
  return (part) => {
    const folded = fold(part);
    const tight = folded
      .replaceAll(' ', '')
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
    if (name !== '' && (folded === name || folded.includes(name))) return true;
    return tight.length > 3 && (host.startsWith(tight) || host.includes(tight) || tight === host);
  };
}

function headings(document: Document, isSite: (part: string) => boolean): string[] {
  const found = Array.from(document.querySelectorAll('h1'))
    .slice(0, 20)
    .filter((h1) => h1.querySelector('a[href="/"]') === null)
    .map((h1) => squeeze(h1.textContent))
    .filter((text) => text.length > 2 && text.length < 400 && !isSite(text));
  return found;
}

function overlap(a: string, b: string): number {
  const words = new Set(a.split(' '));
  const others = new Set(b.split(' '));
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / Math.max(1, Math.min(words.size, others.size));
}

function isTail(part: string, whole: string): boolean {
  return part.length > 15 && part.length < whole.length && whole.endsWith(` ${part}`);
}

/** The article's headline; empty when the page states none. */
export function readTitle(document: Document, url: string, ld: LdNode | null): string {
  const isSite = siteTest(document, url);
  const documentTitle = squeeze(document.title);
  const stated = [
    squeeze(ldText(ld?.headline)),
    squeeze(metaContent(document, ['og:title'])),
    squeeze(metaContent(document, ['twitter:title'])),
    documentTitle,
  ].filter((text) => text.length > 2);
  const h1s = headings(document, isSite);
  // The heading that the page's own statements speak of is the headline.
  const rated = h1s.map((text) => ({
    text,
    weight:
      Math.max(0, ...stated.map((one) => overlap(fold(text), fold(one)))) *
      Math.min(1, text.length / 12),
  }));
  rated.sort((a, b) => b.weight - a.weight);
  const heading = rated[0] !== undefined && rated[0].weight >= 0.6 ? rated[0].text : '';
  // A kicker is often set into the heading; the page's statements leave it out.
  const bare = stated.slice(0, -1).find((one) => isTail(fold(one), fold(heading)));
  if (heading !== '') return bare ?? heading;
  const first = stated[0];
  if (first !== undefined) return withoutSite(first, isSite, h1s[0] ?? '');
  return h1s[0] ?? '';
}
