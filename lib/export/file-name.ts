const LONGEST = 80;
// Control characters, what file systems refuse, and marks that turn the writing direction: with them
// "gpj.exe" can be made to look like "exe.jpg".
const REFUSED = /[\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]/gu;
/** Windows keeps these for devices, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name of a title, in any script; never empty, never hidden, at most 80 characters and the ending. */
export function fileName(title: string, ending: string): string {
  const clean = title
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = [...clean]
    .slice(0, LONGEST)
    .join('')
    .toWellFormed()
    .replace(/[\s.]+$/, '');
  const base = short === '' ? 'article' : short;
  return `${DEVICE.test(base) ? `${base} -` : base}.${ending}`;
}
