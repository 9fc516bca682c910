import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/find-browser.mjs';
import { onEnd } from '../../../scripts/processes';
import type { Driver, LaunchOptions, Screen } from './driver';
import { requestsInNetLog } from './net-log';
import { playwrightScreen } from './playwright-screen';
import { callText, waitUntil } from './wait';

const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];
const noWeb =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1';

// In the functions that run in the browser.
declare const chrome: {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    openPopup(): Promise<void>;
  };
  readonly notifications: {
    getAll(): Promise<Record<string, true>>;
    readonly onClicked: { dispatch(id: string): void };
  };
  readonly runtime: { getContexts(filter: object): Promise<unknown[]> };
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
};

/** Starts Chrome, Chromium or Edge with the extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { profileDir } = options;
  const folder = profileDir ?? mkdtempSync(join(tmpdir(), 'botw-chromium-'));
  const netLog = join(folder, 'net-log.json');
  const removeFolder = profileDir ? async () => undefined : onEnd(() => removeSoon(folder));
  try {
    const context = await launchContext(options, folder, netLog);
    const close = onEnd(async () => {
      await context.close();
      await removeFolder();
    });
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    return await driverOf(context, options, { folder, netLog, close, closed });
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

function launchContext(
  options: LaunchOptions,
  folder: string,
  netLog: string,
): Promise<BrowserContext> {
  const { viewport = { width: 1000, height: 800 }, visible = false, web = false } = options;
  return chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser('chromium'),
    headless: !visible,
    // The sandbox refuses root.
    chromiumSandbox: process.getuid?.() !== 0,
    // With it, an extension installs, but its worker does not start.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...quietArgs,
      '--enable-unsafe-extension-debugging',
      // A second way in, for the popup, which Playwright does not see by itself.
      '--remote-debugging-port=0',
      `--log-net-log=${netLog}`,
      ...(web ? [] : [noWeb]),
      ...(visible ? [] : ['--lang=en-US']),
    ],
    ...(visible ? {} : { env: { ...process.env, LANGUAGE: 'en_US', TZ: 'UTC' } }),
    viewport: visible ? null : viewport,
    colorScheme: options.colorScheme ?? (visible ? null : 'light'),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

interface Session {
  readonly folder: string;
  readonly netLog: string;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

async function driverOf(
  context: BrowserContext,
  options: LaunchOptions,
  session: Session,
): Promise<Driver> {
  const id = await install(context, options.extensionDir);
  const base = `chrome-extension://${id}/`;
  const tools = await openTools(
    context,
    `${base}${options.visible ? 'popup.html' : 'manifest.json'}`,
  );
  const api: Driver['api'] = (fn, ...args) => tools.evaluate(callText(fn, args));
  const openUrl = async (url: string): Promise<Screen> => {
    const page = await context.newPage();
    await page.goto(url);
    return playwrightScreen(page, () => page.close());
  };

  const driver: Driver = {
    browser: 'chromium',
    base,
    api,
    openUrl,
    open: (page) => openUrl(base + page),
    realPopup: async () => {
      await api(() => chrome.action.openPopup());
      return attachToPopup(driver, session.folder);
    },
    popupOn: async (url) => {
      await pressButton(context, id, url);
      return attachToPopup(driver, session.folder);
    },
    badgeText: () => api(() => chrome.action.getBadgeText({})),
    async notifications() {
      const ids = await api(async () => Object.keys(await chrome.notifications.getAll()));
      return ids.map((shown) => ({ id: shown, title: null }));
    },
    clickNotification: (shown) => clickNotification(context, base, shown),
    openPages: async () =>
      context
        .pages()
        .filter((page) => page !== tools)
        .map((page) => page.url()),
    killBackground: () => killWorker(context, tools, base),
    grantHosts: (origins) => grantHosts(context, id, origins),
    setOffline: (offline) => context.setOffline(offline),
    requests: async () => requestsInNetLog(readFileSync(session.netLog, 'utf8'), base),
    closed: session.closed,
    close: session.close,
  };
  if (options.hosts?.length) await driver.grantHosts(options.hosts);
  return driver;
}

/** Installs it as its developer would; branded Chrome has no `--load-extension` any more. Returns its id. */
async function install(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has ended.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  return id;
}

// The manifest as a document: it has the extension's API and none of its scripts.
async function openTools(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return page;
}

// Unlike `openPopup`, this counts as the reader's own press: `activeTab` is given.
async function pressButton(context: BrowserContext, id: string, url: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium has ended.');
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  const send = session.send as (method: string, params: object) => Promise<unknown>;
  // Playwright's types do not know it yet.
  await send.call(session, 'Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}

async function attachToPopup(driver: Driver, folder: string): Promise<Screen> {
  await waitUntil(
    () => driver.api(popupAddress),
    () => 'the popup did not open',
  );
  const [port] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
  // Attached only now: a session from before the popup would not learn of it.
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const address = await driver.api(popupAddress);
  const page = await waitUntil(
    () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url() === address),
    () => `the popup, ${address}, did not appear`,
  );
  return playwrightScreen(page, async () => {
    await page.close();
    await browser.close();
  });
}

async function popupAddress(): Promise<string | undefined> {
  const popups = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
  return (popups[0] as { documentUrl: string } | undefined)?.documentUrl;
}

async function clickNotification(
  context: BrowserContext,
  base: string,
  shown: string,
): Promise<void> {
  const worker = context.serviceWorkers().find((candidate) => candidate.url().startsWith(base));
  if (!worker) throw new Error('The background is not running: nothing hears the click.');
  await worker.evaluate((name) => chrome.notifications.onClicked.dispatch(name), shown);
}

async function killWorker(context: BrowserContext, tools: Page, base: string): Promise<void> {
  const session = await context.newCDPSession(tools);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (scriptURL.startsWith(base)) running.set(versionId, runningStatus);
    }
  });
  await session.send('ServiceWorker.enable');
  await waitUntil(
    async () => {
      // Again, as long as it takes: an order that waited starts the worker anew.
      await session.send('ServiceWorker.stopAllWorkers');
      return [...running.values()].every((status) => status === 'stopped');
    },
    () => `the worker is ${[...running.values()].join()}`,
  );
  await session.detach();
}

// Not a grant: it only makes the browser answer the extension's own request without asking a person.
async function grantHosts(
  context: BrowserContext,
  id: string,
  origins: readonly string[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  for (const host of origins) {
    await page.evaluate(([to, origin]) => chrome.developerPrivate.addHostPermission(to, origin), [
      id,
      host,
    ] as const);
  }
  await page.close();
}

async function removeSoon(folder: string): Promise<void> {
  // The last of the browser's processes may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
