// npm run replay -- FOLDER_OR_FILE [--now ISO] [--pairs N]
// Puts recorded articles through the product's own pipeline and prints what a reader would see.
// --pairs prints N pairs of articles that grouping joined across sources, to be judged by eye.
import { basename } from 'node:path';
import { alertOf } from '../lib/edition/alert-of';
import { detectBreaking } from '../lib/edition/breaking';
import { makeEdition } from '../lib/edition/edition';
import type { Alert } from '../lib/model/alert';
import type { Article } from '../lib/model/article';
import type { Edition, Period, Reason } from '../lib/model/edition';
import type { Source } from '../lib/model/source';
import type { Story } from '../lib/model/story';
import { DAY_MS, WEEK_MS } from '../lib/model/time';
import { groupStories } from '../lib/story/group';
import { readRecording, recordingsIn, toArticle } from './story-recorded';

const args = process.argv.slice(2);
const option = (name: string) => {
  const at = args.indexOf(name);
  return at >= 0 ? args.splice(at, 2)[1] : undefined;
};
const nowGiven = option('--now');
const pairs = Number(option('--pairs') ?? 0);
const [path] = args;
if (!path) {
  console.error('Usage: npm run replay -- FOLDER_OR_FILE [--now ISO] [--pairs N]');
  process.exit(2);
}
for (const file of recordingsIn(path)) replay(file);

function replay(file: string): void {
  const all = readRecording(file).map(toArticle);
  const now = nowGiven ? Date.parse(nowGiven) : Math.max(...all.map((a) => a.publishedAt)) + 1;
  const articles = all.filter((article) => article.publishedAt <= now);
  const sources = sourcesOf(articles);
  const started = performance.now();
  const stories = groupStories(articles);
  const ms = performance.now() - started;
  console.log(`\n## ${basename(file)}, as of ${new Date(now).toISOString()}`);
  console.log(
    `${articles.length} articles, ${sources.length} sources, ${stories.length} stories ` +
      `(grouped in ${Math.round(ms)} ms)`,
  );
  if (pairs > 0) {
    printPairs(stories, pairs);
    return;
  }
  const edition = (period: Period, spanMs: number) =>
    makeEdition({
      id: period,
      period,
      from: now - spanMs,
      to: now + 1,
      now,
      stories,
      sources,
      readingMinutes: new Map(),
      closed: false,
      hidden: 0,
    });
  print('The week', edition('week', WEEK_MS));
  print('Today', edition('today', DAY_MS));
  printBreaking(stories, now);
}

function print(heading: string, edition: Edition): void {
  console.log(`\n### ${heading}`);
  const titles = new Map(edition.stories.flatMap((s) => s.sources).map((s) => [s.id, s.title]));
  for (const story of edition.stories) {
    console.log(`${String(story.rank).padStart(2)}. [${story.score.toFixed(2)}] ${story.headline}`);
    console.log(`    ${story.reasons.map((reason) => inWords(reason, titles)).join('; ')}`);
    console.log(`    ${story.articleIds.length} articles, by day ${story.perDay.join(' ')}`);
  }
}

function inWords(reason: Reason, titles: ReadonlyMap<string, string>): string {
  const title = (id: string) => titles.get(id) ?? id;
  switch (reason.kind) {
    case 'coverage':
      return `${reason.sources} of your ${reason.of} sources`;
    case 'front':
      return `${reason.sources} of them on their front`;
    case 'first':
      return `first at ${title(reason.sourceId)}, ${new Date(reason.at).toISOString().slice(0, 16)}`;
    case 'days':
      return `on ${reason.days} days`;
    case 'growing':
      return 'still growing';
    case 'bent':
      return `moved ${reason.moved} by the reader's bent`;
    case 'single':
      return `only at ${title(reason.sourceId)}`;
  }
}

/** Alerts as they would have come, checked every five minutes of the recording. */
function printBreaking(stories: readonly Story[], now: number): void {
  const first = stories[0]?.articles[0]?.publishedAt ?? now;
  const history: Alert[] = [];
  console.log('\n### Breaking');
  for (let at = first; at <= now; at += 5 * 60_000) {
    const until = stories
      .map(({ id, articles }) => ({
        id,
        articles: articles.filter(({ publishedAt: t }) => t <= at && t > at - 5 * DAY_MS),
      }))
      .filter(({ articles }) => articles.length > 0);
    for (const breaking of detectBreaking(until, history, at, { streamSince: first })) {
      const { lead, reason } = breaking;
      history.push(alertOf(breaking, at, 'notified'));
      const why =
        reason.kind === 'sources'
          ? `${reason.sources} sources within ${reason.withinMinutes} min`
          : `flagged by ${reason.sourceId}`;
      console.log(`${new Date(at).toISOString().slice(0, 16)}  ${lead.title} (${why})`);
    }
  }
}

/** The same pairs on every run: those whose ids hash lowest. */
function printPairs(stories: readonly Story[], count: number): void {
  const found: { key: number; a: Article; b: Article }[] = [];
  for (const { articles } of stories) {
    for (const [i, a] of articles.entries()) {
      for (const b of articles.slice(i + 1)) {
        if (a.sourceId !== b.sourceId) found.push({ key: hash(a.id + b.id), a, b });
      }
    }
  }
  found.sort((x, y) => x.key - y.key);
  for (const { a, b } of found.slice(0, count)) {
    const line = (x: Article) => `${x.sourceId}: ${x.title} — ${x.summary.slice(0, 160)}`;
    console.log(`\n  ${line(a)}\n  ${line(b)}`);
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

function sourcesOf(articles: readonly Article[]): Source[] {
  const byId = new Map(articles.map((article) => [article.sourceId, article]));
  return [...byId.values()].map((article) => ({
    id: article.sourceId,
    title: article.sourceId,
    siteUrl: null,
    feedUrl: '',
    topic: article.topic,
    language: article.language,
    weight: 1,
    trustedBreaking: false,
    paused: false,
    addedAt: 0,
  }));
}
