// What a browser test can ask of a browser; the same in Chromium and Firefox.
import type { BrowserName } from '../../../scripts/find-browser.mjs';

export type { BrowserName };

export type ColorScheme = 'light' | 'dark';

/** What a reader asks of the system beside a theme; what is left out is not asked. */
export interface Wishes {
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /** Chromium only: Firefox has no switch for it. */
  readonly moreContrast?: boolean;
}

/** In CSS pixels of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Role =
  | 'alert'
  | 'article'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'contentinfo'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'main'
  | 'navigation'
  | 'option'
  | 'progressbar'
  | 'radio'
  | 'region'
  | 'searchbox'
  | 'status'
  | 'tab'
  | 'tabpanel'
  | 'textbox';

/** A role's accessible name: exactly this text, or one that matches. */
export type Name = string | RegExp;

export interface LaunchOptions {
  /** The built, unpacked extension. */
  readonly extensionDir: string;
  /** Firefox installs this package of it instead; Chromium takes only what is unpacked. */
  readonly packageFile?: string;
  /** A profile that is kept, so that the reader comes back to it; Chromium only. */
  readonly profileDir?: string;
  /** Origins that the reader is taken to allow when asked: `http://news.localhost/*`. */
  readonly hosts?: readonly string[];
  readonly colorScheme?: ColorScheme;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A visible window, for a person; it shows the popup's page. */
  readonly visible?: boolean;
  /** The web is in reach; without it every name but localhost is refused. */
  readonly web?: boolean;
}

/** One extension page. Times are in milliseconds. */
export interface Screen {
  /**
   * Runs a function in the page. It is sent as text: it sees its arguments and the page, nothing else.
   * Arguments and result are JSON.
   */
  evaluate<A extends readonly unknown[], T>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** The text a reader sees. */
  text(): Promise<string>;
  /** Waits for a text to be seen, or for a function in the page to give something true. */
  waitFor(what: string | RegExp | (() => unknown), timeoutMs?: number): Promise<void>;
  /** Waits for something with this role and name to be seen. */
  waitForRole(role: Role, name?: Name, timeoutMs?: number): Promise<void>;
  exists(role: Role, name?: Name): Promise<boolean>;
  /** The accessible names of everything with this role that is seen, in document order. */
  names(role: Role): Promise<string[]>;
  /** Clicks the first match, once it is there. */
  click(role: Role, name?: Name): Promise<void>;
  fill(label: Name, text: string): Promise<void>;
  check(label: Name, checked?: boolean): Promise<void>;
  /** One key, named as in `KeyboardEvent.key`: `Tab`, `Enter`, `ArrowDown`, `j`; with `Shift+` before it. */
  press(key: string): Promise<void>;
  /** The page is on a device that has fingers only. */
  useTouch(): Promise<void>;
  /** A finger that comes down, goes on through these places, and is lifted after it has rested. */
  touch(path: readonly Point[], restMs?: number): Promise<void>;
  /** The role and name of what has the keyboard: `button Refresh`. */
  focused(): Promise<string>;
  screenshot(path: string): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  setWishes(wishes: Wishes): Promise<void>;
  /** Size of the page in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  url(): Promise<string>;
  close(): Promise<void>;
}

export interface ShownNotification {
  readonly id: string;
  /** Null in Chromium, which does not tell. */
  readonly title: string | null;
}

/** A browser with the extension installed. */
export interface Driver {
  readonly browser: BrowserName;
  /** `chrome-extension://…/` or `moz-extension://…/` */
  readonly base: string;
  /** `reader.html#…` in a tab. */
  open(page: string): Promise<Screen>;
  /** Any address in a tab. */
  openUrl(url: string): Promise<Screen>;
  /** The popup itself, as the toolbar button opens it. Closing the screen closes it. */
  realPopup(): Promise<Screen>;
  /** The same, pressed by a person on the tab with this address: the extension may look at its page. */
  popupOn(url: string): Promise<Screen>;
  badgeText(): Promise<string>;
  notifications(): Promise<ShownNotification[]>;
  clickNotification(id: string): Promise<void>;
  /** Pages now open, the driver's own left out. */
  openPages(): Promise<string[]>;
  /** Stops the background as the browser does after half a minute of idleness; the next event wakes it. */
  killBackground(): Promise<void>;
  /** Lets the next `permissions.request` for these origins pass without the browser's prompt. */
  grantHosts(origins: readonly string[]): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Runs a function in an empty page of the extension, where its API is. */
  api<A extends readonly unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Every http(s) address that the extension asked for, from its start. */
  requests(): Promise<string[]>;
  /** Resolves when the browser has ended, by itself or by `close`. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
