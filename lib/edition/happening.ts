import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS } from '../model/time';
import { isColumn } from '../story/column';
import { fold, wordsOf } from '../story/words';
import { BURST_MS, independent, LONG_BURST_MS, strengthOf } from './burst';
import { isGrave } from './event-words';
import { kinshipBetween, subjectOf } from './kinship';
import { publisherOf } from './publisher';

/** What is being reported just now: a story, and others that tell the same in other words. */
export interface Happening {
  /** The story with most of the reports. */
  readonly main: Story;
  readonly stories: readonly Story[];
  /** Stories of the same subject, told or not; these included. */
  readonly near: readonly Story[];
  /** Of the last six hours, oldest first, of all its stories. */
  readonly reports: readonly Article[];
}

/** From this kinship of their latest reports on, two stories tell the same. */
const SAME = 0.35;
/** A story without a report for so long is no longer happening; feeds are read every few minutes. */
const STILL_MS = HOUR_MS;
/** From this on they are of one subject. */
const NEAR = 0.2;

/** The happenings of now, those with most reports first; one for each story reported on lately. */
export function happeningsOf(stories: readonly Story[], now: number): Happening[] {
  const recent = stories
    .map((story) => ({ story, latest: latest(story, now) }))
    .filter(({ latest }) => latest.length > 0 && !latest.some(isColumn));
  const kinship = kinshipBetween(recent.map((one) => subjectNow(one.latest)));
  return recent
    .flatMap(({ story, latest }, i) => {
      // Nothing new was said of the others since they were last judged.
      if ((latest.at(-1)?.publishedAt ?? 0) <= now - STILL_MS) return [];
      const same = recent.filter((_, j) => j === i || kinship(i, j) >= SAME);
      const reports = same.flatMap((one) => one.latest).sort(byTime);
      const near = recent.filter((_, j) => j === i || kinship(i, j) >= NEAR);
      return [
        {
          main: story,
          stories: same.map((one) => one.story),
          near: near.map((one) => one.story),
          reports,
        },
      ];
    })
    .sort((a, b) => b.reports.length - a.reports.length || (a.main.id < b.main.id ? -1 : 1));
}

function latest({ articles }: Story, now: number): Article[] {
  return articles.filter(({ publishedAt: at }) => at <= now && at > now - LONG_BURST_MS);
}

const subjects = new WeakMap<Article, { count: number; subject: Map<string, number> }>();

/** The subject of a run of reports; most runs are as they were when last looked at. */
function subjectNow(reports: readonly Article[]): Map<string, number> {
  const last = reports.at(-1) as Article;
  const before = subjects.get(last);
  if (before?.count === reports.length) return before.subject;
  const subject = subjectOf(reports);
  subjects.set(last, { count: reports.length, subject });
  return subject;
}

const byTime = (a: Article, b: Article) =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reports at the end of the burst only, one for each publisher. */
export function burstOf({ reports }: Happening, now: number): Article[] {
  return independent(reports.filter(({ publishedAt }) => publishedAt > now - BURST_MS));
}

/** What reports of the last six hours count less than those of three. */
const LONG_COSTS = 1;
/** Added when every headline tells of a grave event. */
const GRAVE = 1;
/** Added when all came within the last hour. */
const SUDDEN = 1;
const AT_ONCE_MS = 66 * 60_000;

/**
 * Whether the evidence for a happening reaches the bar: its independent sources, weighed; more when
 * grave and sudden, less when its subject was in the news already. `past` are the articles of the
 * last days.
 */
export function hasEvidence(
  happening: Happening,
  bar: number,
  past: readonly Article[],
  now: number,
): boolean {
  const all = independent(happening.reports);
  const grave = all.filter(({ title }) => isGrave(title)).length / Math.max(1, all.length);
  const sudden = suddenness(happening, all, now);
  const strength = Math.max(strengthOf(burstOf(happening, now)), strengthOf(all) - LONG_COSTS);
  const evidence = strength + GRAVE * grave + SUDDEN * sudden;
  // Reading the past is dear.
  if (evidence < bar) return false;
  return evidence - familiarity(happening, past, now) * (1 - sudden / 2) >= bar;
}

/** 1 when everyone reported within the last hour, 0 when half or more had it before. */
function suddenness({ reports }: Happening, all: readonly Article[], now: number): number {
  const lately = independent(reports.filter(({ publishedAt: at }) => at > now - AT_ONCE_MS));
  const hours = (now - (reports[0]?.publishedAt ?? now)) / HOUR_MS;
  const share = lately.length / Math.max(1, all.length);
  return clamp((share - 0.5) * 2) * clamp(1.5 - hours);
}

const clamp = (x: number) => Math.max(0, Math.min(1, x));

/** What a wholly familiar subject costs: told by others for days, and by these stories before. */
const TOLD_BY_OTHERS = 3;
const TOLD_BEFORE = 2;
const MANY_PUBLISHERS = 8;
const MANY_REPORTS = 3;

function familiarity(happening: Happening, past: readonly Article[], now: number): number {
  const publishers = publishersOn(happening, past, now);
  let older = 0;
  for (const { articles } of happening.stories)
    older += articles.filter(({ publishedAt: at }) => at <= now - LONG_BURST_MS).length;
  return (
    TOLD_BY_OTHERS * clamp(publishers / MANY_PUBLISHERS) +
    TOLD_BEFORE * clamp(Math.log1p(older) / Math.log1p(MANY_REPORTS))
  );
}

const TELLING_TERMS = 8;
/** So much of the telling terms' weight must a headline hold to be about the same. */
const ABOUT = 0.75;
const PAST_MS = 4 * DAY_MS;
const NOT_PAST_MS = 10 * HOUR_MS;

/** Publishers that wrote about the subject in the days before. */
function publishersOn({ reports }: Happening, past: readonly Article[], now: number): number {
  const telling = [...subjectOf(reports)].slice(0, TELLING_TERMS);
  const found = new Set<string>();
  for (const article of past) {
    const at = article.publishedAt;
    if (at <= now - PAST_MS || at > now - NOT_PAST_MS) continue;
    if (isAbout(article, telling)) found.add(publisherOf(article));
  }
  return found.size;
}

const foldedTitles = new WeakMap<Article, string>();

function folded(article: Article): string {
  let title = foldedTitles.get(article);
  if (title === undefined) {
    title = fold(article.title).toLowerCase();
    foldedTitles.set(article, title);
  }
  return title;
}

function isAbout(article: Article, telling: readonly (readonly [string, number])[]): boolean {
  // Splitting a title into words is dear; most hold nothing of the subject.
  const lower = folded(article);
  const maybe = telling.filter(([term]) => lower.includes(term.split(' ')[0] ?? term));
  if (maybe.length < 2 || weightOf(maybe) < ABOUT) return false;
  const words = titleTerms(article.title);
  const held = maybe.filter(([term]) => words.has(term));
  return held.length >= 2 && weightOf(held) >= ABOUT;
}

const weightOf = (terms: readonly (readonly [string, number])[]) =>
  terms.reduce((sum, [, weight]) => sum + weight, 0);

function titleTerms(title: string): Set<string> {
  const words = wordsOf(title);
  const terms = new Set(words.map(({ term }) => term));
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (word.capital && next?.capital && next.at === word.at + 1)
      terms.add(`${word.term} ${next.term}`);
  });
  return terms;
}
