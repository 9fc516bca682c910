import { STOP_WORDS } from './stop-words';

/** A word as it stands in a text, folded for comparing. */
export interface Word {
  /** Lower case, without diacritics, light English endings removed. */
  readonly term: string;
  /** Written with a capital where the script has them. */
  readonly capital: boolean;
  /** First word of a sentence, where a capital says nothing. */
  readonly opens: boolean;
  /** Index in the run of words; a gap of one or more means punctuation or a stop word between. */
  readonly at: number;
}

const MARKS = /[\u0300-\u036f]/g;
// Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu;
const ASCII_WORD = /[A-Za-z0-9][A-Za-z0-9']*/g;
const SENTENCE_END = /[.!?:;|–—"“”]\s*["'“”‘’(]*\s*$/;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Removes diacritics from Latin letters and makes quotation marks plain; other scripts stay. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
}

/** The words of a text in order, stop words left out. */
export function wordsOf(text: string): Word[] {
  // 1,000 and U.S. are one word each.
  const plain = fold(text)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\.)/gu, '$1');
  return UNSPACED.test(plain) ? segmented(plain) : spaced(plain);
}

function spaced(text: string): Word[] {
  const words: Word[] = [];
  const pattern = BEYOND_ASCII.test(text) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  let end = 0;
  let at = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const between = text.slice(end, match.index);
    const opens = at === 0 || SENTENCE_END.test(between);
    // Punctuation breaks a name in two, as a stop word does.
    at += between.length > 1 && /[^\s'"-]/.test(between) ? 2 : 1;
    end = match.index + match[0].length;
    pushWord(words, match[0], opens, at);
  }
  return words;
}

function segmented(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    at++;
    if (isWordLike) pushWord(words, segment, at === 1, at);
  }
  return words;
}

function pushWord(words: Word[], raw: string, opens: boolean, at: number): void {
  let lower = raw.toLowerCase();
  if (lower.endsWith("'s")) lower = lower.slice(0, -2);
  else if (lower.endsWith("'")) lower = lower.slice(0, -1);
  lower = lower.replaceAll("'", '');
  const first = raw.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(raw);
  // "US" and "IT" are names though "us" and "it" are stop words.
  const initials = capital && raw.length > 1 && raw.length < 6 && raw === raw.toUpperCase();
  if (STOP_WORDS.has(lower) && !(initials && lower === 'us')) return;
  if (lower.length < 2 && !/[\d\u3400-\u9fff]/.test(lower)) return;
  words.push({ term: stem(lower), capital, opens, at });
}

const ENDINGS: readonly (readonly [ending: string, instead: string, atLeast: number])[] = [
  ['sses', 'ss', 6],
  ['ches', 'ch', 6],
  ['shes', 'sh', 6],
  ['xes', 'x', 5],
  ['ies', 'y', 5],
  ['ied', 'y', 5],
  ['ings', '', 7],
  ['ing', '', 6],
  ['ed', '', 5],
];
const KEEPS_S = /(?:ss|us|is)$/;
const DOUBLED = /([bdfgmnprt])\1$/;

/** Joins the common English forms of a word; harmless elsewhere, where it is the same everywhere. */
export function stem(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  // s, d, g, e: nothing else can be an ending.
  if (word.length < 4 || (last !== 115 && last !== 100 && last !== 103 && last !== 101))
    return word;
  let short = word;
  const rule = ENDINGS.find(([ending, , least]) => word.length >= least && word.endsWith(ending));
  if (rule) short = word.slice(0, -rule[0].length) + rule[1];
  else if (last === 115 && !KEEPS_S.test(word)) short = word.slice(0, -1);
  if (rule?.[1] === '' && DOUBLED.test(short)) return short.slice(0, -1);
  return short.length > 4 && short.endsWith('e') ? short.slice(0, -1) : short;
}
