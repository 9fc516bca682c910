import { say } from './front-say';

/** Between two facts of a line. It ends a line rather than begin one. */
export const DOT = '\u00a0· ';

/** "1,204 sources". */
export function sourcesWords(count: number): string {
  return say('count.sources', { count });
}

/** Reading time: "6 min". */
export function readingWords(minutes: number): string {
  return say('time.reading', { minutes });
}
