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

/** Calls back when the one alarm rings, with the time it was set for, epoch ms. */
export function onAlarm(callback: (scheduledAt: number) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) callback(alarm.scheduledTime);
  });
}

/** Sets the one alarm, epoch ms. It replaces the one before, and survives the background's death. */
export async function wakeAt(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: at });
}

export const version = (): string => browser.runtime.getManifest().version;
