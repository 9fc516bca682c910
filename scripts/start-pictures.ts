import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ColorScheme, Driver, Screen } from '../tests/browser/drivers/driver';

/** Pictures of popup, reader and options, light and dark; returns their paths. */
export async function takePictures(driver: Driver, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const popup = await driver.open('popup.html');
  await popup.setViewport(400, 600);
  await popup.waitForRole('list', 'Best of the week');
  const paths = await inBothSchemes(popup, folder, 'popup');
  await popup.close();

  const reader = await driver.open('reader.html');
  await reader.setViewport(1200, 850);
  await reader.waitForRole('list', 'Best of the week');
  await openFirstStory(reader);
  paths.push(...(await inBothSchemes(reader, folder, 'reader')));
  await reader.close();

  const options = await driver.open('options.html');
  await options.setViewport(1000, 850);
  await options.waitForRole('heading', 'Sources');
  paths.push(...(await inBothSchemes(options, folder, 'options')));
  await options.close();
  return paths;
}

async function openFirstStory(reader: Screen): Promise<void> {
  await reader.evaluate(() => {
    document
      .querySelector<HTMLElement>(
        ':is([role=list], ol, ul)[aria-label="Best of the week"] :is(a, button)',
      )
      ?.click();
  });
  await reader.waitForRole('article');
  await picturesLoaded(reader);
}

async function inBothSchemes(screen: Screen, folder: string, name: string): Promise<string[]> {
  await picturesLoaded(screen);
  const paths: string[] = [];
  for (const scheme of ['light', 'dark'] as const satisfies ColorScheme[]) {
    const path = join(folder, `${name}-${scheme}.png`);
    await screen.setColorScheme(scheme);
    await screen.screenshot(path);
    paths.push(path);
  }
  return paths;
}

async function picturesLoaded(screen: Screen): Promise<void> {
  await screen.waitFor(() =>
    [...document.images].every((image) => image.complete || image.loading === 'lazy'),
  );
  await screen.evaluate(() => document.fonts.ready.then(() => null));
}
