const MARKS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Removes diacritics from Latin letters and makes quotation marks plain; other scripts stay. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC');
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
