import { elementsIn, type Markup, type MarkupElement, textOf } from './markup';

/** The notes of a text: which element is a note, and which links lead to one. */
export interface Footnotes {
  /** Label of the note that an element is, `1`; undefined when it is none. */
  noteOf(element: MarkupElement): string | undefined;
  /** Label of the note that a link leads to. */
  referenceOf(link: MarkupElement): string | undefined;
  /** Whether it is the way back from a note to where it was called. */
  isWayBack(link: MarkupElement): boolean;
}

const BLOCKS = new Set(['p', 'li', 'dd']);
/** What a link to a note says: a figure, a letter or a sign, with or without brackets. */
const CALL = /^[[(]?(\d{1,3}|[a-z]|[*†‡§¶])[\])]?$/i;

/** Finds the notes that links of a text lead to. A note is a paragraph or entry further down. */
export function footnotesOf(content: readonly Markup[]): Footnotes {
  const all = elementsIn(content);
  const byId = new Map<string, MarkupElement>();
  for (const element of all) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const owner = ownersOf(all);
  const labels = new Map<MarkupElement, string>();
  const calls = new Map<MarkupElement, string>();
  for (const [place, link] of all.entries()) {
    const note = calledBy(link, byId, owner);
    // A way back leads up, and a call leads down.
    if (!note || all.indexOf(note) <= place) continue;
    const label = labels.get(note) ?? String(labels.size + 1);
    labels.set(note, label);
    calls.set(link, label);
  }
  const notes = [...labels.keys()].flatMap((note) => elementsIn(note.children));
  const inNotes = new Set(notes);
  return {
    noteOf: (element) => labels.get(element),
    referenceOf: (link) => calls.get(link),
    isWayBack: (link) => inNotes.has(link) && link.attributes.href?.startsWith('#') === true,
  };
}

function calledBy(
  link: MarkupElement,
  byId: ReadonlyMap<string, MarkupElement>,
  owner: ReadonlyMap<MarkupElement, MarkupElement>,
): MarkupElement | undefined {
  const { href } = link.attributes;
  if (link.name !== 'a' || !href?.startsWith('#')) return undefined;
  if (!CALL.test(textOf(link.children).trim())) return undefined;
  const target = byId.get(href.slice(1));
  return target && (BLOCKS.has(target.name) ? target : owner.get(target));
}

/** The block that each element stands in. */
function ownersOf(all: readonly MarkupElement[]): Map<MarkupElement, MarkupElement> {
  const owner = new Map<MarkupElement, MarkupElement>();
  for (const block of all.filter(({ name }) => BLOCKS.has(name)))
    for (const inner of elementsIn(block.children)) owner.set(inner, block);
  return owner;
}
