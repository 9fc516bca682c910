import { DAY_MS } from '../../lib/model/time';
import { agoWords } from '../words/dates';
import { figure } from '../words/sayer';
import { say } from './options-say';

/** How often a source publishes: "About 14 a day", "About 3 a week", "Nothing for 12 days". */
export function rhythmWords(of: {
  /** Articles published within the last seven days. */
  readonly articlesThisWeek: number;
  /** Ms since its newest article; null when none is known. */
  readonly silentMs: number | null;
}): string {
  const { articlesThisWeek, silentMs } = of;
  if (articlesThisWeek === 0) {
    return silentMs === null || silentMs < 7 * DAY_MS
      ? say('sources.quietWeek')
      : say('sources.quietDays', { count: Math.round(silentMs / DAY_MS) });
  }
  const aDay = Math.round(articlesThisWeek / 7);
  return aDay >= 2
    ? say('sources.perDay', { count: aDay })
    : say('sources.perWeek', { count: articlesThisWeek });
}

/** Its part in the editions: "in 6 of 40 stories of the last 4 weeks"; empty before the first. */
export function shareWords(of: {
  /** Stories of the recent weeks that it took part in, and all of them. */
  readonly stories: number;
  readonly allStories: number;
  readonly weeks: number;
}): string {
  if (of.allStories === 0) return '';
  const stories = say('sources.shareStories', { count: of.allStories });
  const time =
    of.weeks === 1 ? say('sources.shareWeek') : say('sources.shareWeeks', { count: of.weeks });
  return of.stories === 0
    ? say('sources.shareNone', { stories, time })
    : say('sources.share', { part: figure(of.stories), stories, time });
}

/** The last success: "read 8 minutes ago". */
export const lastSuccessWords = (at: number | null, now: number): string =>
  at === null ? say('sources.neverRead') : say('sources.readAgo', { ago: agoWords(at, now) });
