// npm run kills [-- --quick] [--seed 1] [--browser chromium|firefox]
// Kills the background of a real browser at seeded moments of a refresh, of a migration and of an
// import, and takes its database away in every way we know. Prints what was lost, what was doubled
// and how long it took until it was usable again.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWith } from '../../scripts/processes';
import { buildExtension, writeBrand } from '../../scripts/start-build';
import { type Newsroom, startNewsroom } from '../newsroom/newsroom';
import { type Random, randomFor } from '../newsroom/random';
import type { Driver } from './drivers/driver';
import { launch } from './drivers/launch';
import { type SmallDisk, smallDisk } from './kills-disk';
import {
  copiesAreMade,
  deleteDatabase,
  type Kept,
  keptNow,
  killAfter,
  makeVersionOne,
  order,
  orderInVain,
  spoilCopy,
  spoilDatabase,
  usableAfter,
} from './kills-steps';
import { recordsInStore, waitForRefresh } from './steps';

const USABLE_MS = 2000;
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
  },
});
const browserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const kills = values.quick ? 8 : 100;
const wipes = values.quick ? 2 : 5;
const fills = values.quick ? 3 : 20;
const folder = resolve('.tmp/kills');

interface Scene {
  readonly driver: Driver;
  readonly newsroom: Newsroom;
  readonly random: Random;
  /** What there was before anything was killed. */
  readonly before: Kept;
  /** Where the browser keeps its profile; null for the machine's own disk. */
  readonly disk: SmallDisk | null;
}

interface Tally {
  readonly name: string;
  times: number;
  sourcesLost: number;
  savedLost: number;
  doubled: number;
  readonly usableMs: number[];
}

const isWhole =
  (before: Kept) =>
  (kept: Kept): boolean =>
    before.sources.every((id) => kept.sources.includes(id)) &&
    before.saved.every((id) => kept.saved.includes(id));

/** Does something terrible so many times, and counts what it cost. */
async function suffer(
  name: string,
  times: number,
  scene: Scene,
  harm: () => Promise<void>,
): Promise<Tally> {
  const tally: Tally = { name, times: 0, sourcesLost: 0, savedLost: 0, doubled: 0, usableMs: [] };
  for (let turn = 0; turn < times; turn++) {
    await harm();
    const { ms, kept } = await usableAfter(scene.driver, isWhole(scene.before));
    tally.times++;
    tally.sourcesLost += scene.before.sources.filter((id) => !kept.sources.includes(id)).length;
    tally.savedLost += scene.before.saved.filter((id) => !kept.saved.includes(id)).length;
    tally.doubled += kept.doubled;
    tally.usableMs.push(ms);
  }
  return tally;
}

function killedInRefresh({ driver, newsroom, random }: Scene): Promise<void> {
  for (const { slug } of newsroom.publishers) if (random.chance(0.3)) newsroom.publish(slug);
  orderInVain(driver, 'refresh', { sourceIds: null });
  return killAfter(driver, 900 * random.next() ** 2);
}

async function killedInMigration({ driver, random }: Scene): Promise<void> {
  await driver.killBackground();
  await makeVersionOne(driver);
  orderInVain(driver, 'markRead', { articleIds: [], read: true });
  await killAfter(driver, 250 * random.next());
}

/** A backup with more in it, half of it new; taken away again after the next kill. */
function killedInImport({ driver, random }: Scene, backup: string): Promise<void> {
  orderInVain(driver, 'importAll', { text: backup });
  return killAfter(driver, 500 * random.next());
}

async function importScene(scene: Scene): Promise<() => Promise<void>> {
  const { driver, newsroom, before } = scene;
  const { sources, articles, marks } = await readRecords(driver);
  const extra = sources.slice(0, 6).map((source, index) => ({
    ...source,
    id: `extra-${index}`,
    feedUrl: `http://127.0.0.1:${newsroom.port}/extra-${index}`,
    paused: true,
  }));
  const backup = JSON.stringify({
    kind: 'best-of-the-week',
    version: 1,
    madeAt: Date.now(),
    sources: [...sources, ...extra],
    settings: {},
    marks: marks.filter(({ articleId }) => before.saved.includes(articleId)),
    articles: articles.filter(({ id }) => before.saved.includes(id)),
    bodies: before.saved.map((articleId) => ({
      articleId,
      html: '<p>A text.</p>'.repeat(200),
      text: 'A text.',
      completeness: 'full',
      origin: 'feed',
    })),
    editions: [],
    alerts: [],
    subscriptions: [],
  });
  return async () => {
    const imported = (await keptNow(driver))?.sources.some((id) => id.startsWith('extra-'));
    const ids = extra.map(({ id }) => id);
    if (imported) await order(driver, 'removeSources', ids).catch(() => undefined);
    await killedInImport(scene, backup);
    const kept = await keptNow(driver);
    const added = kept?.sources.filter((id) => id.startsWith('extra-')).length ?? 0;
    if (added !== 0 && added !== extra.length) throw new Error(`${added} of an import's sources.`);
  };
}

async function readRecords(driver: Driver) {
  const [sources, articles, marks] = await Promise.all([
    recordsInStore<{ id: string }>(driver, 'sources'),
    recordsInStore<{ id: string }>(driver, 'articles'),
    recordsInStore<{ articleId: string }>(driver, 'marks'),
  ]);
  return { sources, articles, marks };
}

/** Nothing can be written, and the background dies over it; then there is room again. */
async function fullDisk({ driver, newsroom, random }: Scene, disk: SmallDisk): Promise<void> {
  const [publisher] = newsroom.publishers;
  if (publisher) newsroom.publish(publisher.slug);
  disk.fill();
  const [article] = await recordsInStore<{ id: string }>(driver, 'articles').catch(() => []);
  orderInVain(driver, 'refresh', { sourceIds: null });
  orderInVain(driver, 'save', { articleId: article?.id ?? '', saved: true });
  await killAfter(driver, 2000 * random.next());
  disk.empty();
}

type Harm = readonly [name: string, times: number, harm: () => Promise<void>];

/** Everything that may happen to a background and its database. */
async function harms(scene: Scene): Promise<readonly Harm[]> {
  const { driver, disk } = scene;
  const dead = (harm: () => Promise<unknown>) => async () => {
    await copiesAreMade(driver);
    await driver.killBackground();
    await harm();
  };
  const withoutCopy = (area: 'local' | 'sync', how: 'clear' | 'damage') =>
    dead(async () => {
      await spoilCopy(driver, area, how);
      await deleteDatabase(driver);
    });
  return [
    ['stopped while idle', wipes, () => driver.killBackground()],
    ['killed in a refresh', kills, () => killedInRefresh(scene)],
    ['killed in a migration', kills, () => killedInMigration(scene)],
    ['killed in an import', kills, await importScene(scene)],
    ['database deleted', wipes, dead(() => deleteDatabase(driver))],
    ['database deleted while in use', wipes, async () => void (await deleteDatabase(driver))],
    ['database of a version from the future', wipes, dead(() => spoilDatabase(driver, 99))],
    ['database without its stores', wipes, dead(() => spoilDatabase(driver, 3))],
    ['database deleted, own copy gone', wipes, withoutCopy('local', 'clear')],
    ['database deleted, own copy damaged', wipes, withoutCopy('local', 'damage')],
    ['database deleted, shared copy damaged', wipes, withoutCopy('sync', 'damage')],
    ...(disk ? [['disk full', fills, () => fullDisk(scene, disk)] as const] : []),
  ];
}

function print(tally: Tally): Tally {
  const { name, times, sourcesLost, savedLost, doubled, usableMs } = tally;
  const sorted = usableMs.toSorted((a, b) => a - b);
  const cells = [
    name,
    times,
    sourcesLost,
    savedLost,
    doubled,
    `${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms`,
    `${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(0)} ms`,
    `${(sorted.at(-1) ?? 0).toFixed(0)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  return tally;
}

async function openScene(): Promise<Scene> {
  rmSync(folder, { recursive: true, force: true });
  const newsroom = await startNewsroom({ seed: Number(values.seed), latencyMs: 20 });
  writeBrand(join(folder, 'brand'), newsroom.brand());
  const extensionDir = await buildExtension(
    join(folder, 'brand'),
    browserName,
    join(folder, 'out'),
  );
  // Only Chromium's driver takes a place for the profile.
  const disk = browserName === 'chromium' ? smallDisk() : null;
  if (!disk) console.log('No small disk to fill: that takes Chromium, and root.');
  const profileDir = disk ? join(disk.folder, 'profile') : undefined;
  const driver = await launch(browserName, { extensionDir, profileDir });
  const { week } = await waitForRefresh(driver);
  for (const { leadArticleId } of week.stories.slice(0, 6)) {
    await order(driver, 'save', { articleId: leadArticleId, saved: true });
  }
  const before = await keptNow(driver);
  if (before === null || before.saved.length === 0) throw new Error('Nothing was saved.');
  return { driver, newsroom, before, disk, random: randomFor('kills', values.seed) };
}

async function main(): Promise<number> {
  const scene = await openScene();
  const { driver, newsroom, before } = scene;
  console.log(
    `${browserName}: ${before.sources.length} sources, ${before.saved.length} saved articles, seed ${values.seed}.`,
  );
  console.log(
    '| what | times | sources lost | saved lost | doubled | usable, median | 95 % | slowest |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const tallies: Tally[] = [];
  for (const [name, times, harm] of await harms(scene)) {
    if (!name.includes(values.only)) continue;
    tallies.push(print(await suffer(name, times, scene, harm)));
  }
  await order(driver, 'refresh', { sourceIds: null });
  const end = await keptNow(driver);
  const expected = newsroom.publishers.reduce(
    (sum, { slug }) => sum + newsroom.reports(slug).length,
    0,
  );
  console.log(`At the end ${end?.articles} articles, of ${expected} that the newsroom published.`);
  await driver.close();
  await newsroom.stop();
  return judge(tallies);
}

function judge(tallies: readonly Tally[]): number {
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  const lost = sum(({ sourcesLost, savedLost }) => sourcesLost + savedLost);
  const doubled = sum((tally) => tally.doubled);
  const slowest = Math.max(...tallies.flatMap(({ usableMs }) => usableMs));
  const isGood = lost === 0 && doubled === 0 && slowest < USABLE_MS;
  console.log(
    `${sum(({ times }) => times)} times: ${lost} lost, ${doubled} doubled, slowest ${slowest.toFixed(0)} ms. ${isGood ? 'Good.' : 'Not good.'}`,
  );
  return isGood ? 0 : 1;
}

await endWith(await main());
