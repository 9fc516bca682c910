export const pollMs = 50;

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until the answer is true, and gives that answer.
 * @throws what `describe` says, after `timeoutMs`
 */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  describe: () => string | Promise<string>,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const endAt = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > endAt) {
      throw new Error(`After ${timeoutMs / 1000} s: ${await describe()}`);
    }
    await sleep(pollMs);
  }
}

/** The first part of a long text, on one line, for a failure's message. */
export function excerpt(text: string, length = 600): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)} …` : line;
}

/**
 * The text of a call of `fn` with `args`, to be evaluated elsewhere.
 * `__name` is what the TypeScript runner wraps around inner functions; a page does not know it.
 */
export function callText(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (inner) => inner; return (${fn})(...${JSON.stringify(args)}); })()`;
}

/** Runs in the page: the text that is seen there. */
export function seenText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
  return document.body?.innerText ?? '';
}
