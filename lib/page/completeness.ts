import type { Box, Page } from './blocks';
import { type LdNode, ldText, ldTypes } from './json-ld';
import { metaContent } from './meta';
import {
  challengeText,
  challengeTitle,
  consentText,
  galleryText,
  hardPaywallText,
  liveText,
  loginText,
  paywallText,
  showText,
  stubText,
} from './wall-words';
import { countWords } from './words';

/** What was taken from the page, as far as it tells how whole it is. */
export interface Taken {
  readonly page: Page;
  readonly kept: readonly boolean[];
  readonly text: string;
  readonly words: number;
  readonly title: string;
  readonly ld: LdNode | null;
  readonly nodes: readonly LdNode[];
}

const leastWords = 25;
const leastOfShortArticle = 8;
const shortWords = 60;

/** `none` when what was taken is a wall and no article; else whether it is the whole of one. */
export function judgeCompleteness(document: Document, taken: Taken): 'full' | 'excerpt' | 'none' {
  if (isWall(document, taken)) return 'none';
  if (isCut(document, taken) || isOtherKind(document, taken)) return 'excerpt';
  const isShort = taken.words < leastWords || (taken.words < shortWords && !endsWell(taken.text));
  return isShort ? 'excerpt' : 'full';
}

function share(taken: Taken, pattern: RegExp): number {
  let hits = 0;
  let all = 0;
  for (const line of taken.text.split('\n')) {
    all += line.length;
    if (pattern.test(line)) hits += line.length;
  }
  return all === 0 ? 0 : hits / all;
}

// Some posts are a line or two long. What is that short must be called an article by its page, end like
// a sentence, and say nothing that a wall says.
function isShortArticle(document: Document, taken: Taken): boolean {
  if (taken.words < leastOfShortArticle || !endsWell(taken.text)) return false;
  if (taken.ld === null && metaContent(document, ['og:type']) !== 'article') return false;
  const patterns = [challengeText, consentText, loginText, paywallText, stubText];
  return !patterns.some((pattern) => pattern.test(taken.text));
}

function isWall(document: Document, taken: Taken): boolean {
  if (taken.words < leastWords && !isShortArticle(document, taken)) return true;
  if (challengeTitle.test(taken.title) && taken.words < 300) return true;
  if (taken.words < 250 && challengeText.test(taken.text)) return true;
  if (taken.words < 400 && share(taken, consentText) > 0.4) return true;
  const asksPassword = document.querySelector('input[type="password"]') !== null;
  if (taken.words < 200 && asksPassword && share(taken, loginText) > 0.15) return true;
  return taken.words < 200 && share(taken, paywallText) > 0.6;
}

function flat(value: unknown): string {
  return String(ldText(value) ?? value ?? '').toLowerCase();
}

// Where a site states that it charges, it also says which parts of the page are behind the wall.
function isBehindWall(document: Document, taken: Taken): boolean {
  const locked = taken.nodes.filter((node) => flat(node.isAccessibleForFree) === 'false');
  const tier = metaContent(document, ['article:content_tier']);
  if (locked.length === 0 && tier !== 'locked') return false;
  for (const node of locked) {
    const selector = ldText(node.cssSelector);
    if (selector === null) continue;
    const parts = find(document, selector);
    const words = parts.reduce((sum, part) => sum + countWords(part.textContent ?? ''), 0);
    // The paid part is on the page after all, as some sites send it and only hide it.
    if (words > 0.5 * taken.words && words > 120) return false;
  }
  return taken.words < 250 || paywallNearEnd(taken);
}

function find(document: Document, selector: string): Element[] {
  try {
    return Array.from(document.querySelectorAll(selector)).slice(0, 50);
  } catch {
    // A selector the site wrote wrong says nothing.
    return [];
  }
}

const paywallClass =
  /paywall|regwall|pay-?wall|subscriber-?only|premium-?(?:wall|gate|barrier|overlay)|article-?(?:gate|barrier|lock)|piano-(?:inline|container)|locked|content-?gate|abo-?(?:wall|hinweis|box)|metered/i;

// Said right after the last kept paragraph, or in a box made for it.
function paywallNearEnd(taken: Taken): boolean {
  const last = taken.kept.lastIndexOf(true);
  const following = taken.page.blocks.slice(Math.max(0, last - 2), last + 12);
  return following.some((block) => {
    if (block.text.length > 600 || !paywallText.test(block.text)) return false;
    if (isWallBox(block.box)) return true;
    // "Already a subscriber?" is asked beside many an article that is there whole.
    const isPlain = hardPaywallText.test(block.text) || taken.words < 120;
    return isPlain && block.index <= last + 6;
  });
}

function isWallBox(from: Box): boolean {
  let box: Box | null = from;
  for (let up = 0; up < 5 && box !== null; up++, box = box.parent) {
    if (paywallClass.test(`${box.element.getAttribute('class') ?? ''} ${box.element.id}`))
      return true;
  }
  return false;
}

function endsWell(text: string): boolean {
  return /[.!?。！？"”»)’'\]]$/.test(text.trimEnd()) && !/(?:…|\.\.\.)$/.test(text.trimEnd());
}

function isCut(document: Document, taken: Taken): boolean {
  if (isBehindWall(document, taken)) return true;
  const wall = wallBlocks(taken);
  if (wall && taken.words < 450) return true;
  if (isStub(taken)) return true;
  const whole = statedWords(taken.ld);
  return whole > 1.6 * taken.words && whole - taken.words > 80 && (wall || taken.words < 250);
}

function wallBlocks(taken: Taken): boolean {
  return paywallNearEnd(taken) && !hasMuchAfter(taken);
}

// A box that asks for money in the midst of a whole article is only an advertisement.
function hasMuchAfter(taken: Taken): boolean {
  const { page, kept } = taken;
  const at = page.blocks.findIndex(
    (block, i) =>
      i >= kept.indexOf(true) && paywallText.test(block.text) && block.text.length < 600,
  );
  if (at < 0) return false;
  const after = page.blocks.filter((block) => block.index > at && kept[block.index] === true);
  return after.reduce((sum, block) => sum + block.words, 0) > 0.4 * taken.words;
}

function isStub(taken: Taken): boolean {
  if (taken.words > 220) return false;
  const last = taken.kept.lastIndexOf(true);
  const near = taken.page.blocks.slice(Math.max(0, last - 1), last + 4);
  if (near.some((block) => block.text.length < 160 && stubText.test(block.text))) return true;
  return /(?:…|\.\.\.|\[\s*…?\s*\])$/.test(taken.text.trimEnd());
}

function statedWords(ld: LdNode | null): number {
  const stated = Number(ldText(ld?.wordCount) ?? 0);
  const body = ldText(ld?.articleBody);
  return Math.max(Number.isFinite(stated) ? stated : 0, body === null ? 0 : countWords(body));
}

// A running report, a film or a gallery: its words are only a part of it.
function isOtherKind(document: Document, taken: Taken): boolean {
  const types = new Set(taken.nodes.flatMap(ldTypes));
  if (types.has('LiveBlogPosting')) return true;
  if (liveText.test(taken.title) && looksLive(document)) return true;
  if (taken.words > 180) return false;
  const kind = metaContent(document, ['og:type']) ?? '';
  const isArticle = ['NewsArticle', 'Article', 'ReportageNewsArticle', 'BlogPosting'].some((type) =>
    types.has(type),
  );
  if (/^video/.test(kind) || (types.has('VideoObject') && !isArticle)) return true;
  if (types.has('ImageGallery') || types.has('MediaGallery')) return true;
  return taken.words < 120 && isShow(document, taken);
}

function looksLive(document: Document): boolean {
  const times = document.querySelectorAll('time').length;
  return (
    times >= 5 ||
    document.querySelector('[class*="live" i][class*="blog" i],[class*="ticker" i]') !== null
  );
}

const players =
  'article video,main video,[class*="video-player" i],article audio,main audio,iframe[src*="embed" i],iframe[src*="player" i]';

function isShow(document: Document, taken: Taken): boolean {
  const slides = document.querySelectorAll(
    '[class*="slide" i] img, [class*="gallery" i] img',
  ).length;
  const figures = document.querySelectorAll('article figure img, main figure img').length;
  if (slides >= 5 || (figures >= 5 && galleryText.test(taken.title))) return true;
  return showText.test(taken.title) && document.querySelector(players) !== null;
}
