import { roomFor } from './growing';

/** How far an article's cosines with a story's articles add up. */
export interface Sums {
  readonly titleSum: number;
  readonly textSum: number;
  readonly nameSum: number;
}

/** What the table holds, to be kept; arrays by story. */
export interface SavedStories {
  readonly ids: readonly string[];
  readonly articles: Int32Array;
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
  /** Squared lengths of the sums of the articles' unit vectors: title, text, name in turn. */
  readonly squares: Float32Array;
}

/** A story as the join score sees it. */
export interface StoryShape {
  readonly articles: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Lengths of the sums of its articles' unit vectors, for the cosine with its centre. */
  readonly titleLength: number;
  readonly textLength: number;
  readonly nameLength: number;
}

/** Stories as the join score sees them, by number. */
export interface StoryTable {
  readonly size: number;
  id(story: number): string;
  numberOf(id: string): number | undefined;
  articles(story: number): number;
  shape(story: number): StoryShape;
  /** Number of a new story without articles. */
  begin(id: string): number;
  /** Adds an article, so much like those before. */
  grow(story: number, at: number, sums: Sums | undefined): void;
  /** Puts one story into another; `cosine` is how alike their articles are in the mean. */
  unite(kept: number, lost: number, cosine: number): void;
  save(): SavedStories;
}

export function createStoryTable(saved?: SavedStories): StoryTable {
  const ids = saved ? [...saved.ids] : [];
  const numbers = new Map(ids.map((id, story) => [id, story]));
  let articles = saved?.articles ?? new Int32Array(512);
  let firstAt = saved?.firstAt ?? new Float64Array(512);
  let lastAt = saved?.lastAt ?? new Float64Array(512);
  let squares = saved?.squares ?? new Float32Array(1536);
  const length = (at: number) => Math.sqrt((squares[at] as number) || 1);

  /** |sum + x|² = |sum|² + 2 sum·x + |x|²; each article is of length 1. */
  function addSquares(story: number, sums: Sums | undefined): void {
    const at = story * 3;
    squares[at] = (squares[at] as number) + 1 + 2 * (sums?.titleSum ?? 0);
    squares[at + 1] = (squares[at + 1] as number) + 1 + 2 * (sums?.textSum ?? 0);
    squares[at + 2] = (squares[at + 2] as number) + 1 + 2 * (sums?.nameSum ?? 0);
  }

  return {
    get size() {
      return ids.length;
    },
    id: (story) => ids[story] as string,
    numberOf: (id) => numbers.get(id),
    articles: (story) => articles[story] as number,
    shape: (story) => ({
      articles: articles[story] as number,
      firstAt: firstAt[story] as number,
      lastAt: lastAt[story] as number,
      titleLength: length(story * 3),
      textLength: length(story * 3 + 1),
      nameLength: length(story * 3 + 2),
    }),
    begin(id) {
      const story = ids.length;
      ids.push(id);
      numbers.set(id, story);
      articles = roomFor(articles, story + 1);
      firstAt = roomFor(firstAt, story + 1);
      lastAt = roomFor(lastAt, story + 1);
      squares = roomFor(squares, story * 3 + 3);
      firstAt[story] = Number.POSITIVE_INFINITY;
      lastAt[story] = Number.NEGATIVE_INFINITY;
      return story;
    },
    grow(story, at, sums) {
      articles[story] = (articles[story] as number) + 1;
      firstAt[story] = Math.min(firstAt[story] as number, at);
      lastAt[story] = Math.max(lastAt[story] as number, at);
      addSquares(story, sums);
    },
    unite(kept, lost, cosine) {
      const [mine, theirs] = [articles[kept] as number, articles[lost] as number];
      for (let at = 0; at < 3; at++) {
        squares[kept * 3 + at] =
          (squares[kept * 3 + at] as number) +
          (squares[lost * 3 + at] as number) +
          2 * cosine * mine * theirs;
      }
      articles[kept] = mine + theirs;
      articles[lost] = 0;
      firstAt[kept] = Math.min(firstAt[kept] as number, firstAt[lost] as number);
      lastAt[kept] = Math.max(lastAt[kept] as number, lastAt[lost] as number);
    },
    save: () => ({
      ids: [...ids],
      articles: articles.slice(0, ids.length),
      firstAt: firstAt.slice(0, ids.length),
      lastAt: lastAt.slice(0, ids.length),
      squares: squares.slice(0, ids.length * 3),
    }),
  };
}
