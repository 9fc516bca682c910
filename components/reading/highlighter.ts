import type { Span } from './find-text';
import { mapText, partsOf, rangeOf } from './text-map';

/** The kinds of highlight; the style sheet draws each. */
export type HighlightName = 'found' | 'found-current' | 'spoken';

/** Highlights of one text. Spans are offsets of `mapText(root, skip)`. */
export interface Highlighter {
  paint(name: HighlightName, spans: readonly Span[]): void;
  /** Scrolls a span into view, unless it is in view; opens what it is folded into. */
  reveal(span: Span): void;
  clear(): void;
}

/** Where the browser can highlight without touching the text, it does; elsewhere marks are put in. */
export function createHighlighter(root: Element, skip?: string): Highlighter {
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  const names = new Set<HighlightName>();
  return {
    paint(name, spans) {
      names.add(name);
      if (registry && typeof Highlight !== 'undefined') {
        const map = mapText(root, skip);
        const ranges = spans.map((span) => rangeOf(map, span)).filter((range) => range !== null);
        registry.set(name, new Highlight(...ranges));
      } else {
        unmark(root, name);
        mark(root, name, spans, skip);
      }
    },
    reveal(span) {
      const range = rangeOf(mapText(root, skip), span);
      if (range) scrollTo(range);
    },
    clear() {
      for (const name of names) {
        registry?.delete(name);
        unmark(root, name);
      }
      names.clear();
    },
  };
}

function mark(root: Element, name: HighlightName, spans: readonly Span[], skip?: string): void {
  const map = mapText(root, skip);
  // From the end, so that what is before stays where it was.
  for (const span of spans.toReversed()) {
    for (const { node, from, to } of partsOf(map, span).toReversed()) {
      const wanted = node.splitText(from);
      wanted.splitText(to - from);
      const around = node.ownerDocument.createElement('mark');
      around.dataset.highlight = name;
      wanted.replaceWith(around);
      around.append(wanted);
    }
  }
}

function unmark(root: Element, name: HighlightName): void {
  for (const around of root.querySelectorAll(`mark[data-highlight="${name}"]`)) {
    const parent = around.parentNode;
    around.replaceWith(...around.childNodes);
    parent?.normalize();
  }
}

/** Room kept above and below, so that the next words are seen as well. */
const MARGIN = 0.2;

function scrollTo(range: Range): void {
  const start = range.startContainer.parentElement;
  for (let at = start?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.open = true;
  }
  const scroller = scrollerOf(start);
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const room = view.height * MARGIN;
  if (box.top >= view.top + room && box.bottom <= view.bottom - room) return;
  scroller.scrollTop += box.top - view.top - view.height / 3;
}

function scrollerOf(element: Element | null): Element | null {
  for (let at = element; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
