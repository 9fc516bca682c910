import type { Article } from '../model/article';
import { HOUR_MS } from '../model/time';
import { candidatesFrom } from './candidates';
import { joinModel } from './join-model';
import { featuresOf, type JoinModel, joinScore } from './join-score';
import { createArticleIndex } from './neighbours';
import { overlapOf } from './overlap';
import { grow, newStoryState, newTerms, type StoryState } from './story-state';
import { traitsOf } from './traits';
import { type Vector, vectorOf } from './vector';
import { createVocabulary } from './vocabulary';

/** A candidate with its evidence; the training script reads it. */
export interface Judged {
  readonly storyId: string;
  readonly features: Float64Array;
  readonly score: number;
}

/** Recent articles by the terms they hold, and the stories they belong to. */
export interface StoryIndex {
  vector(article: Article): Vector;
  /** Candidate stories with their scores. */
  judge(vector: Vector): Judged[];
  /** The story the article joins, or undefined when it begins one. */
  find(vector: Vector): string | undefined;
  insert(vector: Vector, storyId: string): void;
}

/** An article this long after the last one of a story begins a new story. */
const WINDOW_MS = 120 * HOUR_MS;
const LARGE = 3;

export function createStoryIndex(model: JoinModel = joinModel): StoryIndex {
  const vocabulary = createVocabulary();
  const articles = createArticleIndex();
  const stories: StoryState[] = [];
  const numbers = new Map<string, number>();
  /** By article number. */
  const storyOf: number[] = [];

  function judge(vector: Vector): Judged[] {
    const near = articles.near(vector, vector.at - WINDOW_MS);
    const candidates = candidatesFrom(near, (article) => storyOf[article] ?? 0);
    return candidates.map((candidate) => {
      const story = stories[candidate.story] as StoryState;
      const best = articles.vectors[candidate.best] as Vector;
      const overlap = overlapOf(vector, best, vocabulary.isNumber);
      const rival = (candidates[0] === candidate ? candidates[1] : candidates[0])?.text ?? 0;
      const features = featuresOf({ vector, candidate, story, best, overlap, rival });
      // One shared name is no shared event, however rare the name. Of a large story the best article
      // may share no more and its others do; there the score decides.
      const score =
        overlap.oneName && story.articles < LARGE
          ? Number.NEGATIVE_INFINITY
          : joinScore(model, features);
      return { storyId: story.id, features, score };
    });
  }

  function insert(vector: Vector, storyId: string): void {
    let number = numbers.get(storyId);
    if (number === undefined) {
      number = stories.length;
      numbers.set(storyId, number);
      stories.push(newStoryState(storyId, vector));
    }
    const story = stories[number] as StoryState;
    // A term counts once a story: what a large story is about stays rare.
    vocabulary.count(newTerms(story, vector));
    grow(story, vector);
    storyOf[articles.insert(vector)] = number;
  }

  return {
    vector: (article) => vectorOf(traitsOf(article), article, vocabulary),
    judge,
    find: (vector) => bestOf(judge(vector), model.joinAt)?.storyId,
    insert,
  };
}

function bestOf(judged: readonly Judged[], joinAt: number): Judged | undefined {
  let best: Judged | undefined;
  for (const one of judged) {
    if (one.score >= joinAt && one.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = one;
  }
  return best;
}
