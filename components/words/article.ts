import type { Body, PageFailure } from '../../lib/model/article';
import { PRODUCT } from './front';
import { counted } from './numbers';

export const ARTICLE = {
  back: 'Back',
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  save: 'Save',
  saved: 'Saved',
  open: 'Open',
  fullPage: 'Full page',
  fullPageName: 'Open in full page',
  versions: 'The same story elsewhere',
  progress: 'Read so far',
  next: 'Next',
  table: 'Table',
  offline: 'You are offline. This is the stored copy.',
  none: 'Choose a story.',
  noneTodo: 'Its text opens here, beside the list.',
} as const;

/** "1 · Best of the week"; without a place, the list's name alone. */
export function kickerWords(rank: number | null, list: string = PRODUCT): string {
  return rank === null ? list : `${rank} · ${list}`;
}

/** "5 more". */
export function moreWords(count: number): string {
  return counted(count, { other: 'more' });
}

export function fetchingWords(sourceTitle: string): string {
  return `Fetching the full text from ${sourceTitle} …`;
}

export function openAtWords(sourceTitle: string): string {
  return `Read it at ${sourceTitle}`;
}

/** `ledger.example` of `https://ledger.example`; the origin itself when it is no address. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

export function allowWords(origin: string): string {
  return `Allow ${hostOf(origin)}`;
}

export function openingWords(sourceTitle: string): string {
  return `This is the opening; the rest is at ${sourceTitle}.`;
}

/** What is missing from a text, in one sentence; null when nothing is. */
export function bodyNoticeWords(body: Body, sourceTitle: string): string | null {
  if (body.completeness === 'excerpt') {
    return openingWords(sourceTitle);
  }
  if (body.origin === 'feed') {
    return `This is the text ${sourceTitle} puts in its feed; its page may hold more.`;
  }
  return null;
}

/** Nothing but the headline is stored. */
export const NO_TEXT = 'There is no text to show here.';

/** Why the page could not be had, and what helps. */
export function pageFailureWords(failure: PageFailure, sourceTitle: string): string {
  switch (failure.kind) {
    case 'offline':
      return 'You are offline. The full text is fetched when you are connected and open this again.';
    case 'unreachable':
      return `${sourceTitle} could not be reached. Try again later, or open the page.`;
    case 'timeout':
      return `${sourceTitle} took too long to answer. Try again later, or open the page.`;
    case 'needs-permission':
      return `The full text is on ${hostOf(failure.origin)}, which this extension may not read yet.`;
    case 'refused':
      return refusedWords(failure.status, sourceTitle);
    case 'not-a-page':
      return `The address leads to ${fileWords(failure.type)}, not to a page. It opens in a tab.`;
    case 'too-large':
      return 'The page is too large to read here.';
    case 'no-text':
      return 'No article was found on the page. It may be a video, a gallery or a live page.';
  }
}

function refusedWords(status: number, sourceTitle: string): string {
  if (status === 404 || status === 410)
    return `${sourceTitle} has taken the page down, or moved it. It may open in a tab.`;
  return `${sourceTitle} refused to send the page (${status}). It may open in a tab.`;
}

/** A media type in a reader's words: "a PDF". */
function fileWords(type: string): string {
  if (/pdf/i.test(type)) return 'a PDF';
  const kind = /^(video|image|audio)\//i.exec(type)?.[1]?.toLowerCase();
  switch (kind) {
    case 'video':
      return 'a video';
    case 'image':
      return 'a picture';
    case 'audio':
      return 'a sound recording';
    default:
      return 'a file';
  }
}
