import type { Neighbours } from './article-index';
import { roomFor } from './growing';

/** A story some of whose articles are like the new one. */
export interface Candidate {
  readonly story: number;
  /** Its article most like the new one. */
  readonly best: number;
  /** Highest text cosine, and the mean of the three highest. */
  readonly text: number;
  readonly textTop: number;
  readonly title: number;
  readonly titleTop: number;
  readonly name: number;
  readonly nameTop: number;
  /** Sums over its articles, for the mean. */
  readonly textSum: number;
  readonly titleSum: number;
  readonly nameSum: number;
  /** Articles of it that are a little like the new one. */
  readonly touched: number;
}

/** How like the stories are, one tally each; good until the next count. */
export interface Tallies {
  count(near: Neighbours, storyOf: (article: number) => number): void;
  /** The stories most like the new article, best first. */
  best(): Candidate[];
  /** What was counted of one story, or undefined when none of its articles was near. */
  of(story: number): Candidate | undefined;
}

const KEPT = 6;

// A tally in one row: three highest of each field, their sums, and more.
const TEXT = 0;
const TITLE = 3;
const NAME = 6;
const TEXT_SUM = 9;
const TITLE_SUM = 10;
const NAME_SUM = 11;
const TOUCHED = 12;
const BEST = 13;
const BEST_SCORE = 14;
const STORY = 15;
const WIDTH = 16;

export function createTallies(): Tallies {
  let rows = new Float64Array(WIDTH * 256);
  let used = 0;
  /** By story: its row + 1, or 0. */
  let rowOf = new Int32Array(512);

  function clear(): void {
    for (let row = 0; row < used; row++) rowOf[rows[row * WIDTH + STORY] as number] = 0;
    used = 0;
  }

  function rowFor(story: number): number {
    rowOf = roomFor(rowOf, story + 1);
    const held = rowOf[story] as number;
    if (held > 0) return (held - 1) * WIDTH;
    const row = used++ * WIDTH;
    rows = roomFor(rows, used * WIDTH);
    rows.fill(0, row, row + WIDTH);
    rows[row + BEST_SCORE] = -1;
    rows[row + STORY] = story;
    rowOf[story] = used;
    return row;
  }

  return {
    count(near, storyOf) {
      clear();
      for (let i = 0; i < near.count; i++) {
        const article = near.articles[i] as number;
        addTo(rows, rowFor(storyOf(article)), near, i);
      }
    },
    best() {
      const kept: number[] = [];
      const scores: number[] = [];
      for (let row = 0; row < used; row++) keep(kept, scores, row, roughScore(rows, row * WIDTH));
      return kept.map((row) => candidateOf(rows, row * WIDTH));
    },
    of(story) {
      const row = rowOf[story] ?? 0;
      return row > 0 ? candidateOf(rows, (row - 1) * WIDTH) : undefined;
    },
  };
}

function addTo(rows: Float64Array, row: number, near: Neighbours, i: number): void {
  const text = near.text[i] as number;
  const title = near.title[i] as number;
  const name = near.name[i] as number;
  rows[row + TOUCHED] = (rows[row + TOUCHED] as number) + 1;
  rows[row + TEXT_SUM] = (rows[row + TEXT_SUM] as number) + text;
  rows[row + TITLE_SUM] = (rows[row + TITLE_SUM] as number) + title;
  rows[row + NAME_SUM] = (rows[row + NAME_SUM] as number) + name;
  pushTop(rows, row + TEXT, text);
  pushTop(rows, row + TITLE, title);
  pushTop(rows, row + NAME, name);
  const score = text + title / 2;
  const article = near.articles[i] as number;
  const lead = score - (rows[row + BEST_SCORE] as number);
  // Of two alike the older, in whatever order they were met.
  if (lead > 0 || (lead === 0 && article < (rows[row + BEST] as number))) {
    rows[row + BEST_SCORE] = score;
    rows[row + BEST] = article;
  }
}

/** Keeps the three highest, highest first. */
function pushTop(rows: Float64Array, at: number, value: number): void {
  if (value <= (rows[at + 2] as number)) return;
  if (value <= (rows[at + 1] as number)) {
    rows[at + 2] = value;
    return;
  }
  rows[at + 2] = rows[at + 1] as number;
  if (value <= (rows[at] as number)) {
    rows[at + 1] = value;
    return;
  }
  rows[at + 1] = rows[at] as number;
  rows[at] = value;
}

function roughScore(rows: Float64Array, row: number): number {
  return (
    (rows[row + TEXT] as number) +
    (rows[row + TITLE] as number) / 2 +
    (rows[row + NAME] as number) / 4
  );
}

/** Puts the row among the best, if it is one of them. */
function keep(kept: number[], scores: number[], row: number, score: number): void {
  if (kept.length === KEPT && score <= (scores[KEPT - 1] as number)) return;
  let at = Math.min(kept.length, KEPT - 1);
  while (at > 0 && (scores[at - 1] as number) < score) {
    kept[at] = kept[at - 1] as number;
    scores[at] = scores[at - 1] as number;
    at--;
  }
  kept[at] = row;
  scores[at] = score;
}

function candidateOf(rows: Float64Array, row: number): Candidate {
  const value = (column: number) => rows[row + column] as number;
  const touched = value(TOUCHED);
  const top = (field: number) =>
    (value(field) + value(field + 1) + value(field + 2)) / Math.min(3, touched);
  return {
    story: value(STORY),
    best: value(BEST),
    text: value(TEXT),
    textTop: top(TEXT),
    title: value(TITLE),
    titleTop: top(TITLE),
    name: value(NAME),
    nameTop: top(NAME),
    textSum: value(TEXT_SUM),
    titleSum: value(TITLE_SUM),
    nameSum: value(NAME_SUM),
    touched,
  };
}
