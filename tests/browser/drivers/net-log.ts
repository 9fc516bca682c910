/**
 * The http(s) addresses that pages and workers of `base` asked for, in order, from Chromium's own
 * network log: it also has what failed, and what a worker did while nobody was attached to it.
 * The log may still be growing: every event is a line of its own.
 */
export function requestsInNetLog(log: string, base: string): string[] {
  const initiator = `"initiator":"${base.replace(/\/$/, '')}"`;
  return log
    .split('\n')
    .filter((line) => line.includes(initiator))
    .map((line) => /"url":("https?:[^"]*")/.exec(line)?.[1])
    .filter((url) => url !== undefined)
    .map((url) => JSON.parse(url) as string);
}
