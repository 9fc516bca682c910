type Answer = { readonly value: unknown } | { readonly error: string };

const LATEST_ANSWER_MS = 30_000;
/** A process more takes memory: it ends when nothing was asked of it for this long. */
const IDLE_MS = 30_000;

let frame: Promise<HTMLIFrameElement> | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;
let waiting = 0;

function openFrame(): Promise<HTMLIFrameElement> {
  return new Promise((opened) => {
    const next = document.createElement('iframe');
    // Made by the build, not by WXT, which therefore does not know it.
    next.src = new URL('/page-reader.html', location.href).href;
    next.addEventListener('load', () => opened(next), { once: true });
    document.body.append(next);
  });
}

async function closeFrame(): Promise<void> {
  const last = frame;
  frame = null;
  (await last)?.remove();
}

/**
 * Runs a named function in the sandboxed page, which is opened for it. Throws what the function threw,
 * and when there is no answer within half a minute; then the page is given up, and the next has its own.
 */
export async function askSandbox(name: string, argument: unknown): Promise<unknown> {
  waiting++;
  clearTimeout(ending);
  frame ??= openFrame();
  const answer = await ask(await frame, name, argument);
  waiting--;
  if (waiting === 0) ending = setTimeout(() => void closeFrame(), IDLE_MS);
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

function ask(page: HTMLIFrameElement, name: string, argument: unknown): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(late);
      port1.close();
      resolve(answer);
    };
    const late = setTimeout(() => {
      finish({ error: `The sandboxed page did not answer ${name}.` });
      void closeFrame();
    }, LATEST_ANSWER_MS);
    port1.onmessage = ({ data }: MessageEvent<Answer>) => finish(data);
    // Its origin is nobody's, so it cannot be named.
    page.contentWindow?.postMessage({ name, argument }, '*', [port2]);
  });
}
