// A reader without a pointer: every press is a key, and after each the focus is somewhere to be seen.
import { equal } from 'node:assert/strict';
import type { Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';

/** No journey of these pages is further than this many presses of Tab. */
const FAR = 120;

/** A key, after which the focus is in sight; `what` names the act in a failure. */
export async function key(screen: Screen, name: string, what = name): Promise<void> {
  await screen.press(name);
  await inSight(screen, what);
}

/** Goes on with Tab, or back with Shift and Tab, to what has this role and name: `button Refresh`. */
export async function tabTo(
  screen: Screen,
  wanted: string | RegExp,
  tab: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < FAR; count += 1) {
    await screen.press(tab);
    const at = await screen.focused();
    if (typeof wanted === 'string' ? at === wanted : wanted.test(at)) {
      return inSight(screen, `going to ${wanted}`);
    }
    passed.push(at);
  }
  throw new Error(`The keyboard does not come to ${wanted}, but to ${passed.join(', ')}.`);
}

/** Types a text into the field that has the focus. */
export async function type(screen: Screen, text: string): Promise<void> {
  for (const letter of text) await screen.press(letter);
}

/** Waits until what has this role and name has the focus; a page may take a moment to give it. */
export async function focusIsOn(screen: Screen, wanted: string | RegExp): Promise<void> {
  let at = '';
  await waitUntil(
    async () => {
      at = await screen.focused();
      return typeof wanted === 'string' ? at === wanted : wanted.test(at);
    },
    () => `the focus is on ${at}, not on ${wanted}`,
    5_000,
  );
}

/** Waits until the focus is where it can be seen; a page may take a moment to put it there. */
export async function inSight(screen: Screen, what: string): Promise<void> {
  let fault = '';
  await waitUntil(
    async () => {
      fault = await screen.evaluate(focusFault);
      return fault === '';
    },
    () => `after ${what}: ${fault}`,
    5_000,
  );
}

/** What is wrong with the place of the focus, in words; empty when nothing is. Runs in the page. */
function focusFault(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return 'the focus is lost';
  const name = `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
  if (!element.checkVisibility({ visibilityProperty: true })) return `${name} is hidden`;
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (left >= right || top >= bottom) return `${name} is out of view`;
  // A part of a page that takes the focus so that keys reach it is its own mark.
  if (element.tabIndex < 0 && !element.matches('button, a, input')) return '';
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isOnTop = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  if (!isOnTop) return `${name} is covered`;
  const isDrawn = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
    style.boxShadow !== 'none';
  const around = element.closest('label') ?? element;
  const drawn = [
    getComputedStyle(element),
    getComputedStyle(element, '::after'),
    getComputedStyle(around),
  ];
  return drawn.some(isDrawn) ? '' : `nothing shows that ${name} has the focus`;
}

/** Counts from now on what live regions say, with every change of their words. */
export async function listen(screen: Screen): Promise<void> {
  await screen.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const regions = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], output';
    new MutationObserver((changes) => {
      // What goes away is not said; the same words put in anew are.
      const said = changes.filter(
        ({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0,
      );
      const regionOf = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement)?.closest(regions);
      for (const region of new Set(said.map(regionOf))) {
        const words = region?.textContent?.trim() ?? '';
        if (words !== '') heard.push(words);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** Waits for these words, and makes sure that they were said once, and nothing else. */
export async function heardOnce(screen: Screen, words: string | RegExp): Promise<void> {
  const heard = () =>
    screen.evaluate(() => {
      const { heard: all } = window as unknown as { heard: string[] };
      return [...all];
    });
  let all: string[] = [];
  await waitUntil(
    async () => {
      all = await heard();
      return all.some((one) => (typeof words === 'string' ? one.includes(words) : words.test(one)));
    },
    () => `live regions said: ${all.join(' | ')}`,
  );
  equal(all.length, 1, `said were: ${all.join(' | ')}`);
  await screen.evaluate(() => {
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
}
