import { type LdNode, ldText, ldTypes } from './json-ld';
import { metaContent } from './meta';
import { fold, squeeze } from './words';

const separator = /(?:\s+[|\-–—·•»«:/\\]+)+\s+|\s*[|｜»]\s*/;
// In scripts without spaces the site and its sections follow after low lines.
const lowLine = /_(?=[^_]*[\u3040-\u30ff\u3400-\u9fff])/;
const kicker =
  '[class*="kicker" i],[class*="topline" i],[class*="overline" i],[class*="dachzeile" i],[class*="eyebrow" i],[class*="pretitle" i],[class*="supertitle" i],[class*="spitzmarke" i],[class*="hidden" i],[class*="sr-only" i]';

const split = (title: string): string[] =>
  title.split(separator).flatMap((part) => part.split(lowLine));

type SiteTest = (part: string) => boolean;

// "Headline - Section | Site": the site's parts go, the headline's own dashes stay.
function withoutSite(title: string, isSite: SiteTest, headings: readonly string[]): string {
  let parts = split(title);
  if (parts.length < 2) return title;
  const heading = headings.find((one) => fold(title).startsWith(fold(one)) && fold(one) !== '');
  if (heading !== undefined) return heading;
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

// Marks where a word may break or joins, which nobody sees.
const unseen = /[\u00ad\u2060\ufeff]/g;
const clean = (text: string | null | undefined) => squeeze(text).replace(unseen, '');

// A site's name by its own statement, or the host's name written with spaces.
function siteTest(document: Document, url: string): SiteTest {
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

// The heading's text without a kicker that is set into it as a part of its own.
function headingText(h1: Element): string {
  const whole = clean(h1.textContent);
  if (h1.querySelector(kicker) === null) return whole;
  const copy = h1.cloneNode(true) as Element;
  for (const part of Array.from(copy.querySelectorAll(kicker))) part.remove();
  const bare = clean(copy.textContent);
  // What begins with a dash or a colon has lost its first half; what begins with a quotation has not.
  return bare.length > 12 && !/^[\p{Pd}\p{Pe},.:;!?/|]/u.test(bare) ? bare : whole;
}

function headings(document: Document, isSite: SiteTest): string[] {
  return Array.from(document.querySelectorAll('h1'))
    .slice(0, 20)
    .filter((h1) => h1.querySelector('a[href="/"]') === null)
    .map(headingText)
    .filter((text) => text.length > 2 && text.length < 400 && !isSite(text));
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

// "Headline | Site": a heading that says just the last of it is the site's name.
function isLastPart(heading: string, documentTitle: string, isSite: SiteTest): boolean {
  const parts = split(documentTitle);
  if (isSite(parts[0] ?? '')) return false;
  const ends = [1, 2].filter((count) => parts.length > count).map((count) => parts.slice(-count));
  return ends.some((end) => fold(end.join(' ')) === fold(heading));
}

/** The heading that the page's own statements speak of. */
function chooseHeading(h1s: readonly string[], stated: readonly string[]): string {
  const rated = h1s.map((text) => ({
    text,
    weight:
      Math.max(0, ...stated.map((one) => overlap(fold(text), fold(one)))) *
      Math.min(1, text.length / 12),
  }));
  rated.sort((a, b) => b.weight - a.weight);
  return rated[0] !== undefined && rated[0].weight >= 0.6 ? rated[0].text : '';
}

// The structured data of news is written by editors and decides; that of blogs is made by tools for
// search engines and, like what is said to other sites, does not outweigh the heading readers see.
const weights = { heading: 2.2, news: 4, ld: 0.6, og: 0.8, title: 0.75 };

// Structured data is cut where search engines stop reading, about 110 characters: the heading is whole.
function isCutOff(text: string, heading: string): boolean {
  const stated = fold(text);
  return (text.length > 90 || /(?:…|\.\.\.)$/.test(text)) && fold(heading).startsWith(`${stated} `);
}

/** The article's headline; empty when the page states none. */
export function readTitle(document: Document, url: string, ld: LdNode | null): string {
  const documentTitle = clean(document.title);
  const isKnown = siteTest(document, url);
  const all = headings(document, isKnown);
  const elsewhere = [ldText(ld?.headline), metaContent(document, ['og:title', 'twitter:title'])];
  const said = new Set(elsewhere.map((text) => fold(text ?? '')));
  const h1s = all.filter(
    (text) => !isLastPart(text, documentTitle, isKnown) || said.has(fold(text)),
  );
  const names = new Set(all.filter((text) => !h1s.includes(text)).map(fold));
  const isSite = (part: string) => isKnown(part) || names.has(fold(part));
  const isNews = ld !== null && ldTypes(ld).some((type) => type.endsWith('NewsArticle'));
  const raw: [string, number][] = [
    [clean(ldText(ld?.headline)), isNews ? weights.news : weights.ld],
    [clean(metaContent(document, ['og:title'])), weights.og],
    [clean(metaContent(document, ['twitter:title'])), 0],
    [documentTitle, weights.title],
  ];
  const stated = raw.filter(([text]) => text.length > 2);
  const heading = chooseHeading(
    h1s,
    stated.map(([text]) => text),
  );
  const bare = stated.map(([text, weight]): [string, number] => [
    withoutSite(text, isSite, h1s),
    weight,
  ]);
  // A kicker is often set into the heading; the page's statements leave it out.
  const isEdited = isNews && fold(bare[0]?.[0] ?? '') === fold(heading);
  const tail = bare.slice(0, -1).find(([one]) => !isEdited && isTail(fold(one), fold(heading)));
  const whole = bare.filter(([text]) => !isCutOff(text, heading));
  if (heading !== '') return tail?.[0] ?? mostStated([[heading, weights.heading], ...whole]);
  return bare.find(([text]) => !isSite(text))?.[0] ?? h1s[0] ?? bare[0]?.[0] ?? '';
}

function mostStated(candidates: readonly [string, number][]): string {
  const sums = new Map<string, number>();
  for (const [text, weight] of candidates) {
    const key = fold(text);
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  let best = '';
  for (const [text] of candidates)
    if (best === '' || (sums.get(fold(text)) ?? 0) > (sums.get(fold(best)) ?? 0)) best = text;
  return best;
}
