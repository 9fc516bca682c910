import type { Span } from './find-text';

/** The text of an element in one piece, and the way back to where each part stands. */
export interface TextMap {
  /** Blocks are apart by a line break. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

interface TextPiece {
  readonly node: Text;
  /** Offset of its first character in the text. */
  readonly from: number;
}

const BLOCKS =
  'p,li,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,pre,figcaption,caption,td,th,summary,div,figure,table,ul,ol,dl,tr,hr';

/** Reads the text below `root`; what `skip`, a selector, names is left out. */
export function mapText(root: Element, skip?: string): TextMap {
  const pieces: TextPiece[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = node as Text;
    const parent = piece.parentElement;
    if (!parent || (skip && parent.closest(skip))) continue;
    const own = parent.closest(BLOCKS);
    if (own !== block && text !== '' && !text.endsWith('\n')) text += '\n';
    block = own;
    pieces.push({ node: piece, from: text.length });
    // A break within a paragraph of the source is white space; a line break here would end a sentence.
    text += parent.closest('pre') ? piece.data : piece.data.replace(/\s/g, ' ');
  }
  return { text, pieces };
}

/** The parts of text nodes that a span covers. */
export function partsOf(
  { pieces }: TextMap,
  { from, to }: Span,
): { readonly node: Text; readonly from: number; readonly to: number }[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(0, from - piece.from);
    const end = Math.min(piece.node.length, to - piece.from);
    return start < end ? [{ node: piece.node, from: start, to: end }] : [];
  });
}

/** The span as the browser selects it; null when it covers nothing. */
export function rangeOf(map: TextMap, span: Span): Range | null {
  const parts = partsOf(map, span);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}
