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
// An order to a plug-in that is gone, as in `[button link="…"] Press[/button]`.
const orderText = /^\[[a-z][\w-]*(?: [\w-]+=[^\]]*)+\]/;

// What stands in place of an embed until the reader agrees to it.
const noticeText =
  /(?:einen?|dieser|der) externen? inhalt\b|externe[nr]? inhalte? (?:von|anzeigen|laden|aktivieren|zulassen|nicht verfügbar)|(?:show|view|allow|enable|accept) (?:this |the |all )?external content|external content (?:is )?(?:not |un)available|(?:afficher|autoriser|voir) (?:ce |le |les |tous les )?contenus? externes?|(?:mostrar|permitir|ver) (?:el )?contenido externo|vis eksternt innhold|visa externt innehåll/i;
const isNotice = (block: Block) => block.words < 60 && noticeText.test(block.text);

// House rules for what readers write, set as if they were a paragraph.
const rulesText =
  /\b(?:that|keep|ensure|sure) your comments?\b|\bcomments? [^.!?]{0,80}\b(?:are moderated|will be (?:removed|deleted|moderated)|will not be (?:approved|published))|\b(?:ihre|eure|deine) kommentare?\b|\bkommentare? [^.!?]{0,80}(?:gelöscht|moderiert|freigeschaltet)|\b(?:vos|votre) commentaires?\b|\bcommentaires? [^.!?]{0,80}(?:modérés|ne seront pas|seront supprimés)|\b(?:sus?|tus?) comentarios?\b|\b(?:comentarios?|comentários?) [^.!?]{0,90}(?:no serán|não serão|serán eliminados|serão (?:removidos|excluídos))/i;
const rulesWord = /comment|kommentar|comentari|comentári/i;
const isHouseRule = ({ text, words }: Block) =>
  words < 130 && rulesWord.test(text) && rulesText.test(text);

const shareGroup = 2;
const letterGroup = 4;
const quoteTag = classGroups.length + tagGroups.indexOf('blockquote');

const captionName = /(?:^|[\s_-])(?:wp-)?(?:[a-z]+[-_]?)?caption(?:[-_]?text)?(?:[\s_-]|$)/i;
const factName =
  /(?:^|[\s_-])(?:fact-?(?:box|sheet)|info-?(?:box|kasten|boks)|faktaboks|fakten-?box|faktaruta|expandable-?box)(?:[\s_-]|$)/i;
const commentName =
  /(?:^|[\s_-])(?:comment-?list|comments-?(?:list|area|section|wrapper|container)|comment-body|disqus-?thread)(?:[\s_-]|$)/i;

const nameOf = ({ element }: Box) => `${element.getAttribute('class') ?? ''} ${element.id}`;

// The outermost boxes of such a name. A page most of whose story stands in them (a gallery, a list of
// facts) has nothing else to tell.
function findApart(page: Page, name: RegExp, fits: (box: Box) => boolean): Box[] {
  const found = new Set<Box>();
  let keptChars = 0;
  for (const box of page.boxes) {
    if (box.blocks === 0 || !name.test(nameOf(box)) || !fits(box)) continue;
    if (box.parent === null || isWithin(box.parent, found)) continue;
    found.add(box);
    keptChars += box.keptChars;
  }
  return keptChars < 0.75 * (page.boxes[0]?.keptChars ?? 0) ? [...found] : [];
}

function isWithin(box: Box, outer: ReadonlySet<Box>): boolean {
  for (let one: Box | null = box; one !== null; one = one.parent) if (outer.has(one)) return true;
  return false;
}

// Boxes that are no running text by their own names: captions, boxes of facts, what readers wrote.
function boxesApart(page: Page): Box[] {
  return [
    ...findApart(page, captionName, (box) => box.blocks <= 3 && box.chars < 700),
    ...findApart(page, factName, () => true),
    ...findApart(page, commentName, ({ element }) => element.querySelector('main,h1') === null),
  ];
}

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
 * The odds with what can never be the running text struck out: consent layers, comments, fact boxes and
 * captions by their own names, lines that ask for money or for leave to embed, machine text, share bars
 * and newsletter boxes, and lines of some length that a template repeats again and again outside what
 * the first vote keeps. The boxes' sums must have been taken (`readFeatures`).
 */
export function strikeOut(page: Page, odds: readonly number[]): number[] {
  const repeats = new Map<string, number>();
  for (const { text } of page.blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const layers = new Set([...page.boxes.filter(isConsent), ...boxesApart(page)]);
  return page.blocks.map((block, i) => {
    if (isGate(block) || isNotice(block) || isFurniture(block)) return 0;
    if (machineText.test(block.text) || isHouseRule(block)) return 0;
    if (block.words < 40 && orderText.test(block.text)) return 0;
    if (block.text.length > 40 && (repeats.get(block.text) ?? 0) >= 3 && !block.box.kept) return 0;
    return layers.size > 0 && isWithin(block.box, layers) ? 0 : (odds[i] ?? 0);
  });
}
