import { classGroups } from './feature-words';
import { isHoverCard } from './hover-card';
import { countWords } from './words';

/** An element that holds blocks, with what is known of everything inside it. */
export interface Box {
  readonly element: Element;
  readonly parent: Box | null;
  readonly depth: number;
  readonly hidden: boolean;
  /** For each class group and then each tag group: levels up to the nearest match, `far` for none. */
  readonly near: Uint8Array;
  blocks: number;
  chars: number;
  linkChars: number;
  good: number;
  goodChars: number;
  keptChars: number;
  images: number;
  /** Blocks directly inside, and how many of those are good. */
  direct: number;
  directGood: number;
  directGoodChars: number;
  /** What the first vote says: whether the box is the article's, and its points beside the top box's. */
  kept: boolean;
  points: number;
  isTop: boolean;
}

/** A run of inline content: a paragraph, a heading, a cell, a loose line. The unit that is judged. */
export interface Block {
  readonly index: number;
  readonly box: Box;
  readonly nodes: readonly Node[];
  readonly text: string;
  readonly words: number;
  readonly linkChars: number;
  readonly links: number;
  readonly boldChars: number;
  readonly italicChars: number;
  /** Place among the blocks directly in its box. */
  readonly place: number;
}

/** A picture, or an embed, and the box it stands in, with the number of blocks before it. */
export interface ImageSpot {
  readonly element: Element;
  readonly box: Box;
  readonly before: number;
}

/** A page as blocks, in document order. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
  readonly images: readonly ImageSpot[];
  /** Frames, films and sounds. */
  readonly embeds: readonly ImageSpot[];
}

/** "No such ancestor". */
export const far = 15;

export const tagGroups: readonly string[] = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'figure figcaption',
  'table',
  'ul ol',
  'blockquote',
  'section',
  'dl',
  'h1 h2 h3 h4 h5 h6',
  'a',
];
const linkGroup = classGroups.length + tagGroups.indexOf('a');
const tagGroupOf = new Map(
  tagGroups.flatMap((names, i) => names.split(' ').map((name) => [name, i] as const)),
);

const skipped = new Set(
  'script style noscript template svg canvas iframe object embed video audio select option textarea input button head title meta link math map area datalist'.split(
    ' ',
  ),
);
const inline = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby s
  samp small source span strike strong sub sup time tt u var wbr amp-img`.split(/\s+/),
);
const embedded = new Set('iframe object embed video audio'.split(' '));
const maxBlocks = 6000;
const maxDepth = 300;

interface Run {
  nodes: Node[];
  text: string;
  linkChars: number;
  links: number;
  boldChars: number;
  italicChars: number;
}

class Walker {
  readonly blocks: Block[] = [];
  readonly boxes: Box[] = [];
  readonly images: ImageSpot[] = [];
  readonly embeds: ImageSpot[] = [];
  private readonly groupsOf = new Map<string, number>();

  box(element: Element, parent: Box | null): Box {
    const near = new Uint8Array(classGroups.length + tagGroups.length + 1);
    for (let i = 0; i < near.length; i++) near[i] = Math.min(far, (parent?.near[i] ?? far) + 1);
    const bits = this.classBits(element);
    for (let i = 0; i < classGroups.length; i++) if ((bits & (1 << i)) !== 0) near[i] = 0;
    const group = tagGroupOf.get(element.localName);
    if (group !== undefined) near[classGroups.length + group] = 0;
    if (/articleBody|text/.test(element.getAttribute('itemprop') ?? '')) near[near.length - 1] = 0;
    const made: Box = {
      element,
      parent,
      near,
      depth: (parent?.depth ?? -1) + 1,
      hidden: (parent?.hidden ?? false) || isHidden(element),
      blocks: 0,
      chars: 0,
      linkChars: 0,
      good: 0,
      goodChars: 0,
      keptChars: 0,
      images: 0,
      direct: 0,
      directGood: 0,
      directGoodChars: 0,
      kept: false,
      points: 0,
      isTop: false,
    };
    this.boxes.push(made);
    return made;
  }

  private classBits(element: Element): number {
    const words = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`;
    if (words.length < 4) return 0;
    let bits = this.groupsOf.get(words);
    if (bits === undefined) {
      bits = 0;
      const lower = words
        .slice(0, 300)
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase();
      for (const [i, group] of classGroups.entries()) if (group.test(lower)) bits |= 1 << i;
      this.groupsOf.set(words, bits);
    }
    return bits;
  }

  walk(element: Element, parent: Box | null): void {
    const box = this.box(element, parent);
    let run: Run | null = null;
    let place = 0;
    const end = () => {
      if (run !== null && this.finish(run, box, place)) place++;
      run = null;
    };
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        run ??= newRun();
        addText(run, node, node.nodeValue ?? '', false, false, false);
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const name = child.localName;
      if (skipped.has(name)) {
        if (name === 'noscript' || name === 'button') this.spot(child, box);
        this.embed(child, box);
        continue;
      }
      if (inline.has(name) && !holdsBlock(child)) {
        if (name === 'br' && run !== null && isDoubleBreak(child)) {
          end();
          continue;
        }
        run ??= newRun();
        run.nodes.push(child);
        this.inlineText(run, child, box, name);
      } else {
        end();
        if (box.depth < maxDepth && this.blocks.length < maxBlocks) this.walk(child, box);
      }
    }
    end();
  }

  private inlineText(run: Run, element: Element, box: Box, name: string): void {
    if (name === 'br') {
      run.text += '\n';
      return;
    }
    this.inlineChildren(run, element, box, { link: false, bold: false, italic: false });
  }

  private inlineChildren(run: Run, element: Element, box: Box, style: Style): void {
    const name = element.localName;
    if (name === 'img' || name === 'amp-img') {
      this.image(element, box);
      return;
    }
    if (name === 'br') {
      run.text += '\n';
      return;
    }
    if (skipped.has(name)) {
      if (name === 'noscript') this.spot(element, box);
      this.embed(element, box);
      return;
    }
    if (element.childElementCount > 0 || name !== 'span') {
      if (isHidden(element)) return;
    }
    if (isHoverCard(element)) return;
    const inner = {
      link: style.link || name === 'a',
      bold: style.bold || name === 'b' || name === 'strong',
      italic: style.italic || name === 'i' || name === 'em' || name === 'cite',
    };
    if (name === 'a') run.links++;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3)
        addText(run, null, node.nodeValue ?? '', inner.link, inner.bold, inner.italic);
      else if (node.nodeType === 1) this.inlineChildren(run, node as Element, box, inner);
    }
  }

  private spot(element: Element, box: Box): void {
    for (const img of Array.from(element.getElementsByTagName('img'))) this.image(img, box);
  }

  private embed(element: Element, box: Box): void {
    if (embedded.has(element.localName))
      this.embeds.push({ element, box, before: this.blocks.length });
  }

  private image(element: Element, box: Box): void {
    this.images.push({ element, box, before: this.blocks.length });
  }

  private finish(run: Run, box: Box, place: number): boolean {
    const text = run.text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
    if (text === '' || !/[\p{L}\p{N}]/u.test(text)) return false;
    // A card is a link around whole blocks: all of its text leads elsewhere.
    const isLinked = (box.near[linkGroup] ?? far) < far;
    this.blocks.push({
      index: this.blocks.length,
      box,
      text,
      words: countWords(text),
      place,
      nodes: run.nodes,
      linkChars: isLinked ? text.length : Math.min(run.linkChars, text.length),
      links: isLinked ? Math.max(1, run.links) : run.links,
      boldChars: Math.min(run.boldChars, text.length),
      italicChars: Math.min(run.italicChars, text.length),
    });
    return true;
  }
}

interface Style {
  readonly link: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

function newRun(): Run {
  return { nodes: [], text: '', linkChars: 0, links: 0, boldChars: 0, italicChars: 0 };
}

function addText(
  run: Run,
  node: Node | null,
  value: string,
  link: boolean,
  bold: boolean,
  italic: boolean,
): void {
  if (node !== null) run.nodes.push(node);
  run.text += value;
  const length = link || bold || italic ? value.trim().length : 0;
  if (link) run.linkChars += length;
  if (bold) run.boldChars += length;
  if (italic) run.italicChars += length;
}

function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (!skipped.has(child.localName) && (!inline.has(child.localName) || holdsBlock(child)))
      return true;
  }
  return false;
}

function isDoubleBreak(br: Element): boolean {
  let next = br.nextSibling;
  while (next !== null && next.nodeType === 3 && (next.nodeValue ?? '').trim() === '')
    next = next.nextSibling;
  return next !== null && next.nodeType === 1 && (next as Element).localName === 'br';
}

/** Whether the page's own markup says not to show this, or not to read it out. */
function isHidden(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || isUnseen(element);
}

/** Whether the page's own markup says not to show this. */
export function isUnseen(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Reads a document as blocks; nothing is changed in it. */
export function readBlocks(document: Document): Page {
  const walker = new Walker();
  if (document.body !== null) walker.walk(document.body, null);
  const { blocks, boxes, images, embeds } = walker;
  return { blocks, boxes, images, embeds };
}
