// The pages that `npm run sheets` looks at: those of the extension with the newsroom's news, and the
// states of the galleries, which a newsroom cannot bring about at will.
import type { Theme } from '../tests/browser/axe';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { waitUntil } from '../tests/browser/drivers/wait';
import { order } from '../tests/browser/kills-steps';
import { type ScreenState, screenStates } from '../tests/browser/screen-states';
import { refreshUnseen, waitForRefresh, weekStories } from '../tests/browser/steps';
import { type GalleryName, type GalleryWindow, openGalleries } from '../tests/gallery/galleries';
import { newsroomBrand, withBrand } from './screens-scene';

export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Shows it in this language. */
  open(language: string): Promise<Screen>;
  dress(screen: Screen, theme: Theme): Promise<void>;
  /** Shows the part that is meant, once the page has its width, and says how high it is; 0 when any window does. */
  view(screen: Screen): Promise<number>;
  close(screen: Screen): Promise<void>;
}

export async function withExtensionPages(
  folder: string,
  use: (driver: Driver, sheets: readonly Sheet[]) => Promise<void>,
): Promise<void> {
  await withBrand(folder, {}, newsroomBrand, async ({ driver, newsroom }) => {
    await waitForRefresh(driver);
    const [story] = await weekStories(driver);
    if (!story) throw new Error('The week is empty.');
    newsroom.breakNews();
    await refreshUnseen(driver, newsroom.clock());
    const states = screenStates(story);
    await use(
      driver,
      states.map((state) => extensionSheet(driver, state)),
    );
  });
}

function extensionSheet(driver: Driver, state: ScreenState): Sheet {
  return {
    name: state.name,
    widths: state.widths,
    async open(language) {
      await order(driver, 'changeSettings', { language, theme: 'light' });
      const screen = await driver.open(state.page);
      await screen.waitForRole('heading');
      await state.reach?.(screen);
      return screen;
    },
    async dress(screen, theme) {
      await order(driver, 'changeSettings', { theme });
      await waitUntil(
        () => screen.evaluate((name) => document.documentElement.dataset.theme === name, theme),
        () => `${state.name} does not become ${theme}`,
      );
    },
    async view(screen) {
      await state.view?.(screen);
      return state.page.startsWith('options') ? await showSection(screen) : 0;
    },
    async close(screen) {
      await screen.close();
      await order(driver, 'changeSettings', { language: 'system', theme: 'system' });
    },
  };
}

/** The section that the address names. */
function showSection(screen: Screen): Promise<number> {
  return screen.evaluate(() => {
    const section = document.querySelector(location.hash) ?? document.body;
    section.scrollIntoView();
    return Math.ceil(section.getBoundingClientRect().height);
  });
}

const galleryWidths: Readonly<Record<string, readonly number[]>> = {
  popup: [320, 400],
  narrow: [320],
  middle: [800],
  reader: [800, 1440],
  page: [320, 1000],
};

export async function galleryPages(
  driver: Driver,
): Promise<{ sheets: readonly Sheet[]; close(): void }> {
  const galleries = await openGalleries();
  const screens = new Map<string, Screen>();
  const pageOf = async (gallery: GalleryName, language: string) => {
    const key = `${gallery} ${language}`;
    const known = screens.get(key);
    if (known) return known;
    const screen = await driver.openUrl(galleries.urlOf(gallery, language));
    await screen.waitFor(() => document.documentElement.dataset.ready === '');
    screens.set(key, screen);
    return screen;
  };
  const sheets: Sheet[] = [];
  for (const gallery of ['front', 'options'] as const) {
    const first = await pageOf(gallery, 'en');
    const states = await first.evaluate(() => (window as unknown as GalleryWindow).states);
    for (const [name, size] of Object.entries(states)) {
      sheets.push({
        name: `gallery-${gallery}-${name}`,
        widths: galleryWidths[size] ?? [400],
        open: (language) => pageOf(gallery, language),
        dress: (screen, theme) =>
          screen.evaluate(
            (state, dress) => (window as unknown as GalleryWindow).draw(state, dress),
            name,
            theme,
          ),
        view: (screen) => screen.evaluate(() => (window as unknown as GalleryWindow).view()),
        close: async () => {},
      });
    }
  }
  return { sheets, close: galleries.close };
}
