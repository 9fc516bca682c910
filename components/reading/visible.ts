import type { Span } from './find-text';
import { rangeOf, type TextMap } from './text-map';

/** The first span that begins in view, where the reader is; 0 when the text is at its top. */
export function firstInView(map: TextMap, spans: readonly Span[]): number {
  const top = topOfView(map);
  if (top === null) return 0;
  // Spans follow each other down the page, so the place is found by halves.
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const range = span ? rangeOf(map, span) : null;
    if (range && range.getBoundingClientRect().top < top) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, spans.length - 1));
}

function topOfView({ pieces }: TextMap): number | null {
  for (let at = pieces[0]?.node.parentElement; at; at = at.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    return at.scrollTop === 0 ? null : at.getBoundingClientRect().top;
  }
  return null;
}
