import type { Alert } from '../../lib/model/alert';
import type { Edition, EditionStory, Period, Reason } from '../../lib/model/edition';
import { DAY_MS } from '../../lib/model/time';
import { type Clock, clockWords, daysBetween, dayWords, onWords, sinceWords } from './dates';
import { say } from './front-say';
import { DOT, readingWords, sourcesWords } from './numbers';
import { topicWords } from './topics';

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
        ? say('why.coverage', { sources: reason.sources, count: reason.of })
        : sourcesWords(reason.sources);
    case 'front':
      return say('why.front', { count: reason.sources });
    case 'first':
      return say('why.first', { source: titleOr(reason.sourceId, context) });
    case 'days':
      return say('why.days', { count: reason.days });
    case 'growing':
      return say('why.growing');
    case 'bent':
      return bentWords(reason, context);
    case 'single':
      return singleWords(reason, context);
  }
}

function singleWords(
  { sourceId, position }: Extract<Reason, { kind: 'single' }>,
  context: ReasonContext,
): string {
  const source = titleOr(sourceId, context);
  return position === 0
    ? say('why.top', { source })
    : say('why.place', { place: position + 1, source });
}

function bentWords(
  { moved, by }: Extract<Reason, { kind: 'bent' }>,
  context: ReasonContext,
): string {
  const what = by.kind === 'topic' ? topicWords(by.topic) : titleOr(by.sourceId, context);
  return say(`why.${moved}`, { what });
}

function titleOr(sourceId: string, context: ReasonContext): string {
  return context.titleOf(sourceId) ?? say('why.someSource');
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
  return parts.filter((part) => part !== '').join(DOT);
}

function sourcesPart(story: EditionStory, context: ReasonContext): string {
  const coverage = find(story, 'coverage');
  const isLead = story.rank === 1;
  if (isLead && coverage) return reasonWords(coverage, context);
  const sources = sourcesWords(coverage?.sources ?? Math.max(1, story.sources.length));
  const notable = find(story, 'single') ?? find(story, 'front') ?? find(story, 'first');
  return notable
    ? say('why.sourcesAnd', { sources, notable: reasonWords(notable, context) })
    : sources;
}

function bentPart(story: EditionStory, context: ReasonContext): string {
  const bent = find(story, 'bent');
  return bent ? reasonWords(bent, context) : '';
}

function timePart(story: EditionStory, period: Period, context: ReasonContext): string {
  const growing = find(story, 'growing');
  if (growing) return reasonWords(growing, context);
  if (period === 'today') {
    return say('since.time', { time: clockWords(story.firstAt, context.timeZone) });
  }
  const days = find(story, 'days');
  if (days && days.days > 1) {
    return story.rank === 1 ? reasonWords(days, context) : sinceStart(story, context);
  }
  if (find(story, 'first') || find(story, 'single')) return '';
  return onStart(story, context);
}

// A weekday names one day only while it is less than a week away.
const isNear = (story: EditionStory, { now, timeZone }: ReasonContext) =>
  daysBetween(story.firstAt, now, timeZone) < 7;

function sinceStart(story: EditionStory, context: ReasonContext): string {
  return isNear(story, context)
    ? sinceWords(story.firstAt, context.timeZone)
    : say('since.date', { date: dayWords(story.firstAt, context.timeZone) });
}

function onStart(story: EditionStory, context: ReasonContext): string {
  const { now, timeZone } = context;
  if (daysBetween(story.firstAt, now, timeZone) <= 0) return say('on.today');
  return isNear(story, context)
    ? onWords(story.firstAt, timeZone)
    : say('on.date', { date: dayWords(story.firstAt, timeZone) });
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
      return say('breaking.sources', {
        sources: sourcesWords(alert.reason.sources),
        minutes: say('count.minutes', { count: alert.reason.withinMinutes }),
      });
    case 'flagged':
      return say('breaking.flagged', {
        source: titleOf(alert.reason.sourceId) ?? say('breaking.someSource'),
      });
  }
}

/** What a story's tiny picture shows: "9 of your 24 sources · Most on Tuesday". */
export function pictureWords(
  { sources, perDay }: Pick<EditionStory, 'sources' | 'perDay'>,
  edition: Pick<Edition, 'from' | 'to' | 'madeAt' | 'period' | 'sourceCount'>,
  timeZone: string,
): string {
  const peak = peakWords(perDay, edition, timeZone);
  const count = edition.sourceCount;
  if (count < 2) return peak;
  return say('why.coverage', { sources: sources.length, count }) + DOT + peak;
}

/** When most was told: "Most on Tuesday". */
export function peakWords(
  perDay: readonly number[],
  span: Pick<Edition, 'from' | 'to' | 'madeAt' | 'period'>,
  timeZone: string,
): string {
  const highest = Math.max(0, ...perDay);
  if (highest === 0) return say('peak.none');
  const index = perDay.indexOf(highest);
  if (span.period === 'week') {
    // The last bar's day, as `lib/edition/edition.ts` has it.
    const lastAt = Math.min(
      span.to - 1,
      Math.max(span.from + (perDay.length - 1) * DAY_MS, span.madeAt),
    );
    const day = onWords(lastAt - (perDay.length - 1 - index) * DAY_MS, timeZone);
    return say('peak.day', { day });
  }
  const step = (span.to - span.from) / perDay.length;
  const start = span.from + step * index;
  return say('peak.hours', {
    from: clockWords(start, timeZone),
    to: clockWords(start + step, timeZone),
  });
}
