import type { Article } from '../model/article';
import type { Filters } from '../model/settings';

// Scripts without spaces between words, where a muted word may stand anywhere.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Splits articles into those the reader wants to see and a count of those kept out. */
export function applyFilters(
  articles: readonly Article[],
  filters: Filters,
): { shown: Article[]; hidden: number } {
  const matchers = filters.mutedWords.map(matcherFor);
  const muted = new Set(filters.mutedSourceIds);
  const shown = articles.filter(
    (article) => !muted.has(article.sourceId) && !matchers.some((matches) => matches(article)),
  );
  return { shown, hidden: articles.length - shown.length };
}

/** How many articles each muted word (as the reader wrote it) and each muted source id hides. */
export function hiddenBy(
  articles: readonly Article[],
  filters: Filters,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of filters.mutedWords) {
    counts.set(word, articles.filter(matcherFor(word)).length);
  }
  for (const id of filters.mutedSourceIds) {
    counts.set(id, articles.filter((article) => article.sourceId === id).length);
  }
  return counts;
}

function matcherFor(word: string): (article: Article) => boolean {
  const wanted = foldCase(word).trim().replace(/\s+/g, ' ');
  if (wanted === '') return () => false;
  const holds = UNSPACED.test(wanted) ? (text: string) => text.includes(wanted) : wholeWord(wanted);
  return (article) =>
    holds(foldCase(article.title)) ||
    holds(foldCase(article.summary)) ||
    article.categories.some((category) => holds(foldCase(category)));
}

function wholeWord(wanted: string): (text: string) => boolean {
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+');
  // A boundary that knows every alphabet; \b knows ASCII only.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${literal}(?![\\p{L}\\p{N}\\p{M}])`, 'u');
  return (text) => pattern.test(text);
}

function foldCase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
}
