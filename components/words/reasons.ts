import type { Alert } from '../../lib/model/alert';
import type { EditionStory, Period, Reason } from '../../lib/model/edition';
import { type Clock, clockWords, daysBetween, dayWords, weekdayWords } from './dates';
import { daysWords, minutesWords, readingWords, sourcesWords } from './numbers';

/** What a reason needs to be put into words. */
export interface ReasonContext extends Clock {
  /** The title of a source; undefined when it is not known any more. */
  readonly titleOf: (sourceId: string) => string | undefined;
}

/** One reason, standing alone: "9 of your 24 sources", "3 on their front", "still growing". */
export function reasonWords(reason: Reason, context: ReasonContext): string {
  switch (reason.kind) {
    case 'coverage':
      return reason.of > 1
        ? `${reason.sources} of your ${sourcesWords(reason.of)}`
        : sourcesWords(reason.sources);
    case 'front':
      return `${reason.sources} on their front`;
    case 'first':
      return `first at ${titleOr(reason.sourceId, context)}`;
    case 'days':
      return daysWords(reason.days);
    case 'growing':
      return 'still growing';
    case 'bent':
      return bentWords(reason, context);
    case 'single':
      return reason.position === 0
        ? `the top story of ${titleOr(reason.sourceId, context)}`
        : `number ${reason.position + 1} at ${titleOr(reason.sourceId, context)}`;
  }
}

function bentWords(
  { moved, by }: Extract<Reason, { kind: 'bent' }>,
  context: ReasonContext,
): string {
  const what = by.kind === 'topic' ? by.topic.replaceAll('-', ' ') : titleOr(by.sourceId, context);
  return moved === 'up' ? `up, as you read much of ${what}` : `down, as you read little of ${what}`;
}

function titleOr(sourceId: string, context: ReasonContext): string {
  return context.titleOf(sourceId) ?? 'one source';
}

/**
 * The line under a headline, joined by middle dots: how many sources and what is notable about
 * them, then since when, then the minutes it takes to read.
 */
export function whyWords(story: EditionStory, period: Period, clock: Clock): string {
  const context: ReasonContext = {
    ...clock,
    titleOf: (id) => story.sources.find((source) => source.id === id)?.title,
  };
  const parts = [
    sourcesPart(story, context),
    timePart(story, period, context),
    bentPart(story, context),
    story.readingMinutes === null ? '' : readingWords(story.readingMinutes),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function sourcesPart(story: EditionStory, context: ReasonContext): string {
  const coverage = find(story, 'coverage');
  const isLead = story.rank === 1;
  if (isLead && coverage) return reasonWords(coverage, context);
  const count = sourcesWords(coverage?.sources ?? Math.max(1, story.sources.length));
  const notable = find(story, 'single') ?? find(story, 'front') ?? find(story, 'first');
  return notable ? `${count}, ${reasonWords(notable, context)}` : count;
}

function bentPart(story: EditionStory, context: ReasonContext): string {
  const bent = find(story, 'bent');
  return bent ? reasonWords(bent, context) : '';
}

function timePart(story: EditionStory, period: Period, context: ReasonContext): string {
  const growing = find(story, 'growing');
  if (growing) return reasonWords(growing, context);
  if (period === 'today') return `since ${clockWords(story.firstAt, context.timeZone)}`;
  const days = find(story, 'days');
  if (days && days.days > 1) {
    return story.rank === 1 ? reasonWords(days, context) : `since ${dayName(story, context)}`;
  }
  if (find(story, 'first') || find(story, 'single')) return '';
  const isToday = daysBetween(story.firstAt, context.now, context.timeZone) <= 0;
  return isToday ? 'today' : `on ${dayName(story, context)}`;
}

// A weekday names one day only while it is less than a week away.
function dayName(story: EditionStory, { now, timeZone }: ReasonContext): string {
  const isNear = daysBetween(story.firstAt, now, timeZone) < 7;
  return isNear ? weekdayWords(story.firstAt, timeZone) : dayWords(story.firstAt, timeZone);
}

function find<K extends Reason['kind']>(story: EditionStory, kind: K) {
  return story.reasons.find((reason): reason is Extract<Reason, { kind: K }> => {
    return reason.kind === kind;
  });
}

/** Why an alert was given: "4 sources in 22 minutes". */
export function breakingWords(
  alert: Alert,
  titleOf: (sourceId: string) => string | undefined,
): string {
  switch (alert.reason.kind) {
    case 'sources':
      return `${sourcesWords(alert.reason.sources)} in ${minutesWords(alert.reason.withinMinutes)}`;
    case 'flagged':
      return `reported by ${titleOf(alert.reason.sourceId) ?? 'a source you trust'}`;
  }
}

/** What a sparkline shows, for those who cannot see it: "Most on Tuesday". */
export function peakWords(
  perDay: readonly number[],
  span: { from: number; to: number; period: Period },
  timeZone: string,
): string {
  const highest = Math.max(0, ...perDay);
  if (highest === 0) return 'Nothing yet';
  const step = (span.to - span.from) / perDay.length;
  const start = span.from + step * perDay.indexOf(highest);
  if (span.period === 'week') return `Most on ${weekdayWords(start + step / 2, timeZone)}`;
  return `Most between ${clockWords(start, timeZone)} and ${clockWords(start + step, timeZone)}`;
}
