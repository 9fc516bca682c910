// Functions that run in Firefox's chrome context, where its own code runs. They are sent as text.
// What must last from one call to the next is kept on the browser window.
import type { ShownNotification } from './driver';

interface Tab {
  readonly linkedBrowser: HTMLElement & {
    readonly browserId: number;
    readonly currentURI: { readonly spec: string };
  };
}
interface AlertListener {
  observe(subject: null, topic: string, data: string): void;
}
interface ShownAlert {
  readonly title: string;
  readonly listener: AlertListener | null;
}
interface ChromeWindow extends Window {
  readonly gBrowser: {
    readonly tabs: readonly Tab[];
    readonly selectedBrowser: HTMLElement;
    addTab(url: string, options: object): Tab;
    removeTab(tab: Tab): void;
    selectedTab: Tab;
  };
  readonly CustomizableUI: { hidePanelForNode(node: Element): void };
  seenRequests: { readonly url: string; readonly addonId: string }[];
  shownAlerts: Map<string, ShownAlert>;
}
interface Extension {
  terminateBackground(options: object): Promise<void>;
  readonly tabManager: object;
}
declare const Services: {
  readonly wm: { getMostRecentWindow(type: string): ChromeWindow };
  readonly obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly focus: { activeWindow: Window };
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
  readonly io: { offline: boolean };
};
interface Channel {
  QueryInterface(type: unknown): void;
  cancel(result: unknown): void;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: { readonly addonId: string } | null } | null;
}
interface Action {
  getProperty(tab: null, name: string): string;
}
declare const Ci: Record<string, unknown>;
declare const Cr: Record<string, unknown>;
declare const Components: {
  ID(text: string): object;
  readonly manager: {
    QueryInterface(type: unknown): {
      registerFactory(id: object, name: string, contract: string, factory: object): void;
    };
  };
};
declare const ChromeUtils: {
  generateQI(names: readonly string[]): (type: unknown) => unknown;
  importESModule(url: string): {
    ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: Extension): {
            openPopup(window: Window, withoutInteraction: boolean): Promise<void>;
            readonly action: Action;
          };
        };
      };
    };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };

export function watchRequests(): void {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  chrome.seenRequests = [];
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const addonId = channel.loadInfo?.triggeringPrincipal?.addonId ?? '';
    chrome.seenRequests.push({ url: channel.URI.spec, addonId });
    // Offline, Firefox itself still lets localhost pass.
    if (Services.io.offline && addonId) channel.cancel(Cr.NS_ERROR_OFFLINE);
  }, 'http-on-modify-request');
}

export function requestsOf(id: string): string[] {
  const { seenRequests } = Services.wm.getMostRecentWindow('navigator:browser');
  return seenRequests.filter(({ addonId }) => addonId === id).map(({ url }) => url);
}

/** Keeps notifications in a list instead of showing them: a machine without a desktop shows none. */
export function replaceAlerts(): void {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const shown = new Map<string, ShownAlert>();
  chrome.shownAlerts = shown;
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert: { name: string; title: string }, listener: AlertListener | null) {
      shown.set(alert.name, { title: alert.title, listener });
      listener?.observe(null, 'alertshow', '');
    },
    closeAlert(name: string) {
      shown.delete(name);
    },
  };
  Components.manager
    .QueryInterface(Ci.nsIComponentRegistrar)
    .registerFactory(
      Components.ID('{5c2c1a0e-6d0b-4c0f-8f0e-2b7a4f1f9a01}'),
      'Alerts, listed',
      '@mozilla.org/alerts-service;1',
      {
        QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
        createInstance: (type: unknown) => service.QueryInterface(type),
      },
    );
}

export function shownAlerts(): ShownNotification[] {
  const { shownAlerts: shown } = Services.wm.getMostRecentWindow('navigator:browser');
  return [...shown].map(([id, { title }]) => ({ id, title }));
}

export function clickAlert(id: string): void {
  const { shownAlerts: shown } = Services.wm.getMostRecentWindow('navigator:browser');
  const alert = shown.get(id);
  if (!alert) throw new Error(`There is no notification ${id}.`);
  alert.listener?.observe(null, 'alertclickcallback', '');
}

export function openTab(url: string): number {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const tab = gBrowser.addTab(url, { triggeringPrincipal });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}

export function closeTab(browserId: number): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.browserId === browserId);
  if (tab) gBrowser.removeTab(tab);
}

export function openPages(except: string): string[] {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return gBrowser.tabs
    .map(({ linkedBrowser }) => linkedBrowser.currentURI.spec)
    .filter((url) => url !== except && url !== 'about:blank');
}

export function selectTab(url: string): void {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  gBrowser.selectedTab = tab;
}

/** `isPressed`: as a person's press, which gives the extension the page in view. */
export async function openPopup(id: string, isPressed: boolean): Promise<void> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  Services.focus.activeWindow = chrome;
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(chrome, !isPressed);
}

/** 0 while there is none. */
export function popupBrowserId(base: string): number {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const popups = document.querySelectorAll<Tab['linkedBrowser']>('.webextension-popup-browser');
  return [...popups].find(({ currentURI }) => currentURI?.spec.startsWith(base))?.browserId ?? 0;
}

export async function closePopup(): Promise<void> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const find = () => chrome.document.querySelector('.webextension-popup-browser');
  const popup = find();
  if (popup) chrome.CustomizableUI.hidePanelForNode(popup);
  for (let turn = 0; find() && turn < 100; turn += 1) {
    await new Promise((resolve) => chrome.setTimeout(resolve, 20));
  }
}

export function badgeText(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  return action.getProperty(null, 'badgeText') ?? '';
}

export async function endBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({
    disableResetIdleForTest: true,
    ignoreDevToolsAttached: true,
  });
}

export function setOffline(offline: boolean): void {
  Services.io.offline = offline;
}

export function setColorScheme(scheme: string): void {
  Services.prefs.setIntPref(
    'layout.css.prefers-color-scheme.content-override',
    scheme === 'dark' ? 0 : 1,
  );
}

export function setWishes(forcedColors: boolean, reducedMotion: boolean): void {
  // 2: the system's colours, whatever a page says; 0: only in a system of high contrast.
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColors ? 2 : 0);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
}

/** 1: what points is coarse, as a finger is, and cannot be held above anything. */
export function useTouch(): void {
  Services.prefs.setIntPref('ui.primaryPointerCapabilities', 1);
  Services.prefs.setIntPref('ui.allPointerCapabilities', 1);
}

export async function setViewport(width: number, height: number): Promise<void> {
  const chrome = Services.wm.getMostRecentWindow('navigator:browser');
  const { selectedBrowser } = chrome.gBrowser;
  chrome.resizeBy(width - selectedBrowser.clientWidth, height - selectedBrowser.clientHeight);
  await new Promise((resolve) => chrome.setTimeout(resolve, 200));
}
