import { say } from './front-say';

/** "1,204 sources". */
export function sourcesWords(count: number): string {
  return say('count.sources', { count });
}

/** Reading time: "6 min". */
export function readingWords(minutes: number): string {
  return say('time.reading', { minutes });
}
