/** A piece of an article's body as plain values: text, or an element with its children. */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  /** Lower case: `p`, `table`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** As much of a DOM node as is needed to copy it; the core knows no DOM. */
export interface NodeLike {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<NodeLike>;
  readonly localName?: string;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;
/** Deeper than any text is meant; what lies below is read as text of its ancestor. */
const DEEPEST = 60;

/** The children of a sanitised body as plain values. Comments and the like are left out. */
export function markupOf(node: NodeLike, depth = 0): Markup[] {
  const found: Markup[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT && child.nodeValue) found.push(child.nodeValue);
    if (child.nodeType !== ELEMENT) continue;
    const children = markupOf(child, depth + 1);
    if (depth >= DEEPEST) found.push(...children);
    else found.push({ name: child.localName ?? '', attributes: attributesOf(child), children });
  }
  return found;
}

const attributesOf = ({ attributes }: NodeLike): Record<string, string> =>
  Object.fromEntries([...(attributes ?? [])].map(({ name, value }) => [name, value]));

/** The words in it, without any markup; white space as it stands. */
export function textOf(markup: readonly Markup[]): string {
  return markup
    .map((piece) => (typeof piece === 'string' ? piece : textOf(piece.children)))
    .join('');
}

/** Every element in it, in document order, at any depth. */
export function elementsIn(markup: readonly Markup[]): MarkupElement[] {
  return markup.flatMap((piece) =>
    typeof piece === 'string' ? [] : [piece, ...elementsIn(piece.children)],
  );
}

/** An http(s) address; null for anything else. */
export function webAddress(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
