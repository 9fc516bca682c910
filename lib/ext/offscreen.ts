import { browser } from 'wxt/browser';
import { logFailure } from './log';

/** A request to the document that has a DOM, which Chromium's worker has not. */
interface OffscreenRequest {
  readonly offscreen: string;
  readonly argument: unknown;
}

const TRIES = 40;
const BETWEEN_TRIES_MS = 50;

let opening: Promise<void> | null = null;

/** Opens the document once; whoever asks meanwhile waits with the first. */
function openDocument(): Promise<void> {
  // Only one may exist, and a second creation throws.
  opening ??= createDocument().finally(() => {
    opening = null;
  });
  return opening;
}

async function createDocument(): Promise<void> {
  const contexts = await browser.runtime.getContexts({
    contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.DOM_PARSER],
    justification: 'Reads the text of an article out of its web page.',
  });
}

/** Runs a named function in the offscreen document, opening it first when needed. */
export async function askOffscreen(name: string, argument: unknown): Promise<unknown> {
  for (let tries = 0; tries < TRIES; tries++) {
    await openDocument();
    const answer = await send({ offscreen: name, argument });
    if (answer !== undefined) return answer;
    // A document that a worker before us began to load is there, but does not listen yet.
    await new Promise((done) => setTimeout(done, BETWEEN_TRIES_MS));
  }
  throw new Error(`The offscreen document did not answer ${name}.`);
}

/** The answer; undefined when nobody listens. */
async function send(request: OffscreenRequest): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    // "Receiving end does not exist": the caller tries again.
    return undefined;
  }
}

/** Answers `askOffscreen` in the offscreen document. */
export function onOffscreen(answer: (name: string, argument: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isRequest(message)) return false;
    answer(message.offscreen, message.argument).then(respond, (error: unknown) => {
      logFailure(`offscreen ${message.offscreen}`, error);
      respond(null);
    });
    // The answer comes later.
    return true;
  });
}

const isRequest = (message: unknown): message is OffscreenRequest =>
  typeof message === 'object' && message !== null && 'offscreen' in message;
