import { hasPhrase, type Query } from './query';
import { type Filter, type Hit, type IndexPort, searchIndex } from './search';
import { marked, type Piece, snippetOf } from './snippet';

/** What is shown of an article. */
export interface FoundText {
  readonly title: string;
  readonly summary: string;
  /** Plain; empty while it is not stored. */
  readonly text: string;
}

export interface FindPort<T extends FoundText> extends IndexPort {
  /** The articles of these ids, in their order; undefined for one that is gone. */
  texts(ids: readonly string[]): Promise<readonly (T | undefined)[]>;
}

export interface FoundArticle<T extends FoundText> {
  readonly article: T;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
}

export interface Found<T extends FoundText> {
  readonly articles: readonly FoundArticle<T>[];
  readonly count: number;
  /** Whether they have all the words, or only as many as any article has. */
  readonly has: 'all' | 'some';
}

/** The index does not know which word follows which: so many of the best are read to see it. */
const READ_FOR_PHRASE = 240;
const READ_AT_ONCE = 60;

/** The best articles for what was typed, with what is shown of them; null when nothing is asked yet. */
export async function findArticles<T extends FoundText>(
  port: FindPort<T>,
  query: Query,
  options: { readonly now: number; readonly limit: number; readonly filter?: Filter },
): Promise<Found<T> | null> {
  if (query.words.length === 0) return null;
  const isPhrase = query.phrases.length > 0;
  const limit = isPhrase ? READ_FOR_PHRASE : options.limit;
  const { hits, count, matched } = await searchIndex(port, query, { ...options, limit });
  const has = matched < query.words.length && count > 0 ? 'some' : 'all';
  if (!isPhrase) {
    const articles = await textsOf(port, hits);
    return { articles: articles.map((each) => show(each, query)), count, has };
  }
  const withPhrases = has === 'all' ? await havingPhrases(port, query, hits) : [];
  return {
    articles: withPhrases.slice(0, options.limit).map((each) => show(each, query)),
    count: withPhrases.length,
    has: 'all',
  };
}

async function textsOf<T extends FoundText>(port: FindPort<T>, hits: readonly Hit[]): Promise<T[]> {
  const texts = await port.texts(hits.map(({ id }) => id));
  return texts.filter((text) => text !== undefined);
}

async function havingPhrases<T extends FoundText>(
  port: FindPort<T>,
  { phrases }: Query,
  hits: readonly Hit[],
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < hits.length; start += READ_AT_ONCE) {
    const articles = await textsOf(port, hits.slice(start, start + READ_AT_ONCE));
    found.push(
      ...articles.filter(({ title, summary, text }) =>
        phrases.every((phrase) => [title, summary, text].some((part) => hasPhrase(part, phrase))),
      ),
    );
  }
  return found;
}

/** Where an article has the words only in its headline, its summary says what it is about. */
const SUMMARY_CHARS = 170;

function show<T extends FoundText>(article: T, query: Query): FoundArticle<T> {
  const { title, summary, text } = article;
  const snippet =
    snippetOf(text, query) ?? snippetOf(summary, query) ?? plain(summary.slice(0, SUMMARY_CHARS));
  return { article, title: marked(title, query), snippet };
}

const plain = (text: string): Piece[] => (text === '' ? [] : [{ text, isMatch: false }]);
