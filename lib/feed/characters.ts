/** Whether a code unit is a space, tab, line feed, form feed or carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Whether a code unit is one of A to Z or a to z. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether a code unit may begin the name of an element: a letter, `_`, or anything not ASCII. */
export function isNameStart(code: number): boolean {
  return isLetter(code) || code === 95 || code > 127;
}

/** Where a name that starts at `from` ends: at white space, `/`, `>`, `<` or the end. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all there is in names.
    if (code > 62) continue;
    if (code === 62 || code === 47 || code === 60 || isSpace(code)) break;
  }
  return at;
}

/** Where the white space that may start at `from` ends. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
