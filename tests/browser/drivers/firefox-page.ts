// A tab or a popup in Firefox, reached through Marionette's own actor from the browser's side: its public
// commands know tabs only. Every function here runs in Firefox's chrome context and is sent as text.

/** What of Firefox's internals is used; https://firefox-source-docs.mozilla.org */
interface Actor {
  executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
  clickElement(element: unknown, capabilities: object): Promise<void>;
  clearElement(element: unknown): Promise<void>;
  sendKeysToElement(element: unknown, text: string, capabilities: object): Promise<void>;
}
interface ContentBrowser extends HTMLElement {
  readonly browserId: number;
  readonly screenX: number;
  readonly screenY: number;
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      getActor(name: string): Actor;
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}
interface ChromeWindow extends Window {
  readonly gBrowser: {
    readonly tabs: readonly { readonly linkedBrowser: ContentBrowser }[];
    selectedTab: unknown;
  };
  KeyboardEvent: typeof KeyboardEvent;
  readonly windowUtils: {
    sendNativeTouchPoint(
      id: number,
      state: number,
      screenX: number,
      screenY: number,
      pressure: number,
      orientation: number,
    ): void;
  };
}
interface InputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Services: { wm: { getMostRecentWindow(type: string): ChromeWindow } };
declare const Cc: Record<string, { createInstance(type: unknown): InputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };
declare const ChromeUtils: {
  importESModule(url: string): { Capabilities: new () => { toJSON(): object } };
};

export type PageAction =
  | { readonly kind: 'evaluate' }
  | { readonly kind: 'click' }
  | { readonly kind: 'fill'; readonly text: string };

/**
 * Evaluates an expression in the page of this browser id; a click and a filling-in take the element it gives.
 * Throws 'closed' when there is no such page any more.
 */
export async function actOnPage(
  browserId: number,
  expression: string,
  action: PageAction,
  timeoutMs: number,
): Promise<unknown> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = chrome.gBrowser.tabs.find(
    ({ linkedBrowser }) => linkedBrowser.browserId === browserId,
  );
  // A tab behind another one has slow timers and paints nothing.
  if (tab && chrome.gBrowser.selectedTab !== tab) chrome.gBrowser.selectedTab = tab;
  const browsers = [...chrome.document.querySelectorAll<ContentBrowser>('browser')];
  const page = browsers.find((browser) => browser.browserId === browserId);
  if (!page) throw new Error('closed');
  const actor = page.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  const options = { timeout: timeoutMs, sandboxName: null, newSandbox: true };
  if (action.kind === 'evaluate') {
    const script = `const done = arguments[0]; (async () => ${expression})().then(
      (value) => done({ value }), (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }));`;
    return actor.executeScript(script, [], { ...options, async: true });
  }
  const element = await actor.executeScript(`return ${expression}`, [], {
    ...options,
    async: false,
  });
  if (!element) return false;
  const { Capabilities } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/webdriver/Capabilities.sys.mjs',
  );
  if (action.kind === 'click') await actor.clickElement(element, new Capabilities());
  else {
    await actor.clearElement(element);
    await actor.sendKeysToElement(element, action.text, new Capabilities());
  }
  return true;
}

/** Types one key as the keyboard would: it goes to whatever has the focus in this page. */
export async function pressInPage(
  browserId: number,
  key: string,
  code: string,
  keyCode: number,
  shift: boolean,
): Promise<void> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const browsers = [...chrome.document.querySelectorAll<ContentBrowser>('browser')];
  browsers.find((browser) => browser.browserId === browserId)?.focus();
  const type = '@mozilla.org/text-input-processor;1';
  const processor = Cc[type]?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(chrome)) throw new Error('no keyboard');
  const event = new chrome.KeyboardEvent('', { key, code, keyCode });
  const shiftKey = new chrome.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
  if (shift) processor.keydown(shiftKey);
  processor.keydown(event);
  processor.keyup(event);
  if (shift) processor.keyup(shiftKey);
}

/**
 * A finger on the page of this tab, as the system would tell of it: Firefox itself makes taps, scrolling and long
 * presses of it. Places are in CSS pixels of the page.
 */
export async function touchPage(
  browserId: number,
  path: readonly { readonly x: number; readonly y: number }[],
  stepMs: number,
  restMs: number,
): Promise<void> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const browsers = [...chrome.document.querySelectorAll<ContentBrowser>('browser')];
  const page = browsers.find((browser) => browser.browserId === browserId);
  if (!page) throw new Error('closed');
  const [down, up] = [2, 4];
  const send = (state: number, x: number, y: number) =>
    chrome.windowUtils.sendNativeTouchPoint(0, state, page.screenX + x, page.screenY + y, 1, 90);
  const wait = (ms: number) => new Promise((resolve) => chrome.setTimeout(resolve, ms));
  for (const { x, y } of path) {
    send(down, x, y);
    await wait(stepMs);
  }
  await wait(restMs);
  const { x, y } = path.at(-1) ?? { x: 0, y: 0 };
  send(up, x, y);
}

/** A PNG of what the page shows, as a data: address. */
export async function pictureOfPage(browserId: number): Promise<string> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const browsers = [...chrome.document.querySelectorAll<ContentBrowser>('browser')];
  const page = browsers.find((browser) => browser.browserId === browserId);
  if (!page) throw new Error('closed');
  const bitmap = await page.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = chrome.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL();
}
