import type { Body, PageFailure } from '../../lib/model/article';
import { say } from './front-say';
import { figure } from './sayer';

/** "1 · Best of the week"; without a place, the list's name alone. */
export function kickerWords(rank: number | null, list = say('product')): string {
  return rank === null ? list : `${figure(rank)} · ${list}`;
}

/** `ledger.example` of `https://ledger.example`; the origin itself when it is no address. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

export function allowWords(origin: string): string {
  return say('article.allow', { host: hostOf(origin) });
}

/** What is missing from a text, in one sentence; null when nothing is. */
export function bodyNoticeWords(body: Body, source: string): string | null {
  if (body.completeness === 'excerpt') return say('article.opening', { source });
  if (body.origin === 'feed') return say('article.fromFeed', { source });
  return null;
}

/** Why the page could not be had, and what helps. */
export function pageFailureWords(failure: PageFailure, source: string): string {
  switch (failure.kind) {
    case 'offline':
      return say('failure.offline');
    case 'unreachable':
      return say('failure.unreachable', { source });
    case 'timeout':
      return say('failure.timeout', { source });
    case 'needs-permission':
      return say('failure.permission', { host: hostOf(failure.origin) });
    case 'refused':
      return refusedWords(failure.status, source);
    case 'not-a-page':
      return say(`failure.${fileKind(failure.type)}`);
    case 'too-large':
      return say('failure.tooLarge');
    case 'no-text':
      return say('failure.noArticle');
  }
}

function refusedWords(status: number, source: string): string {
  if (status === 404 || status === 410) return say('failure.gone', { source });
  // A code, not a quantity: no separators.
  return say('failure.refused', { source, status: String(status) });
}

/** What a media type is for a reader. */
function fileKind(type: string): 'pdf' | 'video' | 'image' | 'audio' | 'file' {
  if (/pdf/i.test(type)) return 'pdf';
  const kind = /^(video|image|audio)\//i.exec(type)?.[1]?.toLowerCase();
  return kind === 'video' || kind === 'image' || kind === 'audio' ? kind : 'file';
}
