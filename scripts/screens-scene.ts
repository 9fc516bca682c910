// A browser with the extension and a newsroom at a fixed time, for pictures of the product.
import { join } from 'node:path';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { launch } from '../tests/browser/drivers/launch';
import { type Newsroom, type NewsroomOptions, startNewsroom } from '../tests/newsroom/newsroom';
import { setClock } from './screens-clock';
import { buildExtension, writeBrand } from './start-build';

/** A Friday, 17:30 UTC. */
const now = Date.UTC(2026, 10, 20, 17, 30);

export interface Scene {
  readonly newsroom: Newsroom;
  readonly driver: Driver;
}

/** Builds the brand, starts newsroom and browser, takes the pictures, and ends both. */
export async function withBrand(
  folder: string,
  options: NewsroomOptions,
  makeBrand: (folder: string, newsroom: Newsroom) => void,
  take: (scene: Scene) => Promise<void>,
): Promise<void> {
  const newsroom = await startNewsroom({ ...options, now });
  makeBrand(join(folder, 'brand'), newsroom);
  const extensionDir = await buildExtension(join(folder, 'brand'), 'chromium', folder);
  setClock(extensionDir, newsroom.clock());
  const driver = await launch('chromium', { extensionDir });
  try {
    await take({ newsroom, driver });
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

export function newsroomBrand(folder: string, newsroom: Newsroom): void {
  writeBrand(folder, newsroom.brand());
}

/** A page of the extension in a tab of this size, CSS pixels. */
export async function openAt(
  driver: Driver,
  page: string,
  [width, height]: readonly [number, number],
): Promise<Screen> {
  const screen = await driver.open(page);
  await screen.setViewport(width, height);
  return screen;
}

/** Waits for the pictures and faces of what is in view. */
export async function settle(screen: Screen): Promise<void> {
  await screen.waitFor(() =>
    [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'),
  );
  await screen.evaluate(() => document.fonts.ready.then(() => null));
}
