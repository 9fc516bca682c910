/** One word of a text as the index knows it, and where it stands in that text. */
export type WordVisitor = (term: string, start: number, end: number) => void;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;

// Han and kana are written without spaces. Their dictionaries differ from browser to browser and with
// what stands beside a word, so pairs of characters are indexed: any word of two is found in any text.
const PAIRED =
  /[\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/;
const PAIRED_RUN = new RegExp(`(?:${PAIRED.source}|[\u3005\u3006\u30fc])+`, 'g');
// Thai, Lao, Burmese, Khmer: pairs of their letters would say nothing, so the browser finds the words.
const SEGMENTED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const HANGUL = /[\uac00-\ud7a3]/;

// Diacritics of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and its lengthening stroke.
// Those of Indian scripts and of kana are letters of their own, and stay.
const DIACRITICS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const ALONE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
};
const HAS_ALONE = new RegExp(`[${Object.keys(ALONE).join('')}]`, 'g');

/** A word is cut here: nobody types more, and a text without spaces must not fill the index. */
const MAX_CHARS = 40;

let segmenter: Intl.Segmenter | null = null;

/** A word without case, diacritics, apostrophes and the English possessive. */
export function foldWord(raw: string): string {
  let word = raw.toLowerCase();
  if (BEYOND_ASCII.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(DIACRITICS, '')
      .normalize('NFC')
      .replaceAll('’', "'")
      .replace(HAS_ALONE, (letter) => ALONE[letter] ?? letter);
  }
  if (word.includes("'")) word = word.replace(/'s?$/, '').replaceAll("'", '');
  return word.slice(0, MAX_CHARS);
}

/** Calls with every word of a text, in order. A run of Han or kana gives a pair for each character. */
export function eachWord(text: string, visit: WordVisitor): void {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [raw] = match;
    const start = match.index;
    if (!BEYOND_ASCII.test(raw)) visitWord(raw, start, visit);
    else if (PAIRED.test(raw)) mixed(raw, start, visit);
    else if (SEGMENTED.test(raw)) segmented(raw, start, visit);
    else visitWord(raw, start, visit);
    // A visitor may look through another text.
    WORD.lastIndex = start + raw.length;
  }
}

function visitWord(raw: string, start: number, visit: WordVisitor): void {
  const term = foldWord(raw);
  if (term !== '') visit(term, start, start + raw.length);
}

/** Runs of Han and kana apart from what stands between them, such as figures. */
function mixed(raw: string, start: number, visit: WordVisitor): void {
  let from = 0;
  for (const run of raw.matchAll(PAIRED_RUN)) {
    if (run.index > from) visitWord(raw.slice(from, run.index), start + from, visit);
    pairs(run[0], start + run.index, visit);
    from = run.index + run[0].length;
  }
  if (from < raw.length) visitWord(raw.slice(from), start + from, visit);
}

/** The pair that begins at each character; the last has none beside it and stands alone. */
function pairs(run: string, start: number, visit: WordVisitor): void {
  const characters = [...run];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? '');
    visit(foldWord(pair), at, at + pair.length);
    at += character.length;
  }
}

function segmented(raw: string, start: number, visit: WordVisitor): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(raw)) {
    if (isWordLike) visitWord(segment, start + index, visit);
  }
}

/** The words of a text in order, as the index knows them. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (term) => {
    terms.push(term);
  });
  return terms;
}

/** Whether a term is of a script in which a single character is worth looking for. */
export const isPaired = (term: string): boolean => PAIRED.test(term);

/** Korean sets its particles at the end of a word, so a word is looked for as its beginning. */
export const isHangul = (term: string): boolean => HANGUL.test(term);
