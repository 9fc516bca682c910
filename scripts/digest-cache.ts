// What was fetched, so that an unchanged feed is not asked for again and a week is whole even where
// feeds hold a day. It may be taken away at any time.
import type { JoinStore } from '../lib/jobs/join-stories';
import type { RefreshStore } from '../lib/jobs/refresh';
import { storiesOf } from '../lib/jobs/shown-stories';
import type { Article, FeedText, StoredArticle } from '../lib/model/article';
import type { FeedState, Source } from '../lib/model/source';
import type { Story } from '../lib/model/story';
import { DAY_MS } from '../lib/model/time';
import { newFeedState } from '../lib/source/source';
import { readIfThere, writeWhole } from './digest-files';

interface CacheFile {
  readonly version: 1;
  readonly states: readonly FeedState[];
  readonly articles: readonly StoredArticle[];
}

const KEEP_MS = 9 * DAY_MS;
const MAX_ARTICLES = 40_000;

/** The articles and fetch states of a brand's sources, in memory. */
export class DigestCache implements RefreshStore, JoinStore {
  private readonly articles = new Map<string, StoredArticle>();
  private readonly states = new Map<string, FeedState>();
  private readonly fedTexts = new Map<string, FeedText>();

  constructor(
    private readonly path: string,
    readonly sources: readonly Source[],
  ) {
    const file = readCache(path);
    const followed = new Set(sources.map(({ id }) => id));
    for (const state of file.states) {
      // A cache written by an earlier version may lack a field of the state.
      if (followed.has(state.sourceId))
        this.states.set(state.sourceId, { ...newFeedState(state.sourceId, 0), ...state });
    }
    for (const article of file.articles)
      if (followed.has(article.sourceId)) this.articles.set(article.id, article);
  }

  async dueSources(now: number) {
    return this.sources
      .map((source) => ({
        source,
        state: this.states.get(source.id) ?? newFeedState(source.id, now),
      }))
      .filter(({ state }) => state.nextCheckAt <= now);
  }

  async commitFeed(state: FeedState, articles: readonly Article[], texts: readonly FeedText[]) {
    this.states.set(state.sourceId, state);
    for (const text of texts) this.fedTexts.set(text.articleId, text);
    let added = 0;
    for (const article of articles) {
      if (this.articles.has(article.id)) continue;
      this.articles.set(article.id, { ...article, storyId: '' });
      added++;
    }
    return added;
  }

  async storylessArticles() {
    return [...this.articles.values()].filter(({ storyId }) => storyId === '');
  }

  async articlesBetween(from: number, to: number) {
    return [...this.articles.values()].filter(
      ({ publishedAt }) => publishedAt >= from && publishedAt < to,
    );
  }

  /** Made anew from the articles in every run: a week is read in a moment here. */
  async grouping() {
    return undefined;
  }

  async articlesOfStory(id: string) {
    return [...this.articles.values()].filter(({ storyId }) => storyId === id);
  }

  async joinStories(joined: ReadonlyMap<string, string>) {
    for (const [id, storyId] of joined) {
      const article = this.articles.get(id);
      if (article) this.articles.set(id, { ...article, storyId });
    }
  }

  /** The stories of a span, each with its articles, oldest first. */
  async storiesBetween(from: number, to: number): Promise<Story[]> {
    return storiesOf(await this.articlesBetween(from, to));
  }

  article(id: string): StoredArticle | undefined {
    return this.articles.get(id);
  }

  /** The text an article brought along in its feed, when it was fetched in this run. */
  textOf(articleId: string): FeedText | undefined {
    return this.fedTexts.get(articleId);
  }

  stateOf(sourceId: string): FeedState | undefined {
    return this.states.get(sourceId);
  }

  /** Writes what the next run can use. */
  save(now: number): void {
    const articles = [...this.articles.values()]
      .filter(({ publishedAt }) => now - publishedAt < KEEP_MS)
      .toSorted((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_ARTICLES);
    const file: CacheFile = { version: 1, states: [...this.states.values()], articles };
    writeWhole(this.path, JSON.stringify(file));
  }
}

function readCache(path: string): CacheFile {
  try {
    const file: CacheFile = JSON.parse(readIfThere(path) ?? '');
    if (file.version === 1 && Array.isArray(file.states) && Array.isArray(file.articles))
      return file;
  } catch {
    // Anything unreadable is as good as nothing: all of it can be fetched again.
  }
  return { version: 1, states: [], articles: [] };
}
