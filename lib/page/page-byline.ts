import { type LdNode, ldNames, ldText } from './json-ld';
import { metaContents } from './meta';
import { fold, squeeze } from './words';

const lead =
  /^(?:(?:written|reported|posted|published|story|words|text|article|photos?|analysis|opinion|review)\s+)?(?:by|from|von|par|por|di|da|af|av|door|od|przez|autor(?:in)?|author|text|texte?|tekst|yazan)\b\s*:?\s+/i;
const notName =
  /https?:|www\.|@|\b(?:admin|administrator|webmaster|editor(?:ial)?|redaktion|redacci[oó]n|r[eé]daction|redazione|staff|newsroom|news desk|autor(?:in)?|authors?|written by|facebook|twitter|instagram|linkedin|e-?mail|quelle|datum|source|view|archive|rss feed|read more|more about|follow|see all|contact|unknown|anonymous|guest|null|undefined|contributor)\b.{0,2}$/i;
const tail =
  /\s*(?:[|•·–—(]|,\s*(?:special to|for the|staff|senior|chief|reporter|correspondent|editor|associated|published|updated|the )|\b(?:updated|published|posted|is a|last modified)\b|\b\d{1,2}[:./]\d{2}|\b(?:on|am)\s+\p{L}{3,9}\s+\d).*$/iu;

function cleanName(raw: string): string {
  let name = squeeze(raw).replace(/^[\s,;:|–—-]+/, '');
  name = name
    .replace(/^(?:[Ww]ritten\s+|[Rr]eported\s+)?[Bb][Yy](?=\p{Lu}\p{Ll})/u, '')
    .replace(lead, '')
    .replace(tail, '')
    .replace(/[\s,;:|–—-]+$/, '')
    .trim();
  return name;
}

function isName(name: string): boolean {
  if (name.length < 3 || name.length > 80 || /\d{2}|[<>{}=]/.test(name)) return false;
  return /\p{L}{2}/u.test(name) && name.split(/\s+/).length <= 12 && !notName.test(name);
}

function distinct(names: readonly string[]): string[] {
  const out: string[] = [];
  const seen = new Set<string>();
  for (const raw of names) {
    const name = cleanName(raw);
    const key = fold(name);
    if (!isName(name) || seen.has(key)) continue;
    seen.add(key);
    out.push(name);
  }
  return out.slice(0, 12);
}

const selectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'a[rel~="author"]',
  '[class*="author-name" i],[class*="authorname" i],[class*="byline-name" i],[class*="byline__name" i],[class*="author__name" i]',
  '[class*="byline" i] a,[class*="author" i] a[href*="author" i],.vcard .fn',
  '[class*="byline" i]',
  '[class*="author" i],[id*="author" i]',
];

function fromPage(document: Document, isSite: (name: string) => boolean): string[] {
  for (const selector of selectors) {
    const texts = Array.from(document.querySelectorAll(selector))
      .slice(0, 12)
      .filter(
        (element) =>
          element.closest('aside,footer,nav,[class*="comment" i],[class*="related" i]') === null,
      )
      .map((element) => squeeze(element.getAttribute('content') ?? element.textContent));
    const names = distinct(texts.filter((text) => text.length < 120).slice(0, 6)).filter(
      (name) => !isSite(name),
    );
    if (names.length > 0 && names.length <= 4) return names;
  }
  return [];
}

/** Who wrote it, several joined by commas; null when the page does not say. */
export function readByline(
  document: Document,
  ld: LdNode | null,
  nodes: readonly LdNode[],
): string | null {
  const sites = [
    ...metaContents(document, ['og:site_name', 'application-name']).slice(0, 2),
    ldText(ld?.publisher) ?? '',
  ].map(fold);
  const isSite = (name: string) => fold(name) !== '' && sites.includes(fold(name));
  const stated = distinct(ldNames(ld?.author ?? ld?.creator, nodes));
  if (stated.length > 0 && !stated.every(isSite))
    return stated.filter((name) => !isSite(name)).join(', ');
  const meta = distinct(
    metaContents(
      document,
      [
        'author',
        'article:author',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'byl',
        'article:author_name',
        'og:article:author',
        'citation_author',
        'twitter:data1',
      ].slice(0, 10),
    ),
  ).filter((name) => !isSite(name));
  if (meta.length > 0) return meta.join(', ');
  const found = fromPage(document, isSite);
  if (found.length > 0) return found.join(', ');
  return stated.length > 0 ? stated.join(', ') : null;
}
