/** With less than this a browser may not even open a database, as it writes a little for that. */
const LEAST_ROOM_BYTES = 2_000_000;

/** Whether the browser can give us no more room; Chromium goes by what is free on the disk. */
export async function isDiskFull(): Promise<boolean> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < LEAST_ROOM_BYTES;
}
