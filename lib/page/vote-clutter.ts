import type { Seat, Strictness } from './vote-boxes';

const clutterTag = /^(?:footer|aside|h1|nav)$/;
const shareName = /(?:\b|_)(?:share|sharedaddy)(?:\b|_)/;
const doubtfulTag = /^(?:form|fieldset|table|ul|div)$/;

/** Whether a box within the article is most likely none of its text: links, teasers, empty frames. */
export function isClutter(seat: Seat, strictness: Strictness): boolean {
  const { element } = seat.box;
  const tag = element.localName;
  if (clutterTag.test(tag)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (seat.chars < 500 && shareName.test(name)) return true;
  if (strictness === 'open' || !doubtfulTag.test(tag)) return false;
  if (tag === 'table' ? seat.cells > 10 : seat.isTabular) return false;
  if (seat.weight < 0) return true;
  return seat.commas < 10 && isThin(seat);
}

function isThin(seat: Seat): boolean {
  const { chars, images, paragraphs, weight } = seat;
  const links = seat.linkChars / Math.max(1, chars);
  const isList = seat.box.element.localName === 'ul' || seat.listChars > 0.9 * chars;
  if (!isList) {
    if (seat.items - 100 > paragraphs) return true;
    if (images > 1 && paragraphs < 0.5 * images) return true;
    const isHeaded = seat.headingChars >= 0.9 * chars;
    if (!isHeaded && chars < 25 && (images === 0 || images > 2) && links > 0) return true;
    if (weight < 25 && links > 0.2) return true;
  }
  return links > 0.5;
}
