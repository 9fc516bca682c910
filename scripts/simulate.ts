// npm run simulate -- [--installs 1000000] [--articles 60] [--kilobytes 60] [--seed 1] [--only NAME]
// A day of many installs that all follow one publisher's feed, with the product's own schedule: how
// many requests a second the publisher must expect, how many bytes, and how many are answered by 304.
import { parseArgs } from 'node:util';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/model/time';
import { afterHold, backOffUntil, nextCheckAt } from '../lib/source/schedule';
import { catchUpAt } from '../lib/source/wake';
import { type Random, randomFor } from '../tests/newsroom/random';
import { sessionsOf } from './simulate-installs';
import { type Feed, feedOf, type Policy, policies, versionAt } from './simulate-publisher';

const NOT_MODIFIED_BYTES = 300;
const HEADER_BYTES = 500;
/** The first day brings the installs into step with their own lives; the second is counted. */
const DAYS = 2;

const { values } = parseArgs({
  options: {
    installs: { type: 'string', default: '1000000' },
    articles: { type: 'string', default: '60' },
    kilobytes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const installs = Number(values.installs);
const articles = Number(values.articles);
const feedBytes = Number(values.kilobytes) * 1000;
const seed = Number(values.seed);

/** How long an answer makes an install wait, from the product's own schedule: jitter goes from least to most. */
interface Waits {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

interface Traffic {
  /** Requests in each second of the day. */
  readonly seconds: Uint32Array;
  requests: number;
  unchanged: number;
  failed: number;
}

/** What one install knows of the feed. */
interface Install {
  nextAt: number;
  version: number;
  failures: number;
}

function day(policy: Policy): Traffic {
  const random = randomFor(seed, policy.name);
  const feed = feedOf(articles, policy, random);
  const traffic: Traffic = {
    seconds: new Uint32Array(DAY_MS / 1000),
    requests: 0,
    unchanged: 0,
    failed: 0,
  };
  const world = { policy, random, versions: versionsOf(feed), waits: waitsOf(policy, feed) };
  for (let index = 0; index < installs; index++) liveThrough(world, traffic);
  return traffic;
}

const MINUTES = (DAYS * DAY_MS) / MINUTE_MS;
const minuteOf = (at: number) => Math.floor(at / MINUTE_MS) + MINUTES - DAY_MS / MINUTE_MS;
const atMinute = (minute: number) => (minute - MINUTES) * MINUTE_MS + DAY_MS;

/** The version of the feed in each minute: it changes at full minutes only. */
const versionsOf = (feed: Feed): Int32Array =>
  Int32Array.from({ length: MINUTES }, (_, minute) => versionAt(feed, atMinute(minute)));

// The schedule depends on the minute and the version alone: asked once for each, not a billion times.
function waitsOf(policy: Policy, feed: Feed): Waits {
  const wait = (jitter: number) =>
    Float64Array.from({ length: MINUTES }, (_, minute) => {
      const now = atMinute(minute);
      const rhythm = feed.rhythms[versionAt(feed, now)];
      if (rhythm === undefined) throw new Error('The feed has no such version.');
      const next = nextCheckAt({
        now,
        cacheControl: policy.cacheControl ?? null,
        expires: policy.expiresHourly ? nextHour(now) : null,
        rhythm,
        trustedBreaking: policy.trustedBreaking ?? false,
        jitter,
      });
      return next - now;
    });
  return { least: wait(0), most: wait(1) };
}

interface World {
  readonly policy: Policy;
  readonly random: Random;
  readonly versions: Int32Array;
  readonly waits: Waits;
}

function liveThrough(world: World, traffic: Traffic): void {
  const { random } = world;
  const sessions = sessionsOf(random);
  const install: Install = { nextAt: Number.NEGATIVE_INFINITY, version: -1, failures: 0 };
  for (let dayNumber = 0; dayNumber < DAYS; dayNumber++) {
    const midnight = (dayNumber - DAYS + 1) * DAY_MS;
    for (const { from, to } of sessions) {
      // A browser that ran on at midnight was not started then.
      const started = from > 0 ? catchUpAt(midnight + from, random.next()) : midnight;
      let at = Math.max(install.nextAt, started);
      while (at < midnight + to) {
        ask(install, at, world, at >= 0 ? traffic : null);
        at = Math.max(install.nextAt, at + MINUTE_MS);
      }
    }
  }
}

function ask(install: Install, at: number, world: World, traffic: Traffic | null): void {
  const { policy, random, versions, waits } = world;
  const minute = minuteOf(at);
  const version = versions[minute] ?? 0;
  const { outage } = policy;
  const hour = (((at % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS;
  const isDown = outage !== undefined && hour >= outage.fromHour && hour < outage.toHour;
  const isUnchanged = !isDown && version === install.version && !policy.noValidators;
  if (traffic !== null) {
    const second = Math.floor(at / 1000);
    traffic.seconds[second] = (traffic.seconds[second] ?? 0) + 1;
    traffic.requests++;
    if (isUnchanged) traffic.unchanged++;
    if (isDown) traffic.failed++;
  }
  if (isDown) {
    install.failures++;
    install.nextAt =
      outage.retryAfter === null
        ? backOffUntil(at, install.failures, random.next())
        : afterHold(at + outage.retryAfter * 1000, at, random.next());
    return;
  }
  const least = waits.least[minute] ?? 0;
  const most = waits.most[minute] ?? 0;
  install.version = version;
  install.failures = 0;
  install.nextAt = at + least + (most - least) * random.next();
}

const nextHour = (at: number): string =>
  new Date((Math.floor(at / HOUR_MS) + 1) * HOUR_MS).toUTCString();

/** The most requests a second, on average over each minute of the day, and when. */
function peakMinute(seconds: Uint32Array): { rate: number; at: string } {
  let rate = 0;
  let minute = 0;
  for (let start = 0; start < seconds.length; start += 60) {
    const sum = seconds.subarray(start, start + 60).reduce((a, b) => a + b, 0) / 60;
    if (sum > rate) [rate, minute] = [sum, start / 60];
  }
  const two = (value: number) => String(value).padStart(2, '0');
  return { rate, at: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
}

function row(policy: Policy, traffic: Traffic): string[] {
  const { seconds, requests, unchanged, failed } = traffic;
  const mean = requests / seconds.length;
  const { rate, at } = peakMinute(seconds);
  const full = requests - unchanged - failed;
  const bytes = requests * HEADER_BYTES + full * feedBytes + (requests - full) * NOT_MODIFIED_BYTES;
  return [
    policy.name,
    (requests / installs).toFixed(1),
    mean.toFixed(0),
    `${rate.toFixed(0)} at ${at}`,
    String(seconds.reduce((a, b) => Math.max(a, b), 0)),
    `${(rate / mean).toFixed(2)} x`,
    `${((100 * unchanged) / requests).toFixed(0)} %`,
    `${(bytes / 1e9).toFixed(0)} GB`,
  ];
}

console.log(
  `${installs} installs, one time zone, a feed of ${values.kilobytes} kB with ${articles} articles a day, seed ${seed}.`,
);
console.log(
  '| server says | asked a day | mean/s | peak minute/s | peak second | peak to mean | 304 | sent |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
let isWithin = true;
for (const policy of policies.filter(({ name }) => !values.only || name === values.only)) {
  const traffic = day(policy);
  const mean = traffic.requests / traffic.seconds.length;
  if (peakMinute(traffic.seconds).rate >= 3 * mean) isWithin = false;
  console.log(`| ${row(policy, traffic).join(' | ')} |`);
}
console.log(
  isWithin ? 'Every peak is under 3 times the mean.' : 'A peak is over 3 times the mean.',
);
process.exitCode = isWithin ? 0 : 1;
