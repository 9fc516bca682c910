// Words a minute of silent reading, non-fiction: Brysbaert 2019 (238 English). Characters a minute
// for scripts without spaces: Trauzettel-Klosinski & Dietz 2012 (Chinese 255, Japanese 357).
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 300;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whole minutes to read a text, at least 1; 0 for an empty one. */
export function readingMinutes(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (characters + words === 0) return 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
