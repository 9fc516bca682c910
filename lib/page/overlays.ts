import { type Block, type Box, far, type Page, tagGroups } from './blocks';
import { classGroups } from './feature-words';
import { paywallText } from './wall-words';

const consentName =
  /(?:^|[\s_-])(?:cookie|cookies|consent|gdpr|ccpa|onetrust|didomi)(?:[\s_-]|$)|cookie-?(?:banner|notice|bar|consent|policy|wall|popup|message)|consent-?(?:banner|layer|modal|wall|sdk)/i;

/** Whether a box is a layer that asks for consent; never the page as a whole. */
export function isConsent(box: Box): boolean {
  const { element } = box;
  if (box.parent === null || element.localName === 'main' || element.localName === 'article')
    return false;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return name.length > 3 && consentName.test(name) && !holdsArticle(element);
}

// Some sites put the state of their consent on the container of the whole page.
function holdsArticle(element: Element): boolean {
  return element.querySelector('article,main,h1') !== null;
}

// A line that asks the reader to pay or to log in before going on is never part of the story.
function isGate(block: Block): boolean {
  return block.text.length < 200 && paywallText.test(block.text);
}

// What a template's own scripts left in the page for themselves.
const machineText = /^\s*[[{]\s*(?:"[\w-]+"\s*:|\{\s*")/;

const shareGroup = 2;
const letterGroup = 4;
const quoteTag = classGroups.length + tagGroups.indexOf('blockquote');

// A box named for sharing or for a newsletter, without a paragraph worth the name.
function isFurniture(block: Block): boolean {
  // A post that is quoted comes with the class words of where it was posted.
  if (block.words > 30 || (block.box.near[quoteTag] ?? 0) < far) return false;
  return [shareGroup, letterGroup].some((group) => {
    const levels = block.box.near[group] ?? 99;
    if (levels > 2) return false;
    let box: Box | null = block.box;
    for (let up = 0; up < levels; up++) box = box?.parent ?? null;
    return box !== null && box.good === 0;
  });
}

/**
 * The odds with what can never be the article struck out: consent layers, lines that ask for money,
 * machine text, share bars and newsletter boxes, and lines of some length that a template repeats again
 * and again outside what the first vote keeps.
 */
export function strikeOut(page: Page, odds: readonly number[]): number[] {
  const repeats = new Map<string, number>();
  for (const { text } of page.blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const layers = new Set(page.boxes.filter(isConsent));
  const isLayered = (box: Box) => {
    for (let one: Box | null = box; one !== null; one = one.parent)
      if (layers.has(one)) return true;
    return false;
  };
  return page.blocks.map((block, i) => {
    if (isGate(block) || isFurniture(block) || machineText.test(block.text)) return 0;
    if (block.text.length > 40 && (repeats.get(block.text) ?? 0) >= 3 && !block.box.kept) return 0;
    return layers.size > 0 && isLayered(block.box) ? 0 : (odds[i] ?? 0);
  });
}
