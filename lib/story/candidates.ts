import type { Neighbours } from './neighbours';

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

const KEPT = 6;

interface Tally {
  story: number;
  best: number;
  bestScore: number;
  touched: number;
  readonly text: number[];
  readonly title: number[];
  readonly name: number[];
  textSum: number;
  titleSum: number;
  nameSum: number;
}

/** The stories most like the new article, best first. */
export function candidatesFrom(
  near: Neighbours,
  storyOf: (article: number) => number,
): Candidate[] {
  const tallies = new Map<number, Tally>();
  for (let i = 0; i < near.articles.length; i++) addTo(tallies, near, i, storyOf);
  const scored = [...tallies.values()].map((tally) => ({ tally, score: roughScore(tally) }));
  scored.sort((a, b) => b.score - a.score || a.tally.story - b.tally.story);
  return scored.slice(0, KEPT).map(({ tally }) => candidateOf(tally));
}

function addTo(
  tallies: Map<number, Tally>,
  near: Neighbours,
  i: number,
  storyOf: (article: number) => number,
): void {
  const article = near.articles[i] ?? 0;
  const text = near.text[i] ?? 0;
  const title = near.title[i] ?? 0;
  const name = near.name[i] ?? 0;
  const story = storyOf(article);
  let tally = tallies.get(story);
  if (!tally) {
    tally = {
      story,
      best: article,
      bestScore: -1,
      touched: 0,
      text: [0, 0, 0],
      title: [0, 0, 0],
      name: [0, 0, 0],
      textSum: 0,
      titleSum: 0,
      nameSum: 0,
    };
    tallies.set(story, tally);
  }
  tally.touched++;
  tally.textSum += text;
  tally.titleSum += title;
  tally.nameSum += name;
  pushTop(tally.text, text);
  pushTop(tally.title, title);
  pushTop(tally.name, name);
  const score = text + title / 2;
  if (score > tally.bestScore) {
    tally.bestScore = score;
    tally.best = article;
  }
}

function pushTop(top: number[], value: number): void {
  const [a = 0, b = 0, c = 0] = top;
  if (value > a) {
    top[2] = b;
    top[1] = a;
    top[0] = value;
  } else if (value > b) {
    top[2] = b;
    top[1] = value;
  } else if (value > c) top[2] = value;
}

function roughScore(tally: Tally): number {
  return (tally.text[0] ?? 0) + (tally.title[0] ?? 0) / 2 + (tally.name[0] ?? 0) / 4;
}

function candidateOf(tally: Tally): Candidate {
  const top = (values: readonly number[]) =>
    ((values[0] ?? 0) + (values[1] ?? 0) + (values[2] ?? 0)) / Math.min(3, tally.touched);
  return {
    story: tally.story,
    best: tally.best,
    text: tally.text[0] ?? 0,
    textTop: top(tally.text),
    title: tally.title[0] ?? 0,
    titleTop: top(tally.title),
    name: tally.name[0] ?? 0,
    nameTop: top(tally.name),
    textSum: tally.textSum,
    titleSum: tally.titleSum,
    nameSum: tally.nameSum,
    touched: tally.touched,
  };
}
