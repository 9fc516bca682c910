import { anchorOf, linkAddress } from './addresses';
import { allowedElements, idPrefix } from './allow-list';
import { embedLink, imageElement } from './clean-media';
import { isHoverCard } from './hover-card';

/** What the builder carries down the tree. */
interface Build {
  readonly doc: Document;
  readonly baseUrl: string;
  /** Ids some link on this page points at: the only ones kept. */
  readonly targets: ReadonlySet<string>;
  readonly seenPictures: Set<string>;
}

const dropped = new Set(
  `script style template svg math canvas head title meta link base noembed noframes frameset applet
  button input select textarea option optgroup datalist output progress meter map area dialog nav
  portal fencedframe plaintext xmp slot param track`.split(/\s+/),
);
const embeds = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'frame']);
const flow = new Set(['blockquote', 'dd', 'details', 'li', 'td', 'th', 'figcaption', 'body']);
const phrasingOnly = new Set(
  `p h2 h3 h4 h5 h6 pre a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span
  strong sub sup time u var dt summary caption ruby rt`.split(/\s+/),
);
const renamed: Readonly<Record<string, string>> = {
  h1: 'h2',
  strike: 's',
  tt: 'code',
  big: 'span',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  acronym: 'abbr',
};
const inlineNames = new Set(
  `a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong
  sub sup time u var wbr font label big tt strike acronym`.split(/\s+/),
);
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table', 'tbody', 'thead', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  caption: ['table'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};
const onlyHolds: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
};
const maxDepth = 120;

/** Builds clean nodes from `source` into a new inert `div` of `doc`, by the allow-list. */
export function cleanTree(source: Element, doc: Document, baseUrl: string): Element {
  const targets = new Set<string>();
  for (const link of Array.from(source.querySelectorAll('a[href*="#"]'))) {
    const anchor = anchorOf(link.getAttribute('href'), baseUrl);
    if (anchor !== null) targets.add(anchor);
  }
  const present = new Set<string>();
  for (const element of Array.from(source.querySelectorAll('[id]'))) present.add(element.id);
  for (const id of [...targets])
    if (!present.has(id) || !/^[\w:.-]{1,80}$/.test(id)) targets.delete(id);
  const root = doc.createElement('div');
  const build: Build = { doc, baseUrl, targets, seenPictures: new Set() };
  children(source, root, build, 0);
  return root;
}

function children(from: Element, to: Element, build: Build, depth: number): void {
  // The paragraph that loose inline content of this container is gathered in.
  let loose: Element | null = null;
  const gathers = isFlow(to);
  for (const node of Array.from(from.childNodes)) {
    if (!gathers || !isLoose(node)) {
      loose = null;
      child(node, to, build, depth);
      continue;
    }
    if (isBreakBetweenParagraphs(node, loose)) {
      loose = null;
      continue;
    }
    if (loose === null) {
      if (!hasContent(node)) continue;
      loose = build.doc.createElement('p');
      to.append(loose);
    }
    child(node, loose, build, depth);
  }
}

function isFlow(to: Element): boolean {
  return to.localName === 'div' || to.localName === 'blockquote';
}

function isLoose(node: Node): boolean {
  if (node.nodeType === 3) return true;
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return inlineNames.has(element.localName) && !holdsBlock(element);
}

function holdsBlock(element: Element): boolean {
  for (const inner of Array.from(element.children)) {
    if (!inlineNames.has(inner.localName) || holdsBlock(inner)) return true;
  }
  return false;
}

function hasContent(node: Node): boolean {
  if ((node.textContent ?? '').trim() !== '') return true;
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.localName === 'img' || element.querySelector('img') !== null;
}

// Two breaks in a row end a paragraph; a break before any text is nothing.
function isBreakBetweenParagraphs(node: Node, loose: Element | null): boolean {
  if ((node as Element).localName !== 'br') return false;
  if (loose === null) return true;
  let next = node.nextSibling;
  while (next !== null && next.nodeType === 3 && (next.textContent ?? '').trim() === '') {
    next = next.nextSibling;
  }
  return next === null || (next as Element).localName === 'br';
}

function child(node: Node, to: Element, build: Build, depth: number): void {
  if (node.nodeType === 3) {
    text(node.textContent ?? '', to, build);
  } else if (node.nodeType === 1) {
    if (depth > maxDepth) text(node.textContent ?? '', to, build);
    else element(node as Element, to, build, depth + 1);
  }
}

function text(value: string, to: Element, build: Build): void {
  const blank = value.trim() === '';
  if (blank && (Object.hasOwn(onlyHolds, to.localName) || isFlow(to))) return;
  to.append(build.doc.createTextNode(value));
}

function element(source: Element, to: Element, build: Build, depth: number): void {
  const name = renamed[source.localName] ?? source.localName;
  if (source.namespaceURI !== null && source.namespaceURI !== 'http://www.w3.org/1999/xhtml')
    return;
  if (dropped.has(name) || isHoverCard(source)) return;
  if (embeds.has(name)) {
    embed(source, to, build);
  } else if (name === 'img') {
    picture(source, to, build);
  } else if (name === 'a') {
    link(source, to, build, depth);
  } else {
    structure(source, to, build, depth);
  }
}

function structure(source: Element, to: Element, build: Build, depth: number): void {
  const name = renamed[source.localName] ?? source.localName;
  // Around a heading or a list a "span" is no more than a box.
  const isBox = inlineNames.has(name) && !phrasingOnly.has(to.localName) && holdsBlock(source);
  if (isBox || !Object.hasOwn(allowedElements, name) || !fits(name, to)) {
    unwrap(source, to, build, depth);
    return;
  }
  const made = build.doc.createElement(name);
  copyAttributes(source, made, build);
  children(source, made, build, depth);
  if (isWorthKeeping(made)) place(made, to, build);
}

function fits(name: string, to: Element): boolean {
  const wanted = parents[name];
  if (wanted !== undefined && !wanted.includes(to.localName)) return false;
  const holds = onlyHolds[to.localName];
  if (holds !== undefined && !holds.includes(name)) return false;
  if (name === 'figure' && to.closest('figure') !== null) return false;
  // A block inside a paragraph or a link would be torn out when the text is parsed again.
  return !phrasingOnly.has(to.localName) || inlineNames.has(name);
}

function unwrap(source: Element, to: Element, build: Build, depth: number): void {
  if (onlyHolds[to.localName] !== undefined || phrasingOnly.has(to.localName) || isFlow(to)) {
    const before = to.lastChild;
    children(source, to, build, depth);
    // Blocks that may not stand here still part words.
    if (
      !inlineNames.has(source.localName) &&
      phrasingOnly.has(to.localName) &&
      before !== to.lastChild
    ) {
      to.append(build.doc.createTextNode(' '));
    }
    return;
  }
  if (inlineNames.has(source.localName) || !flow.has(to.localName)) {
    children(source, to, build, depth);
    return;
  } // Inside a list entry or a cell a division becomes a paragraph when it only holds text.
  if (Array.from(source.childNodes).every(isLoose)) {
    const made = build.doc.createElement('p');
    children(source, made, build, depth);
    if (isWorthKeeping(made)) to.append(made);
    return;
  }
  children(source, to, build, depth);
}

function place(made: Element, to: Element, build: Build): void {
  const holds = onlyHolds[to.localName];
  if (holds === undefined || holds.includes(made.localName)) {
    to.append(made);
    return;
  }
  const wrapper = holds.includes('li') ? 'li' : holds.includes('td') ? 'td' : null;
  if (wrapper === null) return;
  const holder = build.doc.createElement(wrapper);
  holder.append(made);
  to.append(holder);
}

function isWorthKeeping(made: Element): boolean {
  const name = made.localName;
  if (name === 'br' || name === 'hr' || name === 'wbr' || name === 'td' || name === 'th')
    return true;
  if (made.firstChild === null) return false;
  return hasContent(made) || made.querySelector('hr,br') !== null;
}

const numeric = /^\d{1,5}$/;
const languageTag = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8}){0,3}$/;

function copyAttributes(source: Element, made: Element, build: Build): void {
  for (const name of allowedElements[made.localName] ?? []) {
    const value = source.getAttribute(name);
    if (value === null) continue;
    if (/^(?:value|start|colspan|rowspan)$/.test(name) && !numeric.test(value)) continue;
    if (name === 'scope' && !/^(?:row|col|rowgroup|colgroup)$/.test(value)) continue;
    if (name === 'datetime' && !/^[\dTZPHMSWD:.+\s-]{1,40}$/i.test(value)) continue;
    made.setAttribute(name, name === 'reversed' ? '' : value.slice(0, 300));
  }
  const dir = source.getAttribute('dir')?.toLowerCase();
  if (dir === 'rtl' || dir === 'ltr' || dir === 'auto') made.setAttribute('dir', dir);
  const lang = source.getAttribute('lang');
  if (lang !== null && languageTag.test(lang)) made.setAttribute('lang', lang);
  const id = source.getAttribute('id');
  if (id !== null && build.targets.has(id)) made.setAttribute('id', idPrefix + id);
}

function link(source: Element, to: Element, build: Build, depth: number): void {
  const raw = source.getAttribute('href');
  const made = build.doc.createElement('a');
  const anchor = anchorOf(raw, build.baseUrl);
  if (anchor !== null && build.targets.has(anchor)) {
    made.setAttribute('href', `#${idPrefix}${anchor}`);
  } else {
    const href = raw?.startsWith('#') ? null : linkAddress(raw, build.baseUrl);
    if (href === null || to.closest('a') !== null) {
      unwrap(source, to, build, depth);
      return;
    }
    made.setAttribute('href', href);
    made.setAttribute('rel', 'noreferrer noopener');
    made.setAttribute('target', '_blank');
  }
  // A link around whole blocks (a teaser, a figure) cannot stay around them.
  if (holdsBlock(source) || (isFlow(to) && source.querySelector('img') !== null)) {
    unwrap(source, to, build, depth);
    return;
  }
  copyAttributesButLink(source, made, build);
  children(source, made, build, depth);
  if (hasContent(made)) place(made, to, build);
}

function copyAttributesButLink(source: Element, made: Element, build: Build): void {
  const id = source.getAttribute('id');
  if (id !== null && build.targets.has(id)) made.setAttribute('id', idPrefix + id);
}

function picture(source: Element, to: Element, build: Build): void {
  const made = imageElement(source, build.doc, build.baseUrl);
  const src = made?.getAttribute('src') ?? '';
  if (made === null || build.seenPictures.has(src)) return;
  build.seenPictures.add(src);
  place(made, to, build);
}

function embed(source: Element, to: Element, build: Build): void {
  const made = to.closest('a') === null ? embedLink(source, build.doc, build.baseUrl) : null;
  if (made === null) return;
  if (!isFlow(to)) {
    place(made, to, build);
    return;
  }
  const holder = build.doc.createElement('p');
  holder.append(made);
  to.append(holder);
}
