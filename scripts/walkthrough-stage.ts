// One reader's browser over three weeks: the same profile, with the newsroom and the clock moved on.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { launch } from '../tests/browser/drivers/launch';
import { recordsInStore } from '../tests/browser/steps';
import { type Newsroom, startNewsroom } from '../tests/newsroom/newsroom';
import { setClock } from './screens-clock';
import { settle } from './screens-scene';
import { buildExtension, writeBrand } from './start-build';

declare const browser: typeof import('webextension-polyfill');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKS = 3;
/** A Monday, UTC. */
const firstMonday = Date.UTC(2026, 10, 2);

/** Hour `hour` of day `day` of the three weeks, Monday being 0; epoch ms. */
const timeAt = (day: number, hour: number): number => firstMonday + day * DAY + hour * HOUR;

export interface Day {
  readonly driver: Driver;
  readonly newsroom: Newsroom;
  /** A page in a tab, by default as large as the popup. */
  open(page: string, width?: number, height?: number): Promise<Screen>;
  /** Does it, says how long it took, and goes on when it fails. */
  step(title: string, take: () => Promise<unknown>): Promise<void>;
  /** A picture; in dark too when it matters. */
  shoot(screen: Screen, name: string, dark?: boolean): Promise<void>;
}

export interface Walk {
  day(title: string, day: number, hour: number, take: (day: Day) => Promise<void>): Promise<void>;
  /** A second browser of the same reader, with nothing in it. */
  other(take: (day: Day) => Promise<void>): Promise<void>;
  failed(): number;
}

/** Builds the extension that asks before it reads a site, and keeps what belongs to the walk in `workDir`. */
export async function startWalk(workDir: string, picturesDir: string): Promise<Walk> {
  for (const folder of [workDir, picturesDir]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const first = await startNewsroom({ now: timeAt(2, 18) });
  const { port } = first;
  writeBrand(join(workDir, 'brand'), first.brand({ over: { access: 'ask' } }));
  await first.stop();
  const built = await buildExtension(join(workDir, 'brand'), 'chromium', join(workDir, 'built'));
  const extensionDir = resolve(workDir, 'extension');
  let number = 0;
  let starts = 0;
  let failed = 0;
  let last = { day: 0, hour: 0 };

  async function open(profile: string, take: (day: Day) => Promise<void>): Promise<void> {
    const now = timeAt(last.day, last.hour);
    const newsroom = await startNewsroom({ port, now, ...weekOf(last.day) });
    rmSync(extensionDir, { recursive: true, force: true });
    cpSync(built, extensionDir, { recursive: true });
    setClock(extensionDir, newsroom.clock());
    setVersion(extensionDir, `0.1.${starts++}`);
    const profileDir = resolve(workDir, profile);
    forgetBackground(profileDir);
    const hosts = [...newsroom.origins, newsroom.listmonk.endpoint].map(
      (origin) => `http://${new URL(origin).hostname}/*`,
    );
    const driver = await launch('chromium', { extensionDir, profileDir, hosts });
    try {
      await allowAgain(driver, hosts);
      await take(dayOf(driver, newsroom));
    } finally {
      await driver.close();
      await newsroom.stop();
    }
  }

  const dayOf = (driver: Driver, newsroom: Newsroom): Day => {
    let current: Screen | null = null;
    const shoot: Day['shoot'] = async (screen, name, dark = false) => {
      number += 1;
      const path = join(picturesDir, `${String(number).padStart(2, '0')}-${name}`);
      await settle(screen);
      await screen.screenshot(`${path}.png`);
      if (!dark) return;
      await screen.setColorScheme('dark');
      await screen.screenshot(`${path}-dark.png`);
      await screen.setColorScheme('light');
    };
    return {
      driver,
      newsroom,
      shoot,
      async open(page, width = 400, height = 600) {
        current = await driver.open(page);
        await current.setViewport(width, height);
        return current;
      },
      async step(title, take) {
        const startedAt = performance.now();
        try {
          await take();
          console.log(`  ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
        } catch (error) {
          failed += 1;
          console.log(`  FAILED ${title}: ${error instanceof Error ? error.message : error}`);
          if (current) await shoot(current, 'failed').catch(() => undefined);
        }
      },
    };
  };

  return {
    async day(title, day, hour, take) {
      last = { day, hour };
      console.log(title);
      await open('profile', take);
    },
    async other(take) {
      console.log('Another browser');
      await open('other-profile', take);
    },
    failed: () => failed,
  };
}

// Chromium goes on with the background it keeps, and its clock.
function forgetBackground(profileDir: string): void {
  rmSync(join(profileDir, 'Default', 'Service Worker'), { recursive: true, force: true });
}

function setVersion(extensionDir: string, version: string): void {
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}

// An extension that is loaded unpacked loses its sites with every start of the browser, an installed one does not.
async function allowAgain(driver: Driver, hosts: readonly string[]): Promise<void> {
  const follows = await recordsInStore(driver, 'sources');
  if (follows.length === 0) return;
  const isAllowed = await driver.api(
    (origins: string[]) => browser.permissions.request({ origins }),
    [...hosts],
  );
  if (!isAllowed) throw new Error('The sites are not allowed again.');
}

/** The week a day is in, with its own events. */
function weekOf(day: number) {
  const number = Math.floor(day / 7);
  const weekEndsAt = timeAt(number * 7 + 6, 23);
  return { weekEndsAt, part: [number, WEEKS] as const };
}

/** Scrolls everything that scrolls to its end. */
export function scrollToEnd(screen: Screen): Promise<boolean> {
  return screen.evaluate(() => {
    for (const element of [document.scrollingElement, ...document.querySelectorAll('*')]) {
      if (element && element.scrollHeight > element.clientHeight + 40) element.scrollTop = 1e6;
    }
    return true;
  });
}
