import { fold } from '../article/word-forms';
import type { Article } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS } from '../model/time';
import { isColumn } from '../story/column';
import { wordsOf } from '../story/words';
import { BURST_MS, independent, LONG_BURST_MS, strengthOf } from './burst';
import { isGrave } from './event-words';
import { kinshipInSteps, type Subject, subjectOf } from './kinship';
import { likenessOf } from './likeness';
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
export function* happeningsOf(stories: readonly Story[], now: number): Steps<Happening[]> {
  const recent = yield* recentOf(stories, now);
  const subjects: Subject[] = [];
  for (const { latest } of recent) {
    subjects.push(subjectNow(latest));
    yield;
  }
  const kinship = yield* kinshipInSteps(subjects);
  const found: Happening[] = [];
  for (const [i, { latest }] of recent.entries()) {
    // Nothing new was said of the others since they were last judged.
    if ((latest.at(-1)?.publishedAt ?? 0) <= now - STILL_MS) continue;
    const same = recent.filter((_, j) => j === i || kinship(i, j) >= SAME);
    const near = recent.filter((_, j) => j === i || kinship(i, j) >= NEAR);
    found.push({
      main: same.reduce((most, one) => (isGreater(one, most) ? one : most)).story,
      stories: same.map((one) => one.story),
      near: near.map((one) => one.story),
      reports: same.flatMap((one) => one.latest).sort(byTime),
    });
    yield;
  }
  return found.sort(
    (a, b) => b.reports.length - a.reports.length || (a.main.id < b.main.id ? -1 : 1),
  );
}

/** The stories reported on in the last six hours that are no columns. */
function* recentOf(stories: readonly Story[], now: number): Steps<Recent[]> {
  const recent: Recent[] = [];
  for (const story of stories) {
    const reports = latest(story, now);
    if (reports.length > 0 && !reports.some(isColumn)) recent.push({ story, latest: reports });
    yield;
  }
  // The order in which stories are handed over must not decide anything.
  return recent.sort((a, b) => (a.story.id < b.story.id ? -1 : 1));
}

/** More was reported lately, or as much and the id comes first. */
function isGreater(a: Recent, b: Recent): boolean {
  const more = a.latest.length - b.latest.length;
  return more > 0 || (more === 0 && a.story.id < b.story.id);
}

interface Recent {
  readonly story: Story;
  /** Of the last six hours. */
  readonly latest: readonly Article[];
}

function latest({ articles }: Story, now: number): Article[] {
  return articles.filter(({ publishedAt: at }) => at <= now && at > now - LONG_BURST_MS);
}

const known = new WeakMap<Article, { count: number; subject: Subject }>();

/** The subject of a run of reports; most runs are as they were when last looked at. */
function subjectNow(reports: readonly Article[]): Subject {
  const last = reports.at(-1) as Article;
  const before = known.get(last);
  if (before?.count === reports.length) return before.subject;
  const subject = subjectOf(reports);
  known.set(last, { count: reports.length, subject });
  return subject;
}

const byTime = (a: Article, b: Article) =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reports at the end of the burst only, one for each publisher. */
export function burstOf({ reports }: Pick<Happening, 'reports'>, now: number): Article[] {
  return independent(reports.filter(({ publishedAt }) => publishedAt > now - BURST_MS));
}

/** What reports of the last six hours count less than those of three. */
const LONG_COSTS = 1;
/** Added when every headline tells of a grave event. */
const GRAVE = 1;
/** Added when all came within the last hour. */
const SUDDEN = 1;
const AT_ONCE_MS = 66 * 60_000;
/** Added to that when nobody wrote about it in the days before. */
const NEW = 0.2;
/** Headlines of one event are usually this much alike; what tells the same counts more, medleys less. */
const ALIKE = 2;
const USUALLY_ALIKE = 0.45;
/** More alike than this are near copies of one text, which proves nothing more. */
const COPIED = 0.8;
/** Taken away when few tell it over and over: a running subject, not something that just happened. */
const REPEATED = 1;
const USUALLY_REPEATED = 1.4;

/**
 * Whether the evidence for a happening reaches the bar: its independent sources, weighed; more when
 * grave, sudden and told alike, less when the same sources told it over and over and when its subject
 * was in the news already. `past` are the articles of the last days.
 */
export function* hasEvidence(
  happening: Happening,
  bar: number,
  past: readonly Article[],
  now: number,
): Steps<boolean> {
  const all = independent(happening.reports);
  const grave = all.filter(({ title }) => isGrave(title)).length / Math.max(1, all.length);
  const sudden = suddenness(happening, all, now);
  const strength = Math.max(strengthOf(burstOf(happening, now)), strengthOf(all) - LONG_COSTS);
  const repeated = clamp(happening.reports.length / Math.max(1, all.length) - USUALLY_REPEATED);
  const evidence = strength + GRAVE * grave + SUDDEN * sudden - REPEATED * repeated;
  // Comparing headlines is dear, reading the past more so.
  if (evidence + NEW * sudden + ALIKE * (COPIED - USUALLY_ALIKE) < bar) return false;
  const alike = Math.min(COPIED, likenessOf(all)) - USUALLY_ALIKE;
  const slack = evidence + ALIKE * alike - bar;
  // A familiar subject costs less when the reports came all at once.
  const before = toldBefore(happening, now);
  const left = slack / (1 - sudden / 2) - before;
  if (left < 0) {
    const isNear = before === 0 && slack + NEW * sudden >= 0;
    return isNear && (yield* publishersOn(happening, past, now, 1)) === 0;
  }
  const tooMany = Math.floor((left / TOLD_BY_OTHERS) * MANY_PUBLISHERS) + 1;
  if (tooMany > MANY_PUBLISHERS) return true;
  return (yield* publishersOn(happening, past, now, tooMany)) < tooMany;
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
const TOLD_BEFORE = 3;
const MANY_PUBLISHERS = 8;
const MANY_REPORTS = 3;

function toldBefore({ stories }: Happening, now: number): number {
  let older = 0;
  for (const { articles } of stories)
    older += articles.filter(({ publishedAt: at }) => at <= now - LONG_BURST_MS).length;
  return TOLD_BEFORE * clamp(Math.log1p(older) / Math.log1p(MANY_REPORTS));
}

const TELLING_TERMS = 8;
/** So much of the telling terms' weight must a headline hold to be about the same. */
const ABOUT = 0.75;
const PAST_MS = 4 * DAY_MS;
const NOT_PAST_MS = 10 * HOUR_MS;

/** Publishers that wrote about the subject in the days before; not counted beyond `enough`. */
function* publishersOn(
  { reports }: Happening,
  past: readonly Article[],
  now: number,
  enough: number,
): Steps<number> {
  const telling = [...subjectOf(reports)].slice(0, TELLING_TERMS);
  const found = new Set<string>();
  for (const article of past) {
    const at = article.publishedAt;
    if (at <= now - PAST_MS || at > now - NOT_PAST_MS) continue;
    if (isAbout(article, telling)) found.add(publisherOf(article));
    if (found.size >= enough) break;
    yield;
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
