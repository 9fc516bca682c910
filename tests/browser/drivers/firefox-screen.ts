import { writeFile } from 'node:fs/promises';
import type { Name, Role, Screen } from './driver';
import { findByRole, patternOf } from './find-by-role';
import { actOnPage, type PageAction, pictureOfPage, pressInPage, touchPage } from './firefox-page';
import type { Marionette } from './marionette';
import { callText, excerpt, seenText, waitUntil } from './wait';

const actionTimeoutMs = 10_000;
const scriptTimeoutMs = 60_000;
/** Between two places of a finger: a frame. */
const STEP_MS = 16;
const keyCodes: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};
const fieldRoles: readonly Role[] = ['textbox', 'searchbox', 'combobox'];
const tickRoles: readonly Role[] = ['checkbox', 'radio'];
const focusRoles: readonly Role[] = [
  'button',
  'link',
  'tab',
  'heading',
  ...fieldRoles,
  ...tickRoles,
];

/** A `Screen` on a tab or popup of Firefox; `chrome` is a session in the browser's own context. */
export function firefoxScreen(
  chrome: Marionette,
  browserId: number,
  more: Pick<Screen, 'close' | 'setColorScheme' | 'setViewport' | 'setWishes' | 'useTouch'>,
): Screen {
  const act = (expression: string, action: PageAction) =>
    chrome.run(actOnPage, browserId, expression, action, scriptTimeoutMs);
  const evaluate = <A extends readonly unknown[], T>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ) => unpacked<T>(act(callText(fn, args), { kind: 'evaluate' }));
  const found = (roles: readonly Role[], name?: Name) =>
    callText(findByRole, [roles, patternOf(name)]);
  const ask = <T>(expression: string) => unpacked<T>(act(expression, { kind: 'evaluate' }));
  const text = () => evaluate(seenText);
  const missing = (what: unknown) => async () =>
    `did not see ${what}, but: ${excerpt(await text().catch(String))}`;
  const isThere = (roles: readonly Role[], name?: Name) =>
    ask<boolean>(`${found(roles, name)}.length > 0`);
  // What is waited for may come with a page that is still loading, and that page may be gone again.
  const calmly = <T>(asked: Promise<T>) => asked.catch(() => undefined);
  const actOn = async (roles: readonly Role[], name: Name | undefined, action: PageAction) => {
    await waitUntil(
      () => calmly(isThere(roles, name)),
      missing(`${roles[0]} ${name ?? ''}`),
      actionTimeoutMs,
    );
    await act(`${found(roles, name)}[0]?.element`, action);
  };

  return {
    ...more,
    evaluate,
    text,
    url: () => evaluate(() => location.href),
    async waitFor(what, timeoutMs) {
      await waitUntil(
        async () => {
          if (typeof what === 'function') return calmly(evaluate(what).then(Boolean));
          const shown = (await calmly(text())) ?? '';
          return typeof what === 'string' ? shown.includes(what) : what.test(shown);
        },
        missing(what),
        timeoutMs,
      );
    },
    async waitForRole(role, name, timeoutMs = actionTimeoutMs) {
      await waitUntil(
        () => calmly(isThere([role], name)),
        missing(`${role} ${name ?? ''}`),
        timeoutMs,
      );
    },
    exists: (role, name) => isThere([role], name),
    names: (role) => ask<string[]>(`${found([role])}.map(({ name }) => name)`),
    click: (role, name) => actOn([role], name, { kind: 'click' }),
    fill: (label, value) => actOn(fieldRoles, label, { kind: 'fill', text: value }),
    async check(label, checked = true) {
      await waitUntil(
        () => calmly(isThere(tickRoles, label)),
        missing(`checkbox ${label}`),
        actionTimeoutMs,
      );
      const is = await ask<boolean>(`${found(tickRoles, label)}[0].element.checked`);
      if (is !== checked) await actOn(tickRoles, label, { kind: 'click' });
    },
    async press(keys) {
      const key = keys.replace(/^Shift\+/, '');
      const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
      await chrome.run(pressInPage, browserId, key, codeOf(code), keyCodes[key] ?? 0, key !== keys);
      // The key reaches the page's process by itself; an answer from there comes after it.
      await evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
    },
    touch: (path, restMs = 0) => chrome.run(touchPage, browserId, path, STEP_MS, restMs),
    focused: () =>
      ask<string>(
        `${found(focusRoles)}.filter(({ element }) => element === document.activeElement)
          .map(({ role, name }) => (role + ' ' + name).trim())[0] ?? ''`,
      ),
    async screenshot(path) {
      const picture = await chrome.run(pictureOfPage, browserId);
      await writeFile(path, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
    },
  };
}

/** Where signs are on an American keyboard. */
const signCodes: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '/': 'Slash',
  '?': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};

function codeOf(code: string): string {
  if (/^\d$/.test(code)) return `Digit${code}`;
  // Firefox refuses a place it does not know; none at all it takes.
  return signCodes[code] ?? (code.length === 1 ? '' : code);
}

async function unpacked<T>(answer: Promise<unknown>): Promise<T> {
  const { value, error } = (await answer) as { value?: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value as T;
}
