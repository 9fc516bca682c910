import { type LdNode, ldText } from './json-ld';
import { metaContent } from './meta';
import { squeeze } from './words';

// How the months begin in the languages of papers, from January on.
const months =
  'jan jän ene gen sty oca led|feb fév fev lut şub úno|mar mär maa bře|apr avr abr nis kwi dub|mai maj may mei mag kvě|jun juin giu haz cze čer|jul juil lug tem lip čvc|aug août ago ağu sie srp|sep set wrz eyl zář|oct okt ott out paź eki říj|nov kas lis|dec dez déc dic gru ara pro'
    .split('|')
    .map((line) => line.split(' '));

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  const at = months.findIndex((names) => names.some((name) => lower.startsWith(name)));
  return at < 0 ? null : at + 1;
}

function dayAt(year: number, month: number, day: number): number | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(year, month - 1, day);
}

const iso =
  /(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?/i;

function offsetMs(zone: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

function fromIso(text: string): number | null {
  const found = iso.exec(text);
  if (found === null) return null;
  const day = dayAt(Number(found[1]), Number(found[2]), Number(found[3]));
  if (day === null) return null;
  const time = Number(found[4] ?? 0) * 3600 + Number(found[5] ?? 0) * 60 + Number(found[6] ?? 0);
  return day + time * 1000 - offsetMs(found[7]);
}

function fromWords(text: string): number | null {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|º)?\s*(?:de\s+)?(\p{L}{3,10})\.?,?\s*(?:de\s+|del\s+)?(\d{4})/u.exec(
      text,
    );
  if (dayFirst !== null) {
    const month = monthNumber(dayFirst[2] ?? '');
    if (month !== null) return dayAt(Number(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(
    text,
  );
  if (monthFirst !== null) {
    const month = monthNumber(monthFirst[1] ?? '');
    if (month !== null) return dayAt(Number(monthFirst[3]), month, Number(monthFirst[2]));
  }
  const asian =
    /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|(\d{4})[./](\d{1,2})[./](\d{1,2})/.exec(text);
  if (asian !== null) {
    return dayAt(
      Number(asian[1] ?? asian[4]),
      Number(asian[2] ?? asian[5]),
      Number(asian[3] ?? asian[6]),
    );
  }
  return fromFigures(text);
}

// 3.4.2024 is day first nearly everywhere; 3/4/2024 only says so when one part is over 12.
function fromFigures(text: string): number | null {
  const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text);
  if (dotted !== null) return dayAt(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b/.exec(text);
  if (slashed === null) return null;
  const [a, b] = [Number(slashed[1]), Number(slashed[2])];
  return a > 12 ? dayAt(Number(slashed[3]), b, a) : dayAt(Number(slashed[3]), a, b);
}

/** Reads a date however it is written; epoch ms, or null. */
export function parseDate(text: string | null): number | null {
  if (text === null || text.length > 300) return null;
  const found = fromIso(text) ?? fromWords(text);
  if (found !== null) return found;
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return text.length === 10 ? Number(text) * 1000 : Number(text);
  if (!/\d{4}/.test(text)) return null;
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? null : parsed;
}

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'date.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'published',
  'published_time',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'originalpublicationdate',
  'bt:pubdate',
  'date',
  'article:post_date',
  'dc.date.created',
  'last-modified',
  'article:modified_time',
  'og:updated_time',
];

const elementSelectors = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'header time[datetime]',
  'article time[datetime]',
  'time[datetime]',
  '[class*="publish" i],[class*="entry-date" i],[class*="post-date" i],[class*="article-date" i],[class*="article__date" i],[class*="timestamp" i],[class*="dateline" i]',
  'time',
  '[class*="date" i],[id*="date" i]',
];

function fromElements(document: Document): number | null {
  for (const selector of elementSelectors) {
    for (const element of Array.from(document.querySelectorAll(selector)).slice(0, 8)) {
      if (element.closest('aside,footer,nav,[class*="comment" i],[class*="related" i]') !== null)
        continue;
      const stated = element.getAttribute('datetime') ?? element.getAttribute('content');
      const found = parseDate(stated) ?? parseDate(squeeze(element.textContent).slice(0, 120));
      if (found !== null) return found;
    }
  }
  return null;
}

function fromAddress(url: string): number | null {
  const path = URL.parse(url)?.pathname ?? '';
  const found =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?:\D|$)/.exec(path);
  return found === null ? null : dayAt(Number(found[1]), Number(found[2]), Number(found[3]));
}

// A short line with a whole date and little else: the oldest way to say it.
function fromLines(lines: readonly string[]): number | null {
  for (const line of lines) {
    if (line.length > 90 || !/\d{4}/.test(line) || /©|copyright|\(c\)/i.test(line)) continue;
    const found = fromIso(line) ?? fromWords(line);
    if (found !== null) return found;
  }
  return null;
}

/** When it was published, epoch ms; null when the page does not say. */
export function readDate(
  document: Document,
  url: string,
  ld: LdNode | null,
  lines: readonly string[],
): number | null {
  const stated = parseDate(ldText(ld?.datePublished)) ?? parseDate(ldText(ld?.dateCreated));
  if (stated !== null) return stated;
  const early = parseDate(metaContent(document, metaNames.slice(0, -3)));
  if (early !== null) return early;
  return (
    fromElements(document) ??
    fromAddress(url) ??
    parseDate(metaContent(document, metaNames.slice(-3))) ??
    parseDate(ldText(ld?.dateModified)) ??
    fromLines(lines)
  );
}
