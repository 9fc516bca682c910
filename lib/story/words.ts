import { fold, stem } from '../article/word-forms';
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

// Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu;
const ASCII_WORD = /[A-Za-z0-9][A-Za-z0-9']*/g;
const SENTENCE_END = /[.!?:;|–—"“”]\s*["'“”‘’(]*\s*$/;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

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
