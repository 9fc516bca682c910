import { writeFile } from 'node:fs/promises';
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { ColorScheme, Name, Point, Role, Screen } from './driver';
import { callText, excerpt, seenText, sleep, waitUntil } from './wait';

const actionTimeoutMs = 10_000;
/** Between two places of a finger: a frame. */
const STEP_MS = 16;

/** A `Screen` on a page that Playwright drives. */
export function playwrightScreen(page: Page, close: () => Promise<void>): Screen {
  page.setDefaultTimeout(actionTimeoutMs);
  const evaluate: Screen['evaluate'] = (fn, ...args) => page.evaluate(callText(fn, args));
  const text = () => evaluate(seenText);
  const find = (role: Role, name?: Name) =>
    page.getByRole(role, name === undefined ? {} : { name, exact: true });
  const seen = (locator: Locator) => locator.filter({ visible: true }).first();

  let touching: Promise<CDPSession> | undefined;
  const touches = () => {
    touching ??= page.context().newCDPSession(page);
    return touching;
  };

  return {
    evaluate,
    text,
    url: async () => page.url(),
    async waitFor(what, timeoutMs) {
      await waitUntil(
        async () => {
          if (typeof what === 'function') return evaluate(what);
          const shown = await text();
          return typeof what === 'string' ? shown.includes(what) : what.test(shown);
        },
        async () => `did not see ${what}, but: ${excerpt(await text())}`,
        timeoutMs,
      );
    },
    async waitForRole(role, name, timeoutMs = actionTimeoutMs) {
      await waitUntil(
        () => seen(find(role, name)).isVisible(),
        async () => `did not see ${role} ${name ?? ''}, but: ${excerpt(await text())}`,
        timeoutMs,
      );
    },
    exists: (role, name) => seen(find(role, name)).isVisible(),
    async names(role) {
      for (let tries = 1; ; tries++) {
        const all = await find(role).filter({ visible: true }).all();
        try {
          return await Promise.all(all.map(nameOf));
        } catch (error) {
          // They are read one by one: what was drawn anew meanwhile may have fewer of them.
          if (tries === 3) throw error;
        }
      }
    },
    click: (role, name) => seen(find(role, name)).click(),
    fill: (label, value) => seen(page.getByLabel(label, { exact: true })).fill(value),
    check: (label, checked = true) =>
      seen(page.getByLabel(label, { exact: true })).setChecked(checked),
    press: (key) => page.keyboard.press(key),
    async useTouch() {
      const session = await touches();
      await session.send('Emulation.setTouchEmulationEnabled', {
        enabled: true,
        maxTouchPoints: 1,
      });
    },
    async touch([first, ...way], restMs = 0) {
      const session = await touches();
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: point ? [{ ...point }] : [],
        });
      await send('touchStart', first);
      for (const point of way) {
        await send('touchMove', point);
        await sleep(STEP_MS);
      }
      await sleep(restMs);
      await send('touchEnd');
    },
    async focused() {
      const focus = page.locator('*:focus').last();
      if ((await focus.count()) === 0) return '';
      const [line = ''] = (await focus.ariaSnapshot()).split('\n');
      return wordsOf(line);
    },
    async screenshot(path) {
      await writeFile(path, await page.screenshot({ animations: 'disabled' }));
    },
    setColorScheme: (scheme: ColorScheme) => page.emulateMedia({ colorScheme: scheme }),
    setWishes: ({ forcedColors, reducedMotion, moreContrast }) =>
      page.emulateMedia({
        forcedColors: forcedColors ? 'active' : 'none',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        contrast: moreContrast ? 'more' : 'no-preference',
      }),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    close,
  };
}

/** What is there has its name at once. */
const NAME_MS = 2000;

async function nameOf(locator: Locator): Promise<string> {
  const [line = ''] = (await locator.ariaSnapshot({ timeout: NAME_MS })).split('\n');
  return wordsOf(line).replace(/^\S+ ?/, '');
}

/** `- button "Refresh" [disabled]:` → `button Refresh` */
function wordsOf(line: string): string {
  const [, role = '', quoted = '""'] = /^- '?([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(line) ?? [];
  return `${role} ${JSON.parse(quoted)}`.trim();
}
