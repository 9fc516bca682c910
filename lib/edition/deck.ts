const DECK_CHARS = 160;

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/**
 * The line under a headline: whole sentences of the summary, at most 160 characters; empty when
 * there is none that fits or it only repeats the headline.
 */
export function deckOf(headline: string, summary: string): string {
  let deck = '';
  for (const { segment } of segmenter.segment(summary.replace(/\s+/g, ' ').trim())) {
    const sentence = segment.trim();
    // A feed that cuts its summary mid-sentence would show half a thought.
    if (sentence === '' || /(?:…|\.\.\.)$/.test(sentence)) break;
    if (deck === '' && repeats(headline, sentence)) continue;
    const longer = deck === '' ? sentence : `${deck} ${sentence}`;
    if (longer.length > DECK_CHARS) break;
    deck = longer;
  }
  return deck;
}

function repeats(headline: string, sentence: string): boolean {
  const [a, b] = [wordsOf(headline), wordsOf(sentence)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...b].filter((word) => a.has(word)).length;
  return shared / b.size >= 0.8;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
