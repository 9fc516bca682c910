import type { BreakingReason } from '../model/alert';
import type { EditionStory, Period, Reason } from '../model/edition';

/** The language of the mail's own words and dates. */
const LOCALE = 'en-GB';
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const figures = new Intl.NumberFormat(LOCALE);

export const TITLES = {
  daily: 'Best of today',
  weekly: 'Best of the week',
  breaking: 'Breaking news',
} as const;

/** What a mail says beside its stories. */
export const WORDS = {
  newsletterTitle: 'Get latest news delivered daily',
  newsletterText: 'We will send you breaking news right to your inbox.',
  signUp: 'Sign up',
  readOn: 'Read on at',
  readThere: 'Read it at',
  whole: 'The whole story',
  also: 'Also at',
  end: { daily: 'That is today so far.', weekly: 'That was the week.', breaking: '' },
  privacy: 'Privacy policy',
  unsubscribe: 'Unsubscribe',
  preferences: 'Choose what you get',
} as const;

/** "1 source", "1,204 articles". */
export function counted(count: number, one: string, other: string): string {
  return `${figures.format(count)} ${count === 1 ? one : other}`;
}

/** "16–22 November 2026", or one day of it; `to` is exclusive. */
export function datesWords(from: number, to: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return format.formatRange(from, to - 1).replace(/^(\d+)\s*–\s*(?=\d+ \p{L})/u, '$1–');
}

/** "Sunday, 22 November 2026". */
export function dayWords(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
}

/** "14:07". */
export function clockWords(at: number, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(LOCALE, options).format(at);
}

export interface WhyFrame {
  readonly period: Period;
  /** When the edition was made, epoch ms. */
  readonly madeAt: number;
  readonly timeZone: string;
}

/**
 * Why a story has its place, in one line: "9 of 24 sources · five days · 6 min". Who was first is
 * said only where nothing else is, since the line begins with a publisher already.
 */
export function whyWords(story: EditionStory, frame: WhyFrame): string {
  const { period, madeAt, timeZone } = frame;
  const titleOf = (id: string) => story.sources.find((source) => source.id === id)?.title;
  const notable = story.reasons.filter(({ kind }) => kind !== 'first' && kind !== 'single');
  const reasons = notable.length > 0 ? notable : story.reasons;
  const said = reasons.map((reason) => reasonWords(reason, titleOf)).filter((part) => part !== '');
  const hasTime = reasons.some(({ kind }) => kind === 'days' || kind === 'growing');
  // "since 18:05" in a mail of 14:07 would be yesterday's.
  const isSameDay = dayWords(story.firstAt, timeZone) === dayWords(madeAt, timeZone);
  const since =
    period === 'today' && isSameDay
      ? clockWords(story.firstAt, timeZone)
      : weekday(story.firstAt, timeZone);
  const minutes = story.readingMinutes === null ? '' : `${story.readingMinutes} min`;
  return [...said.slice(0, 3), hasTime ? '' : `since ${since}`, minutes]
    .filter((part) => part !== '')
    .join(' · ');
}

function reasonWords(reason: Reason, titleOf: (id: string) => string | undefined): string {
  switch (reason.kind) {
    case 'coverage':
      return `${reason.sources} of ${counted(reason.of, 'source', 'sources')}`;
    case 'front':
      return `${reason.sources} on their front`;
    case 'days':
      return `${SMALL[reason.days] ?? reason.days} days`;
    case 'first':
      return `first at ${titleOf(reason.sourceId) ?? 'one source'}`;
    case 'growing':
      return 'still growing';
    case 'bent':
      // A mail is made for many readers, and has nobody's bent.
      return '';
    case 'single':
      // The line begins with the publisher's name.
      return reason.position === 0
        ? 'only there, its top story'
        : `only there, number ${reason.position + 1}`;
  }
}

/** Why a story breaks: "4 sources in 22 minutes". */
export function breakingWords(
  reason: BreakingReason,
  titleOf: (id: string) => string | undefined,
): string {
  switch (reason.kind) {
    case 'sources': {
      const minutes = counted(reason.withinMinutes, 'minute', 'minutes');
      return `${counted(reason.sources, 'source', 'sources')} in ${minutes}`;
    }
    case 'flagged':
      return `reported by ${titleOf(reason.sourceId) ?? 'a source we trust'}`;
  }
}

/** "The Ledger, Metro Line and 3 more". */
export function sourcesWords(titles: readonly string[]): string {
  const [first = '', second, third] = titles;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  if (titles.length === 3) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${titles.length - 2} more`;
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

function weekday(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE, { timeZone, weekday: 'long' }).format(at);
}

/** Who sends the mail, and where their letters go when the brand says. */
export function sentBy(sender: string, postalAddress: string | null): string {
  const parts = postalAddress === null ? [sender] : [sender, postalAddress];
  return `Sent by ${parts.join(', ').replace(/\.$/, '')}.`;
}

/** The link under an article: it goes on there, or it is there too. */
export function onwards(article: { readonly source: string; readonly shortened: boolean }): string {
  return `${article.shortened ? WORDS.readOn : WORDS.readThere} ${article.source}`;
}
