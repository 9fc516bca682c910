import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

/** Starts a browser with the extension; `close` it, or the end of the command does. */
export function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  return browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
