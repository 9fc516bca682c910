/** A part of a text, by its UTF-16 offsets; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MOST = 2000;

/**
 * Where a text holds what is looked for, in order and not overlapping, at most 2,000 times. Case,
 * accents, kinds of quotes and lengths of white space make no difference.
 */
export function findAll(text: string, wanted: string): Span[] {
  const needle = fold(wanted.trim()).text;
  if (needle === '') return [];
  const { text: folded, starts } = fold(text);
  const found: Span[] = [];
  let at = folded.indexOf(needle);
  while (at >= 0 && found.length < MOST) {
    const end = at + needle.length;
    found.push({ from: starts[at] ?? 0, to: starts[end] ?? text.length });
    at = folded.indexOf(needle, end);
  }
  return found;
}

// Accents of Latin, Greek and Cyrillic letters, vowel signs of Arabic and Hebrew. Signs of other
// scripts, such as Devanagari's vowels, make another word and stay.
const IGNORED = /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u0640]/g;
/** Places for a hyphen or a break, and marks of direction: nobody sees or types them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

interface Folded {
  readonly text: string;
  /** Offset in the original of each folded unit, and its end at last. */
  readonly starts: readonly number[];
}

function fold(text: string): Folded {
  // Gathered in a list: a growing string that is looked at is copied each time.
  const folded: string[] = [];
  const starts: number[] = [];
  let offset = 0;
  let isAfterSpace = false;
  for (const character of text) {
    const plain = foldOne(character, isAfterSpace);
    if (plain !== '') isAfterSpace = plain === ' ';
    folded.push(plain);
    for (let n = 0; n < plain.length; n += 1) starts.push(offset);
    offset += character.length;
  }
  starts.push(offset);
  return { text: folded.join(''), starts };
}

function foldOne(character: string, afterSpace: boolean): string {
  if (character >= 'a' && character <= 'z') return character;
  if (/\s/.test(character)) return afterSpace ? '' : ' ';
  if (UNSEEN.test(character)) return '';
  if (/[‘’‚′`´]/.test(character)) return "'";
  if (/[“”„″«»]/.test(character)) return '"';
  if (/[‐‑–—−]/.test(character)) return '-';
  return character.toLowerCase().normalize('NFD').replace(IGNORED, '').normalize('NFC');
}
