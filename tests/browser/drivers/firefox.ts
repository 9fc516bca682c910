import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/find-browser.mjs';
import { endGroup, onEnd, spawnGroup } from '../../../scripts/processes';
import type { Driver, LaunchOptions, Screen } from './driver';
import * as inside from './firefox-chrome';
import { firefoxScreen } from './firefox-screen';
import { connectMarionette, type Marionette } from './marionette';
import { sleep, waitUntil } from './wait';

const uuid = '11111111-2222-4333-8444-555555555555';
const startTimeoutMs = 60_000;
// Every name but localhost goes to a proxy that is not there.
const noWeb = `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(
  `function FindProxyForURL(url, host) {
    return /^(.*\\.)?localhost$|^127\\./.test(host) ? 'DIRECT' : 'PROXY 127.0.0.1:9';
  }`,
)}`;

/** Starts Firefox with the extension, installed for this run only. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'botw-firefox-'));
  const removeProfile = onEnd(() =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 }),
  );
  const id = extensionId(options.extensionDir);
  writeFileSync(join(profile, 'user.js'), preferences(options, id));
  const child = startProgram(options, profile);
  const end = onEnd(() => endGroup(child));
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const tellOutput = outputOf(child);
  try {
    const port = await marionettePort(child, profile, tellOutput);
    const chrome = await connectMarionette(port);
    await chrome.command('Marionette:SetContext', { value: 'chrome' });
    const close = async () => {
      await quit(chrome, closed);
      await end();
      await closed;
      await removeProfile();
    };
    return await driverOf(chrome, options, { id, closed, close });
  } catch (error) {
    await end();
    await removeProfile();
    throw error;
  }
}

function extensionId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir} is not built for Firefox.`);
  return id;
}

function preferences({ visible = false, web = false }: LaunchOptions, id: string): string {
  const values = {
    'marionette.port': 0,
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    // Fingers, on a machine that has no screen for them.
    'dom.w3c_touch_events.enabled': 1,
    // A manifest opens as plain text, a page of the extension without scripts of its own.
    'devtools.jsonview.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // Asking for a permission is answered with yes, without a prompt.
    'extensions.webextOptionalPermissionPrompts': visible,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
    ...(web ? {} : { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': noWeb }),
    ...(visible ? {} : { 'intl.locale.requested': 'en-US', 'intl.accept_languages': 'en-US' }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function startProgram({ visible = false }: LaunchOptions, profile: string): ChildProcess {
  const args = ['-marionette', '-no-remote', '--remote-allow-system-access', '-profile', profile];
  return spawnGroup(
    ensureBrowser('firefox'),
    [...args, ...(visible ? [] : ['-headless']), 'about:blank'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: visible ? process.env : { ...process.env, TZ: 'UTC' },
    },
  );
}

/** What the program said last. */
function outputOf(child: ChildProcess): () => string {
  let output = '';
  const keep = (text: string) => {
    output = (output + text).slice(-20_000);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  child.once('error', (error) => keep(String(error)));
  return () => output.trim().split('\n').slice(-12).join('\n');
}

function marionettePort(
  child: ChildProcess,
  profile: string,
  tellOutput: () => string,
): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return waitUntil(
    () => {
      if (child.exitCode !== null || child.pid === undefined) {
        throw new Error(`Firefox did not start:\n${tellOutput()}`);
      }
      return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    },
    () => `Firefox did not open its remote control:\n${tellOutput()}`,
    startTimeoutMs,
  );
}

async function quit(chrome: Marionette, closed: Promise<void>): Promise<void> {
  // It may be gone already: a person closed the window.
  chrome.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  await Promise.race([closed, sleep(8000)]);
  chrome.disconnect();
}

interface Session {
  readonly id: string;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

async function driverOf(
  chrome: Marionette,
  options: LaunchOptions,
  session: Session,
): Promise<Driver> {
  const { id } = session;
  const { viewport, visible = false, colorScheme = 'light' } = options;
  const path = options.packageFile ?? options.extensionDir;
  const base = `moz-extension://${uuid}/`;
  await chrome.run(inside.watchRequests);
  // In a window for a person, notifications are the desktop's.
  if (!visible) await chrome.run(inside.replaceAlerts);
  await chrome.command('Addon:Install', { path, temporary: true, allowPrivateBrowsing: false });
  const setColorScheme = (scheme: string) => chrome.run(inside.setColorScheme, scheme);
  const setWishes: Screen['setWishes'] = ({ forcedColors = false, reducedMotion = false }) =>
    chrome.run(inside.setWishes, forcedColors, reducedMotion);
  const useTouch = () => chrome.run(inside.useTouch);
  const setViewport = (width: number, height: number) =>
    chrome.run(inside.setViewport, width, height);
  if (!visible) await setColorScheme(colorScheme);
  if (viewport && !visible) await setViewport(viewport.width, viewport.height);

  const openUrl = async (url: string): Promise<Screen> => {
    const browserId = await chrome.run(inside.openTab, url);
    const close = () => chrome.run(inside.closeTab, browserId);
    const screen = firefoxScreen(chrome, browserId, {
      close,
      setColorScheme,
      setViewport,
      setWishes,
      useTouch,
    });
    await screen.waitFor(
      () => document.readyState === 'complete' && location.href !== 'about:blank',
    );
    return screen;
  };
  const toolsUrl = `${base}${visible ? 'popup.html' : 'manifest.json'}`;
  const tools = await openUrl(toolsUrl);
  const openPopup = async (isPressed: boolean): Promise<Screen> => {
    await chrome.run(inside.openPopup, id, isPressed);
    const browserId = await waitUntil(
      () => chrome.run(inside.popupBrowserId, base),
      () => 'the popup did not appear',
    );
    const close = () => chrome.run(inside.closePopup);
    return firefoxScreen(chrome, browserId, {
      close,
      setColorScheme,
      setViewport,
      setWishes,
      useTouch,
    });
  };
  return {
    browser: 'firefox',
    base,
    api: tools.evaluate,
    openUrl,
    open: (page) => openUrl(base + page),
    realPopup: () => openPopup(false),
    async popupOn(url) {
      await chrome.run(inside.selectTab, url);
      return openPopup(true);
    },
    badgeText: () => chrome.run(inside.badgeText, id),
    notifications: () => chrome.run(inside.shownAlerts),
    clickNotification: (shown) => chrome.run(inside.clickAlert, shown),
    openPages: () => chrome.run(inside.openPages, toolsUrl),
    killBackground: () => chrome.run(inside.endBackground, id),
    // See the preference: every request is granted.
    grantHosts: async () => {},
    setOffline: (offline) => chrome.run(inside.setOffline, offline),
    requests: () => chrome.run(inside.requestsOf, id),
    closed: session.closed,
    close: session.close,
  };
}
