import browser from 'webextension-polyfill';

// The accent of the tokens; a brand's own accent may be too pale behind white digits.
const BADGE_COLOUR = '#8f1d1a';

/** Puts the badge up for so many unseen breaking stories, or takes it down for 0. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}

export interface Notice {
  /** A notification of the same id replaces the one before. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Shows a notification of the system. */
export async function notify(notice: Notice): Promise<void> {
  await browser.notifications.create(notice.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: notice.title,
    message: notice.message,
  });
}

export function onNoticeClicked(callback: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    callback(id);
  });
}
