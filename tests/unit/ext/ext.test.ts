import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from '../../../lib/ext/alerts';
import { type Handlers, onOrders } from '../../../lib/ext/orders';
import { originPatterns } from '../../../lib/ext/permissions';
import { onShared, readPaint, readShared, writeShared } from '../../../lib/ext/shared-state';
import { defaultSettings } from '../../../lib/model/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('orders', () => {
  type Listener = (message: unknown, sender: { id?: string }) => unknown;

  function listen(handlers: Partial<Handlers>): Listener {
    let listener: Listener = () => undefined;
    const add = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
      listener = added as Listener;
    });
    onOrders(handlers as Handlers);
    add.mockRestore();
    return listener;
  }

  const own = { id: browser.runtime.id };

  test('an order of our own page is carried out and answered', async () => {
    const listener = listen({
      findFeeds: async ({ address }) => ({
        kind: 'none',
        why: { kind: 'nothing-there', host: address },
      }),
    });
    const answer = listener({ order: 'findFeeds', argument: { address: 'x' } }, own);
    await expect(answer).resolves.toEqual({
      kind: 'none',
      why: { kind: 'nothing-there', host: 'x' },
    });
  });

  test.each([
    ['another extension', { order: 'clearAll', argument: null }, { id: 'somebody-else' }],
    ['nobody', { order: 'clearAll', argument: null }, {}],
    ['an unknown order', { order: 'launch', argument: null }, own],
    ['a name from the prototype', { order: 'toString', argument: null }, own],
    ['no object', 'clearAll', own],
    ['nothing', null, own],
  ])('%s is not answered', (_, message, sender) => {
    const clearAll = vi.fn();
    expect(listen({ clearAll })(message, sender)).toBeUndefined();
    expect(clearAll).not.toHaveBeenCalled();
  });

  test('a failure reaches the page that asked', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const listener = listen({
      clearAll: async () => {
        throw new Error('full disk');
      },
    });
    await expect(listener({ order: 'clearAll', argument: null }, own)).rejects.toThrow('full disk');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('shared state', () => {
  test('what the background writes reaches the pages', async () => {
    const seen: unknown[] = [];
    const stop = onShared('settings', (settings) => seen.push(settings?.theme));
    await writeShared('settings', { ...defaultSettings, theme: 'dark' });
    stop();
    await writeShared('settings', defaultSettings);
    expect(seen).toEqual(['dark']);
    expect((await readShared('settings'))?.theme).toBe('system');
    expect(await readPaint()).toEqual({ settings: defaultSettings });
  });
});

describe('permissions', () => {
  test('sites are named once, without port', () => {
    const addresses = ['https://a.example/feed', 'https://a.example:8080/x', null, 'javascript:1'];
    expect(originPatterns(addresses)).toEqual(['https://a.example/*']);
  });
});

describe('badge', () => {
  test('counts breaking stories and is empty for none', async () => {
    const action = browser.action as unknown as Record<string, unknown>;
    const texts: string[] = [];
    action.setBadgeBackgroundColor = async () => undefined;
    action.setBadgeText = async ({ text }: { text: string }) => texts.push(text);
    await showBadge(2);
    await showBadge(0);
    expect(texts).toEqual(['2', '']);
  });
});
