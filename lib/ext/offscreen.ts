import { browser } from 'wxt/browser';
import { logFailure } from './log';

/** A request to the document that has a DOM, which Chromium's worker has not. */
interface OffscreenRequest {
  readonly offscreen: string;
  readonly argument: unknown;
}

let opening: Promise<void> | null = null;

async function openDocument(): Promise<void> {
  const contexts = await browser.runtime.getContexts({
    contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  // Only one may exist; a second creation throws, so callers share this promise.
  opening ??= browser.offscreen
    .createDocument({
      url: '/offscreen.html',
      reasons: [browser.offscreen.Reason.DOM_PARSER],
      justification: 'Reads the text of an article out of its web page.',
    })
    .finally(() => {
      opening = null;
    });
  await opening;
}

/** Runs a named function in the offscreen document, opening it first when needed. */
export async function askOffscreen(name: string, argument: unknown): Promise<unknown> {
  await openDocument();
  return browser.runtime.sendMessage({ offscreen: name, argument } satisfies OffscreenRequest);
}

/** Answers `askOffscreen` in the offscreen document. */
export function onOffscreen(functions: Record<string, (argument: never) => unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return false;
    const run = functions[message.offscreen];
    if (!run) return false;
    try {
      respond(run(message.argument as never));
    } catch (error) {
      logFailure(`offscreen ${message.offscreen}`, error);
      respond(null);
    }
    return false;
  });
}

const isRequest = (message: unknown): message is OffscreenRequest =>
  typeof message === 'object' && message !== null && 'offscreen' in message;
