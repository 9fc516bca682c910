import browser from 'webextension-polyfill';

const ALARM = 'due';

export function onInstalled(callback: (reason: 'install' | 'update' | 'other') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    callback(reason === 'install' || reason === 'update' ? reason : 'other');
  });
}

export function onStartup(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

export function onAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) callback();
  });
}

/** Sets the one alarm, epoch ms. It replaces the one before, and survives the background's death. */
export async function wakeAt(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: at });
}

export const version = (): string => browser.runtime.getManifest().version;
