// For what runs in a page.

/** Lets what waits run first. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Does the work, and says which of its tasks took 50 ms or more, in ms. Work of others counts, too. */
export async function watched<T>(work: () => Promise<T>): Promise<{ result: T; long: number[] }> {
  // What came before is another task.
  await pause();
  const from = performance.now();
  const long: number[] = [];
  const seen = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= from) long.push(duration);
    }
  });
  seen.observe({ type: 'longtask' });
  const result = await work();
  // Until the last task was told.
  await pause();
  await pause();
  seen.disconnect();
  return { result, long };
}
