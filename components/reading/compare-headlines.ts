/** A piece of a headline; `differs` when no other headline has the word. */
export interface HeadlinePiece {
  readonly text: string;
  readonly differs: boolean;
}

/** Where nearly every word differs, to mark them all would say nothing. */
const MOST_MARKED = 0.7;
/** In scripts with letters: words so short are there for grammar, with few exceptions. */
const SHORT = 3;

/** The headlines in pieces, with the words that only one of them has marked. */
export function compareHeadlines(
  headlines: readonly string[],
  language: string | null,
): HeadlinePiece[][] {
  const split = headlines.map((headline) => wordsOf(headline, language));
  const counts = new Map<string, number>();
  for (const words of split) {
    for (const stem of new Set(words.flatMap(({ stem }) => stem ?? []))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return split.map((words) => marked(words, counts));
}

interface Word {
  readonly text: string;
  /** What a word is compared by; null for what is between words, and for words that tell nothing. */
  readonly stem: string | null;
}

function marked(words: readonly Word[], counts: ReadonlyMap<string, number>): HeadlinePiece[] {
  const telling = words.filter(({ stem }) => stem !== null);
  const own = telling.filter(({ stem }) => counts.get(stem ?? '') === 1);
  const isAll = own.length > MOST_MARKED * telling.length;
  const pieces: HeadlinePiece[] = [];
  for (const { text, stem } of words) {
    const differs = !isAll && stem !== null && counts.get(stem) === 1;
    const last = pieces.at(-1);
    if (last && last.differs === differs) {
      pieces[pieces.length - 1] = { text: last.text + text, differs };
    } else pieces.push({ text, differs });
  }
  return pieces;
}

function wordsOf(headline: string, language: string | null): Word[] {
  return [...segmenter(language).segment(headline)].map(({ segment, isWordLike }) => ({
    text: segment,
    stem: isWordLike ? stemOf(segment) : null,
  }));
}

function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** Without case, accents and, in longer words, the last letters, which grammar changes. */
function stemOf(word: string): string | null {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const hasLetters = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’]+$/u.test(plain);
  if (!hasLetters) return plain;
  if (plain.length <= SHORT) return null;
  return plain.length > 5 ? plain.slice(0, Math.max(5, plain.length - 2)) : plain;
}
