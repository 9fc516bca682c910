import type { Article } from '../model/article';
import { HOUR_MS } from '../model/time';
import { createArticleIndex, type SavedArticles } from './article-index';
import { type Candidate, createTallies } from './candidates';
import { createComparison } from './comparison';
import { roomFor } from './growing';
import { joinModel } from './join-model';
import { featuresOf, type JoinModel, joinScore } from './join-score';
import { meanCosine } from './story-cosine';
import { createStoryTable, type SavedStories } from './story-table';
import { traitsOf } from './traits';
import { type Vector, vectorOf } from './vector';
import { createVocabulary, type SavedVocabulary } from './vocabulary';

/** A candidate with its evidence; the training script reads it. */
export interface Judged {
  readonly storyId: string;
  readonly features: Float64Array;
  readonly score: number;
}

/** All the index knows, to be kept. */
export interface SavedIndex {
  readonly vocabulary: SavedVocabulary;
  readonly articles: SavedArticles;
  readonly stories: SavedStories;
  /** By article: the number of its story. */
  readonly storyOf: Int32Array;
}

/** Recent articles by the terms they hold, and the stories they belong to. */
export interface StoryIndex {
  readonly size: number;
  /** Number of the first article that is not too old. */
  readonly oldest: number;
  vector(article: Article): Vector;
  /** Candidate stories with their scores. */
  judge(vector: Vector): Judged[];
  /** The stories the article tells of, best first; none when it begins one. */
  find(vector: Vector): string[];
  /** The number of the article. */
  insert(vector: Vector, storyId: string): number;
  /** Story of an article by its number. */
  storyId(article: number): string;
  /**
   * Unites two stories when they are alike all over and not only in one article. Gives the older
   * one's id and the id given up, or undefined when they stay two.
   */
  unite(a: string, b: string): { readonly kept: string; readonly lost: string } | undefined;
  save(): SavedIndex;
}

/** An article this long after the last one of a story begins a new story. */
const WINDOW_MS = 120 * HOUR_MS;
// One shared name is no shared event, however rare the name. Of a large story the best article may
// share no more and its others do; there the score decides.
const LARGE = 3;
/** Shared names and numbers that carry an event from one language to another; words do not. */
const CARRIED = 3;
/** Mean cosine from which two stories that one article tells of are one. */
const ALIKE = 0.12;

export function createStoryIndex(model: JoinModel = joinModel, saved?: SavedIndex): StoryIndex {
  const vocabulary = createVocabulary(saved?.vocabulary);
  const articles = createArticleIndex(saved?.articles);
  const stories = createStoryTable(saved?.stories);
  const tallies = createTallies();
  const comparison = createComparison(articles, vocabulary.isNumber);
  let storyOf = saved?.storyOf ?? new Int32Array(512);
  const numberOf = (article: number) => storyOf[article] as number;
  /** Whose neighbours are tallied now. */
  let tallied: Vector | undefined;

  function tally(vector: Vector): void {
    if (tallied === vector) return;
    tallied = vector;
    articles.expire(vector.at - WINDOW_MS);
    tallies.count(articles.near(vector, vector.at - WINDOW_MS), numberOf);
  }

  function judgeOne(vector: Vector, candidate: Candidate, all: readonly Candidate[]): Judged {
    const { story, best } = candidate;
    const overlap = comparison.with(best);
    const features = featuresOf({
      candidate,
      overlap,
      sameSource: articles.source(best) === vector.source,
      at: vector.at,
      bestAt: articles.at(best),
      story: stories.shape(story),
      rivals: all.filter((one) => one !== candidate).map(({ text }) => text),
    });
    const isRefused =
      (overlap.oneName && stories.articles(story) < LARGE) ||
      (isForeign(vector.language, articles.language(best)) &&
        overlap.names + overlap.numbers < CARRIED);
    const score = isRefused ? Number.NEGATIVE_INFINITY : joinScore(model, features);
    return { storyId: stories.id(story), features, score };
  }

  function judge(vector: Vector): Judged[] {
    tally(vector);
    const candidates = tallies.best();
    comparison.begin(vector);
    return candidates.map((one) => judgeOne(vector, one, candidates));
  }

  /** The terms of an article that no article of the story held before. */
  function newTerms(story: number, vector: Vector): number[] {
    const isOfStory = (article: number) => storyOf[article] === story;
    const isFirst = stories.articles(story) === 0;
    const terms: number[] = [];
    for (const code of vector.terms) {
      if (isFirst || !articles.isHeld(code >> 4, isOfStory)) terms.push(code >> 4);
    }
    return terms;
  }

  function insert(vector: Vector, storyId: string): number {
    tally(vector);
    tallied = undefined;
    const story = stories.numberOf(storyId) ?? stories.begin(storyId);
    // A term counts once a story: what a large story is about stays rare.
    vocabulary.count(newTerms(story, vector));
    stories.grow(story, vector.at, tallies.of(story));
    const article = articles.insert(vector);
    storyOf = roomFor(storyOf, article + 1);
    storyOf[article] = story;
    return article;
  }

  function membersOf(story: number): number[] {
    const members: number[] = [];
    for (let article = articles.oldest; article < articles.size; article++) {
      if (storyOf[article] === story) members.push(article);
    }
    return members;
  }

  function unite(a: string, b: string): { kept: string; lost: string } | undefined {
    const [one, other] = [stories.numberOf(a), stories.numberOf(b)];
    if (one === undefined || other === undefined || one === other) return undefined;
    const [kept, lost] = [Math.min(one, other), Math.max(one, other)];
    const members = membersOf(lost);
    const cosine = meanCosine(articles, membersOf(kept), members);
    if (cosine < ALIKE) return undefined;
    for (const article of members) storyOf[article] = kept;
    stories.unite(kept, lost, cosine);
    tallied = undefined;
    return { kept: stories.id(kept), lost: stories.id(lost) };
  }

  return {
    get size() {
      return articles.size;
    },
    get oldest() {
      return articles.oldest;
    },
    vector: (article) => vectorOf(traitsOf(article), article, vocabulary),
    judge,
    find: (vector) => told(judge(vector), model.joinAt),
    insert,
    storyId: (article) => stories.id(numberOf(article)),
    unite,
    save: () => ({
      vocabulary: vocabulary.save(),
      articles: articles.save(),
      stories: stories.save(),
      storyOf: storyOf.slice(0, articles.size),
    }),
  };
}

const isForeign = (one: number, other: number) => one !== 0 && other !== 0 && one !== other;

function told(judged: readonly Judged[], joinAt: number): string[] {
  return judged
    .filter(({ score }) => score >= joinAt)
    .sort((a, b) => b.score - a.score)
    .map(({ storyId }) => storyId);
}
