import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { publisherOf } from './publisher';
import { articleWeight } from './section';

/** Independent reports of a story within one of the windows. */
export interface Burst {
  readonly sources: number;
  /** The same, each weighed by its topic: what counts against the bar. */
  readonly strength: number;
  /** From the first to the last of them. */
  readonly spanMs: number;
}

/** A quick burst, and a slower one; each has its own bar. */
export const WINDOWS_MS = [30 * MINUTE_MS, 3 * HOUR_MS] as const;

const LEAST = [4, 4] as const;
const MOST = 9;
const LOOK_BACK_MS = 4 * DAY_MS;
/** What the bar lets through, stories a day, in each window. */
const TARGETS = [1.5, 2.5] as const;

/** The bursts of a story that end now, one for each window. */
export function burstsOf(story: Story, now: number): Burst[] {
  return WINDOWS_MS.map((windowMs) => {
    const recent = independent(
      story.articles.filter(({ publishedAt: at }) => at <= now && at > now - windowMs),
    );
    const times = recent.map(({ publishedAt }) => publishedAt);
    return {
      sources: recent.length,
      strength: strengthOf(recent),
      spanMs: recent.length ? Math.max(...times) - Math.min(...times) : 0,
    };
  });
}

// Eight sites that print their review when an embargo ends are no breaking news.
function strengthOf(articles: readonly Article[]): number {
  const weight = (article: Article) => Math.min(1, 0.4 + articleWeight(article));
  return articles.reduce((sum, article) => sum + weight(article), 0);
}

/** One article for each publisher, and one for all copies of a wire text. */
export function independent(articles: readonly Article[]): Article[] {
  const publishers = new Set<string>();
  const titles: ReadonlySet<string>[] = [];
  return articles.filter((article) => {
    const publisher = publisherOf(article);
    if (publishers.has(publisher)) return false;
    const words = titleWords(article.title);
    if (titles.some((title) => isCopy(title, words))) return false;
    publishers.add(publisher);
    titles.push(words);
    return true;
  });
}

function titleWords(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of b) if (a.has(word)) shared++;
  return shared > 0 && shared / (a.size + b.size - shared) >= 0.9;
}

const peaks = new WeakMap<Story, readonly number[]>();

/** The greatest strength a story ever had in each window. */
function peaksOf(story: Story): readonly number[] {
  let found = peaks.get(story);
  if (!found) {
    found = WINDOWS_MS.map((windowMs) => peak(story.articles, windowMs));
    peaks.set(story, found);
  }
  return found;
}

function peak(articles: readonly Article[], windowMs: number): number {
  if (articles.length < 3) return 0;
  let most = 0;
  for (const { publishedAt: end } of articles) {
    const within = articles.filter(({ publishedAt: at }) => at <= end && at > end - windowMs);
    if (within.length > most) most = Math.max(most, strengthOf(independent(within)));
  }
  return most;
}

/** The bar of each window: the least strength that only a story or two a day reached lately. */
export function calibrate(stories: readonly Story[], now: number, since: number): number[] {
  // The caller may hand over fewer days than the stream has.
  const oldest = stories.reduce(
    (min, story) => Math.min(min, story.articles[0]?.publishedAt ?? now),
    now,
  );
  const span = now - Math.max(since, oldest);
  const days = Math.min(LOOK_BACK_MS, Math.max(DAY_MS, span)) / DAY_MS;
  const lately = stories.filter((story) => {
    const at = story.articles[0]?.publishedAt ?? 0;
    // Those of the last hours are what is judged.
    return at > now - LOOK_BACK_MS && at < now - 8 * HOUR_MS && story.articles.length > 2;
  });
  return WINDOWS_MS.map((_, window) => {
    for (let bar: number = LEAST[window] ?? 3; bar < MOST; bar++) {
      const over = lately.filter((story) => (peaksOf(story)[window] ?? 0) >= bar).length;
      if (over / days <= (TARGETS[window] ?? 1)) return bar;
    }
    return MOST;
  });
}
