import type { Span } from './find-text';

/** Ends that are none: a person's initial or title, or a short word for another. */
const NO_END =
  /(^|[\s(“"'])(\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Gov|Gen|Rep|Rev|No|Nr|vs|z\.\s?B|u\.\s?a|M|Mme|Mlle|Sr|Sra|Dra|dott|ul|г|ул|им)\.\s*$/u;

/**
 * The sentences of a text, without the white space around them. `language` is a BCP 47 tag; one that
 * nobody knows is passed over. A line break ends a sentence.
 */
export function sentencesOf(text: string, language: string | null): Span[] {
  const found: Span[] = [];
  for (const { segment, index } of segmenter(language).segment(text)) {
    for (const line of linesOf(segment, index)) {
      const last = found.at(-1);
      if (last && goesOn(text, last, line))
        found[found.length - 1] = { from: last.from, to: line.to };
      else if (/[\p{L}\p{N}]/u.test(text.slice(line.from, line.to))) found.push(line);
    }
  }
  return found;
}

function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    // A page may call its language anything; only a tag's form can make this throw.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function linesOf(segment: string, offset: number): Span[] {
  return [...segment.matchAll(/[^\s][^\n]*/g)].map((match) => {
    const from = offset + match.index;
    return { from, to: from + match[0].trimEnd().length };
  });
}

function goesOn(text: string, last: Span, next: Span): boolean {
  const between = text.slice(last.to, next.from);
  return !between.includes('\n') && NO_END.test(text.slice(last.from, last.to));
}
