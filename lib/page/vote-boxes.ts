import type { Box, Page } from './blocks';
import { isConsent } from './overlays';

/** A box as the vote sees it: what it holds, and its points. */
export interface Seat {
  readonly box: Box;
  readonly up: Seat | null;
  /** Out of the running, with all that is in it. */
  readonly gone: boolean;
  /** Points for its own class words. */
  readonly weight: number;
  readonly isTabular: boolean;
  children: number;
  direct: number;
  chars: number;
  linkChars: number;
  commas: number;
  headingChars: number;
  listChars: number;
  paragraphs: number;
  items: number;
  cells: number;
  images: number;
  /** Nothing until some paragraph within gives points. */
  points: number | null;
}

/** How much is left out from the start: what is named as furniture, or only what never is text. */
export type Strictness = 'strict' | 'lenient' | 'open';

// These words and points are after Readability's (Arc90 and Mozilla): readability-licence.md.
const unlikely =
  /-ad-|ad-break|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|modal|related|remark|replies|rss|sidebar|social|sponsor|supplemental|pagination|pager|popup/i;
const likely = /and|article|body|column|content|main|shadow/i;
const discussion =
  /(?:^|[\s_-])(?:comments?|replies|disqus)(?:[\s_-]?(?:list|area|section|thread|contain)|\s|$)/i;
const furnitureRole = /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog)$/;
const positive = /article|body|content|entry|main|page|post|text|blog|story/i;
const negative =
  /-ad-|hidden|(?:^| )hid(?: |$)|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|sidebar|sponsor|shopping|tags|widget/i;
const commaPattern = /[,،﹐︐、，]/g;

const classOf = (element: Element) => element.getAttribute('class') ?? '';

function weigh(name: string): number {
  if (name === '') return 0;
  return (positive.test(name) ? 25 : 0) - (negative.test(name) ? 25 : 0);
}

function isGone(box: Box, strictness: Strictness, holdsTitle: boolean, isTabular: boolean) {
  const { element } = box;
  if (box.hidden || furnitureRole.test(element.getAttribute('role') ?? '')) return true;
  if (box.parent === null) return false;
  if (isConsent(box)) return true;
  const name = `${classOf(element)} ${element.id}`;
  const tag = element.localName;
  if (discussion.test(name) && tag !== 'main' && tag !== 'article') return true;
  if (strictness !== 'strict' || holdsTitle || isTabular || tag === 'a') return false;
  return unlikely.test(name) && !likely.test(name);
}

function titleBoxes(page: Page): Set<Box> {
  const out = new Set<Box>();
  for (const block of page.blocks) {
    if (block.box.element.localName !== 'h1') continue;
    for (let box: Box | null = block.box; box !== null && !out.has(box); box = box.parent)
      out.add(box);
  }
  return out;
}

function makeSeats(page: Page, strictness: Strictness): Map<Box, Seat> {
  const titled = titleBoxes(page);
  const seats = new Map<Box, Seat>();
  for (const box of page.boxes) {
    const { element } = box;
    const up = box.parent === null ? null : (seats.get(box.parent) ?? null);
    if (up !== null) up.children++;
    const isTabular = up?.isTabular === true || /^(?:table|code)$/.test(element.localName);
    seats.set(box, {
      box,
      up,
      isTabular,
      gone: up?.gone === true || isGone(box, strictness, titled.has(box), isTabular),
      weight: weigh(classOf(element)) + weigh(element.id),
      children: 0,
      direct: 0,
      chars: 0,
      linkChars: 0,
      commas: 0,
      headingChars: 0,
      listChars: 0,
      paragraphs: 0,
      items: 0,
      cells: 0,
      images: 0,
      points: null,
    });
  }
  return seats;
}

/** A lone line in a `div` is a paragraph in all but name. */
export function isLone(seat: Seat): boolean {
  return seat.direct === 1 && seat.children === 0;
}

function addUp(page: Page, seats: ReadonlyMap<Box, Seat>): void {
  for (const block of page.blocks) {
    const own = seats.get(block.box);
    if (own === undefined) continue;
    own.direct++;
    if (own.gone) continue;
    const commas = block.text.match(commaPattern)?.length ?? 0;
    const isHeading = /^h[1-6]$/.test(block.box.element.localName);
    for (let seat: Seat | null = own; seat !== null; seat = seat.up) {
      seat.chars += block.text.length;
      seat.linkChars += block.linkChars;
      seat.commas += commas;
      if (isHeading) seat.headingChars += block.text.length;
    }
  }
  for (const { box } of page.images)
    for (let seat = seats.get(box) ?? null; seat !== null; seat = seat.up) seat.images++;
  for (const own of [...seats.values()].reverse()) {
    const tag = own.box.element.localName;
    if (tag === 'p' || (tag === 'div' && isLone(own))) own.paragraphs++;
    if (tag === 'li') own.items++;
    if (tag === 'td') own.cells++;
    if (tag === 'ul' || tag === 'ol') own.listChars = own.chars;
    if (own.up === null) continue;
    own.up.paragraphs += own.paragraphs;
    own.up.items += own.items;
    own.up.cells += own.cells;
    own.up.listChars += own.listChars;
  }
}

/** The boxes of a page, parents first, with what they hold of what is not left out. */
export function readSeats(page: Page, strictness: Strictness): Map<Box, Seat> {
  const seats = makeSeats(page, strictness);
  addUp(page, seats);
  return seats;
}

/** Whether two boxes come from one template: the same tag and the same classes, not none. */
export function isTwin(a: Seat, b: Seat): boolean {
  const name = classOf(a.box.element);
  return (
    name !== '' &&
    name === classOf(b.box.element) &&
    a.box.element.localName === b.box.element.localName
  );
}
