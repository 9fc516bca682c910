/** Text on one line, trimmed. */
export function squeeze(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}

/** Letters and figures only, lower case: to tell whether two texts say the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Scripts written without spaces: counted by characters.
const spaceless = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]/g;

/** How many words; scripts without spaces count two characters as one. */
export function countWords(text: string): number {
  const characters = text.match(spaceless)?.length ?? 0;
  const rest = characters > 0 ? text.replace(spaceless, ' ') : text;
  return (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.ceil(characters / 2);
}
