// The screens and states of the extension, each with the way to it. What is pressed is found by selectors:
// they are the same in every language.
import type { EditionStory } from '../../lib/model/edition';
import type { Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';

export interface ScreenState {
  readonly name: string;
  /** With its hash. */
  readonly page: string;
  /** CSS pixels it is looked at in. */
  readonly widths: readonly number[];
  /** From the page as it opens. */
  reach?(screen: Screen): Promise<void>;
  /** Once it has its size. */
  view?(screen: Screen): Promise<void>;
}

/** A popup asks its browser for this, and gets it. */
const popup = [400] as const;
const every = [320, 400, 800, 1440] as const;
const sections = ['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'];
const panels = ['text', 'find', 'listen', 'more'];

/** For a week whose first story is this, after breaking news. */
export function screenStates(story: EditionStory): readonly ScreenState[] {
  const word = story.headline.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a));
  const open = `popup.html#story/${story.storyId}`;
  const inPopup: readonly ScreenState[] = [
    { name: 'popup-week', page: 'popup.html', widths: popup },
    {
      name: 'popup-end',
      page: 'popup.html',
      widths: popup,
      reach: untilAllIsThere,
      view: toTheEnd,
    },
    { name: 'popup-today', page: 'popup.html#today', widths: popup },
    {
      name: 'popup-latest',
      page: 'popup.html',
      widths: popup,
      async reach(screen) {
        await press(screen, '#front-tab-latest');
        await screen.waitFor(() => document.querySelector('#front-panel li'));
      },
    },
    {
      name: 'popup-saved',
      page: 'popup.html',
      widths: popup,
      reach: (screen) => press(screen, '#front-tab-saved'),
    },
    {
      name: 'popup-search',
      page: 'popup.html',
      widths: popup,
      reach: (screen) => searchFor(screen, word, '#front-panel li'),
    },
    {
      name: 'popup-search-none',
      page: 'popup.html',
      widths: popup,
      reach: (screen) => searchFor(screen, 'xylophone quartz', '#front-panel select'),
    },
    {
      name: 'popup-page-in-view',
      page: 'popup.html',
      widths: popup,
      reach: (screen) => press(screen, 'nav button[aria-expanded]'),
    },
    {
      name: 'popup-keys',
      page: 'popup.html',
      widths: popup,
      async reach(screen) {
        await screen.waitFor(() => {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
          return document.querySelector('[role="dialog"]');
        });
      },
    },
    { name: 'popup-story', page: open, widths: popup, reach: untilTextIsThere },
    ...panels.map((panel) => ({
      name: `popup-story-${panel}`,
      page: open,
      widths: popup,
      async reach(screen: Screen) {
        await untilTextIsThere(screen);
        await press(screen, `[data-act="${panel}"]`);
        await screen.waitFor(() => document.querySelector('article [aria-expanded="true"]'));
      },
    })),
    {
      name: 'popup-story-headlines',
      page: open,
      widths: popup,
      async reach(screen) {
        await untilTextIsThere(screen);
        await press(screen, 'article header ul li:last-child button');
      },
    },
  ];
  return [
    ...inPopup,
    // The same beside the page in view, where a reader may make it narrow; it does not look at that page.
    ...inPopup
      .filter(({ name }) => name !== 'popup-page-in-view')
      .map((state) => ({
        ...state,
        name: state.name.replace('popup', 'sidepanel'),
        page: state.page.replace('popup', 'sidepanel'),
        widths: [320],
      })),
    { name: 'reader-week', page: 'reader.html', widths: every },
    {
      name: 'reader-story',
      page: `reader.html#story/${story.storyId}`,
      widths: every,
      reach: untilTextIsThere,
    },
    ...sections.map((section) => ({
      name: `options-${section}`,
      page: `options.html#${section}`,
      widths: every,
    })),
  ];
}

/** Presses what is found first, once it is there. */
export async function press(screen: Screen, selector: string): Promise<void> {
  await waitUntil(
    () =>
      screen.evaluate((at) => {
        const target = document.querySelector<HTMLElement>(at);
        target?.click();
        return target !== null;
      }, selector),
    () => `There is nothing at ${selector}.`,
  );
}

async function searchFor(screen: Screen, text: string, until: string): Promise<void> {
  await screen.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) return;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await waitUntil(
    () => screen.evaluate((selector) => document.querySelector(selector) !== null, until),
    () => `The search for ${text} shows no ${until}.`,
  );
}

/** The footer's last button comes with the keys, after all that is above it. */
const untilAllIsThere = (screen: Screen) =>
  screen.waitFor(() => document.querySelector('footer button:last-child'));

async function toTheEnd(screen: Screen): Promise<void> {
  await screen.evaluate(() => document.querySelector('footer')?.scrollIntoView());
}

const untilTextIsThere = (screen: Screen) =>
  screen.waitFor(() => document.querySelector('[data-text="full"]'), 20_000);
