import type { BreakingReason } from '../model/alert';
import type { EditionStory, Period, Reason } from '../model/edition';
import type { DigestKind } from './digest';
import { type DigestLanguage, nameAmong } from './language';

/** What a mail's own words are said in, and where its day is counted. */
export interface Voice {
  readonly language: DigestLanguage;
  readonly timeZone: string;
}

/** "16–22 November 2026", or one day of it; `to` is exclusive. */
export function datesWords(from: number, to: number, { language, timeZone }: Voice): string {
  const { locale, say } = language;
  const longDay = { timeZone, day: 'numeric', month: 'long' } as const;
  const format = new Intl.DateTimeFormat(locale, { ...longDay, year: 'numeric' });
  const range = format.formatRange(from, to - 1);
  if (!range.includes('/')) return range.replace(/^(\d+)\s*–\s*(?=\d+ \p{L})/u, '$1–');
  // Chinese and Japanese get bare figures and slashes here, which suit a table, not a masthead.
  const yearOf = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric' });
  const isOneYear = yearOf.format(from) === yearOf.format(to - 1);
  const last = isOneYear ? new Intl.DateTimeFormat(locale, longDay) : format;
  return say('time.range', { from: format.format(from), to: last.format(to - 1) });
}

/** "Sunday, 22 November 2026". */
export function dayWords(at: number, { language, timeZone }: Voice): string {
  return new Intl.DateTimeFormat(language.locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
}

/** "Sunday, 22 November 2026, 14:07". */
export function momentWords(at: number, { language, timeZone }: Voice): string {
  return new Intl.DateTimeFormat(language.locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** "14:07". */
function clockWords(at: number, { language, timeZone }: Voice): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language.locale, options).format(at);
}

/** "9 sources, 1,204 articles". */
export function baseWords(sources: number, articles: number, { say }: DigestLanguage): string {
  return say('masthead.base', {
    sources: say('count.sources', { count: sources }),
    articles: say('count.articles', { count: articles }),
  });
}

export interface WhyFrame extends Voice {
  readonly period: Period;
  /** When the edition was made, epoch ms. */
  readonly madeAt: number;
}

/**
 * Why a story has its place, in one line: "9 of 24 sources · five days · 6 min". Who was first is
 * said only where nothing else is, since the line begins with a publisher already.
 */
export function whyWords(story: EditionStory, frame: WhyFrame): string {
  const { say } = frame.language;
  const titleOf = (id: string) => story.sources.find((source) => source.id === id)?.title;
  const notable = story.reasons.filter(({ kind }) => kind !== 'first' && kind !== 'single');
  const reasons = notable.length > 0 ? notable : story.reasons;
  const said = reasons
    .map((reason) => reasonWords(reason, titleOf, frame.language))
    .filter((part) => part !== '');
  const hasTime = reasons.some(({ kind }) => kind === 'days' || kind === 'growing');
  const minutes =
    story.readingMinutes === null ? '' : say('time.reading', { minutes: story.readingMinutes });
  return [...said.slice(0, 3), hasTime ? '' : sinceWords(story.firstAt, frame), minutes]
    .filter((part) => part !== '')
    .join(' · ');
}

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** "since 09:00" on the day itself, else "since Tuesday". */
function sinceWords(at: number, frame: WhyFrame): string {
  const { period, madeAt, language, timeZone } = frame;
  // "since 18:05" in a mail of 14:07 would be yesterday's.
  const isSameDay = dayWords(at, frame) === dayWords(madeAt, frame);
  if (period === 'today' && isSameDay)
    return language.say('since.time', { time: clockWords(at, frame) });
  const name = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' }).format(at);
  const day = WEEKDAYS.find((weekday) => weekday === name.toLowerCase()) ?? 'sunday';
  return language.say(`since.${day}`);
}

function reasonWords(
  reason: Reason,
  titleOf: (id: string) => string | undefined,
  { say }: DigestLanguage,
): string {
  switch (reason.kind) {
    case 'coverage':
      return say('why.coverage', { some: reason.sources, count: reason.of });
    case 'front':
      return say('why.front', { count: reason.sources });
    case 'days':
      return say('why.days', { count: reason.days });
    case 'first':
      return say('why.first', { source: titleOf(reason.sourceId) ?? say('why.someSource') });
    case 'growing':
      return say('why.growing');
    case 'bent':
      // A mail is made for many readers, and has nobody's bent.
      return '';
    case 'single':
      // The line begins with the publisher's name.
      return reason.position === 0
        ? say('why.onlyTop')
        : say('why.onlyPlace', { place: reason.position + 1 });
  }
}

/** Why a story breaks: "4 sources in 22 minutes". */
export function breakingWords(
  reason: BreakingReason,
  titleOf: (id: string) => string | undefined,
  { say }: DigestLanguage,
): string {
  switch (reason.kind) {
    case 'sources':
      return say('breaking.sources', {
        sources: say('count.sources', { count: reason.sources }),
        minutes: say('count.minutes', { count: reason.withinMinutes }),
      });
    case 'flagged':
      return say('breaking.flagged', {
        source: titleOf(reason.sourceId) ?? say('breaking.someSource'),
      });
  }
}

/** "The Ledger, Metro Line and 3 more". */
export function sourcesWords(titles: readonly string[], language: DigestLanguage): string {
  const names = titles.map((title) => nameAmong(title, language));
  const [first = '', second = ''] = names;
  const more = language.say('sources.more', { count: titles.length - 2 });
  const named = titles.length > 3 ? [first, second, more] : names;
  return new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(named);
}

/** Names of social services as they write them. */
export function serviceWords(service: string): string {
  const known: Record<string, string> = {
    x: 'X',
    youtube: 'YouTube',
    linkedin: 'LinkedIn',
    tiktok: 'TikTok',
    whatsapp: 'WhatsApp',
  };
  return known[service] ?? service.charAt(0).toUpperCase() + service.slice(1);
}

/** A text cut at a word, with an ellipsis, to at most `limit` characters. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > limit / 2 ? end : cut.length).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Who sends the mail, and where their letters go when the brand says. */
export function sentBy(
  sender: string,
  postalAddress: string | null,
  { say }: DigestLanguage,
): string {
  const parts = postalAddress === null ? [sender] : [sender, postalAddress];
  return say('foot.sentBy', { sender: parts.join(', ').replace(/\.$/, '') });
}

/** The link under an article: it goes on there, or it is there too. */
export function onwards(
  { source, shortened: isShortened }: { readonly source: string; readonly shortened: boolean },
  { say }: DigestLanguage,
): string {
  return say(isShortened ? 'article.readOn' : 'article.readThere', { source });
}

/** What stands under the last story; nothing under one that breaks. */
export function endWords(kind: DigestKind, { say }: DigestLanguage): string {
  return kind === 'breaking' ? '' : say(`end.${kind}`);
}
