import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Mark } from '../../lib/model/article';
import type { EditionStory } from '../../lib/model/edition';
import { expectNoViolations, violationsOf } from './axe';
import type { BrowserTest } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { closeAWeek } from './keyboard.test';
import { focusIsOn } from './keyboard-steps';
import { openStory, recordsInStore, reportAt, startingWith, weekStories } from './steps';

declare const browser: typeof import('webextension-polyfill');

/** What stubs put into the page. */
interface Stubbed {
  said: string[];
  finish: () => void;
  blobs: Blob[];
}

export const tests: BrowserTest[] = [
  {
    name: 'Keys go through the list, open, save and lead back; the sheet lists them all',
    async run({ driver }) {
      const [first, second] = await weekStories(driver);
      ok(first && second);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await untilKeysWork(page);
      await page.press('j');
      await focusIsOn(page, startingWith(`button ${first.headline}`));
      await page.press('j');
      await focusIsOn(page, startingWith(`button ${second.headline}`));
      await page.press('k');
      await focusIsOn(page, startingWith(`button ${first.headline}`));
      await page.press('ArrowDown');
      await page.press('m');
      await page.waitFor('Marked as read.');
      await page.press('m');
      await page.waitFor('Marked as unread.');
      await page.press('s');
      await page.waitFor('Saved.');
      await page.press('s');
      await page.waitFor('No longer saved.');
      await focusIsOn(page, startingWith(`button ${second.headline}`));
      await page.press('o');
      await page.waitForRole('article');
      await page.press('s');
      await page.waitForRole('button', 'Saved');
      await page.press('s');
      await page.waitForRole('button', 'Save');
      await page.press('[');
      await page.waitForRole('heading', first.headline);
      await page.press(']');
      await page.waitForRole('heading', second.headline);
      await page.press('b');
      await page.waitForRole('list', 'Best of the week');
      await focusIsOn(page, startingWith(`button ${second.headline}`));
      await page.press('?');
      await page.waitForRole('dialog', 'Keys');
      await expectNoViolations(page, 'the sheet of keys');
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
      await focusIsOn(page, startingWith(`button ${second.headline}`));
      await page.press('/');
      await focusIsOn(page, 'searchbox Search');
      await page.press('j');
      equal(await page.evaluate(() => document.querySelector('input')?.value), 'j');
      await page.close();
    },
  },
  {
    name: 'Single keys can be switched off, and Escape still leads back',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      await changeSettings(driver, { shortcuts: { enabled: false } });
      const page = await driver.open('popup.html');
      await openStory(page, story);
      await untilTextIsThere(page);
      await page.press('f');
      await page.press('b');
      ok(await page.exists('article'));
      ok(!(await page.exists('searchbox', 'Words to find')));
      await page.press('Escape');
      await page.waitForRole('list', 'Best of the week');
      await page.close();
      await changeSettings(driver, { shortcuts: { enabled: true } });
    },
  },
  {
    name: 'The panels of an article have no accessibility violations, and return the focus',
    async run({ driver }) {
      const page = await withArticle(driver);
      for (const [name, region] of PANELS) {
        await page.click('button', name);
        await page.waitForRole('region', region);
        await expectNoViolations(page, region);
        await page.press('Escape');
        await page.waitFor(() => document.querySelector('[aria-expanded="true"]') === null);
        await focusIsOn(page, `button ${name}`);
        ok(await page.exists('article'), 'Escape closed the article as well.');
      }
      await page.click('button', 'Compare headlines');
      await page.waitForRole('region', 'Headlines of this story');
      await expectNoViolations(page, 'the headlines');
      await page.close();
    },
  },
  {
    name: 'The text is set as the reader likes, in sepia too, and stays so',
    async run({ driver }) {
      const page = await withArticle(driver);
      await page.click('button', 'Aa Text settings');
      await page.waitForRole('region', 'Text');
      await page.check('Sepia');
      await page.waitFor(() => document.documentElement.dataset.theme === 'sepia');
      await page.check('Sans');
      await page.check('Loose');
      await page.click('button', 'Larger text');
      await page.waitFor(() => document.documentElement.dataset.leading === 'loose');
      deepEqual(await violationsOf(page, 'all'), []);
      await page.close();
      const again = await driver.open('reader.html');
      await again.waitForRole('list', 'Best of the week');
      deepEqual(await again.evaluate(() => ({ ...document.documentElement.dataset })), {
        theme: 'sepia',
        face: 'sans',
        leading: 'loose',
      });
      equal(
        await again.evaluate(() => getComputedStyle(document.body).backgroundColor),
        'rgb(245, 236, 217)',
      );
      deepEqual(await violationsOf(again, 'all'), []);
      await again.close();
      await changeSettings(driver, {
        theme: 'system',
        textSize: 100,
        text: { width: 'normal', face: 'serif', lineHeight: 'normal', pace: 1 },
      });
    },
  },
  {
    name: 'Find counts, goes from match to match, and leaves nothing behind',
    async run({ driver, newsroom }) {
      const [story] = await weekStories(driver);
      ok(story);
      const page = await withArticle(driver);
      await untilKeysWork(page);
      await page.press('f');
      await page.waitForRole('searchbox', 'Words to find');
      await page.fill('Words to find', 'the');
      const paragraphs = reportAt(newsroom, story.url).paragraphs.join(' ');
      ok(/the/i.test(paragraphs));
      await page.waitFor(/1 of \d+/);
      await page.press('Enter');
      await page.waitFor(/2 of \d+/);
      await page.press('Shift+Enter');
      await page.waitFor(/1 of \d+/);
      await page.press('Shift+Enter');
      await page.waitFor(/(\d+) of \1/);
      const isMarked = () =>
        (CSS.highlights?.get('found')?.size ?? document.querySelectorAll('mark').length) > 0;
      ok(await page.evaluate(isMarked));
      await page.fill('Words to find', 'xylophone quartz');
      await page.waitFor('Not in this text');
      await page.press('Escape');
      await page.waitFor(() => document.querySelector('search') === null);
      ok(!(await page.evaluate(isMarked)));
      await page.close();
    },
  },
  {
    name: 'Listening reads sentence by sentence, and is silent once the article is left',
    async run({ driver }) {
      const page = await withArticle(driver);
      await page.evaluate(stubVoice);
      await page.click('button', 'Listen');
      await page.waitForRole('button', 'Pause');
      await page.waitFor(/Sentence 1 of \d+/);
      await page.evaluate(() => (window as unknown as Stubbed).finish());
      await page.waitFor(/Sentence 2 of \d+/);
      await page.click('button', 'On one sentence');
      await page.waitFor(/Sentence 3 of \d+/);
      await page.click('button', 'Back one sentence');
      await page.waitFor(/Sentence 2 of \d+/);
      await expectNoViolations(page, 'listening');
      await page.click('button', 'Pause');
      await page.waitForRole('button', 'Play');
      const said = await page.evaluate(() => (window as unknown as Stubbed).said);
      equal(said.filter((sentence) => sentence !== 'cancel').length, 4);
      equal(said.at(-1), 'cancel');
      await page.click('button', 'Play');
      await page.click('button', 'Back');
      await page.waitForRole('list', 'Best of the week');
      equal(await page.evaluate(() => (window as unknown as Stubbed).said.at(-1)), 'cancel');
      await page.close();
    },
  },
  {
    name: 'Without a voice, listening says so plainly',
    async run({ driver }) {
      const page = await withArticle(driver);
      await page.evaluate(() => {
        speechSynthesis.getVoices = () => [];
      });
      await page.click('button', 'Listen');
      await page.waitFor('Your browser has no voice.');
      await page.close();
    },
  },
  {
    name: 'An article and the week are saved as Markdown and as an EPUB that XML readers take',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const page = await withArticle(driver);
      await page.evaluate(stubDownloads);
      await page.click('button', 'More');
      await page.click('button', 'Save as Markdown');
      await page.waitFor(/Saved as .+\.md\./);
      match(await savedText(page), startingWith('# '));
      await page.click('button', 'Save as EPUB');
      await page.waitFor(/Saved as .+\.epub\./);
      deepEqual(await faultsOfSavedEpub(page), []);
      await page.click('button', 'Back');
      await page.waitForRole('list', 'Best of the week');
      await page.click('button', 'Save as EPUB');
      await page.waitFor(/Saved as Best of the week, .+\.epub\./);
      deepEqual(await faultsOfSavedEpub(page), []);
      await page.close();
    },
  },
  {
    name: 'Reading goes on where it stopped, and on to the next story',
    async run({ driver }) {
      const [story, next] = await weekStories(driver);
      ok(story && next);
      const page = await withArticle(driver);
      const place = await page.evaluate(async () => {
        const text = document.querySelector('[data-text="full"]');
        let scroller = text?.parentElement ?? null;
        while (scroller && getComputedStyle(scroller).overflowY !== 'auto') {
          scroller = scroller.parentElement;
        }
        if (!scroller) return 0;
        scroller.scrollTop = 0.5 * (scroller.scrollHeight - scroller.clientHeight);
        // A scroll is told once it rests.
        await new Promise((resolve) => setTimeout(resolve, 900));
        return scroller.scrollTop;
      });
      ok(place > 50, `The article has no room to scroll: ${place}.`);
      await page.close();
      const again = await withArticle(driver);
      await again.waitFor(() => {
        let at = document.querySelector('[data-text="full"]')?.parentElement ?? null;
        while (at && getComputedStyle(at).overflowY !== 'auto') at = at.parentElement;
        return (at?.scrollTop ?? 0) > 0.4 * ((at?.scrollHeight ?? 0) - (at?.clientHeight ?? 0));
      });
      await again.click('button', next.headline);
      await again.waitForRole('heading', next.headline);
      await again.close();
    },
  },
  {
    // Firefox would open its print preview over the page.
    only: 'chromium',
    name: 'A page that is asked to print shows the article, and prints once',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const route = `story/${story.storyId}/${story.leadArticleId}`;
      const page = await driver.open(`reader.html#${route}/print`);
      await page.waitForRole('heading', story.headline);
      await page.waitFor(() => !location.hash.endsWith('/print'));
      equal(await page.evaluate(() => decodeURIComponent(location.hash.slice(1))), route);
      await untilTextIsThere(page);
      await page.close();
    },
  },
  {
    name: 'Less like this steps a story back, is undone, and never hides it',
    async run({ driver }) {
      const story = (await weekStories(driver))[2];
      ok(story);
      const page = await driver.open('popup.html');
      await openStory(page, story);
      await page.click('button', 'More');
      await page.click('button', 'Less like this');
      await page.waitFor('You will see less like this.');
      await page.click('button', 'Back');
      await page.waitFor(lineSays(story, 'Less like this'));
      await page.click('button', startingWith(story.headline));
      await page.click('button', 'More');
      await page.click('button', 'Undo');
      await page.waitForRole('button', 'Less like this');
      await page.click('button', 'Back');
      await page.waitForRole('button', startingWith(story.headline));
      ok(!lineSays(story, 'Less like this').test(await page.text()));
      await page.close();
    },
  },
  {
    name: 'A list is marked as read all together, and each act before it is undone as well',
    async run({ driver }) {
      const stories = await weekStories(driver);
      const [story] = stories;
      ok(story);
      const unread = async () => {
        const marks = await recordsInStore<Mark>(driver, 'marks');
        const read = new Set(
          marks.flatMap((mark) => (mark.readAt === null ? [] : [mark.articleId])),
        );
        return stories.filter(({ articleIds }) => !articleIds.some((id) => read.has(id))).length;
      };
      const before = await unread();
      ok(before > 2);
      const isSaved = async () => {
        const marks = await recordsInStore<Mark>(driver, 'marks');
        const mark = marks.find(({ articleId }) => articleId === story.leadArticleId);
        return typeof mark?.savedAt === 'number';
      };
      const wasSaved = await isSaved();
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await untilKeysWork(page);
      await page.press('j');
      await focusIsOn(page, startingWith(`button ${story.headline}`));
      await page.press('s');
      await page.waitFor(wasSaved ? 'No longer saved.' : 'Saved.');
      await page.press('Shift+A');
      await page.waitFor('All marked as read.');
      await page.waitFor(() => document.querySelector('[data-act="markAll"]') === null);
      await page.press('z');
      await page.waitFor('Undone.');
      await page.waitForRole('button', 'Mark all as read');
      await page.press('z');
      // Only now, since the database is looked at in another tab, which takes the keys.
      await waitUntil(
        async () => (await isSaved()) === wasSaved,
        () => 'what was done before was not undone',
      );
      equal(await unread(), before);
      await page.click('button', 'Mark all as read');
      await page.waitFor('All marked as read.');
      await page.click('button', 'Undo');
      await page.waitForRole('button', 'Mark all as read');
      equal(await unread(), before);
      await page.click('button', 'Mark all as read');
      await page.waitFor('All marked as read.');
      equal(await unread(), 0);
      await page.click('tab', 'Latest');
      await page.waitForRole('button', 'Mark all as read');
      await page.close();
    },
  },
  {
    name: 'A line offers what can be done with it where it is pointed at, and each act is undone',
    async run({ driver }) {
      const story = (await weekStories(driver))[3];
      ok(story);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await untilKeysWork(page);
      ok(!(await page.exists('button', 'Less like this')));
      // The sheet of keys gives the focus back when it closes, and that takes the line's acts away again.
      await waitUntil(
        async () => {
          await pointAt(page, story);
          return page.exists('button', 'Less like this');
        },
        () => 'a line that is pointed at offers nothing',
      );
      await expectNoViolations(page, 'a line that is pointed at');
      await page.click('button', 'Less like this');
      await page.waitFor('You will see less like this.');
      await page.waitFor(lineSays(story, 'Less like this'));
      // What has the focus is not taken away.
      await page.waitForRole('button', 'Undo');
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('[role="status"] button')?.focus(),
      );
      await expectNoViolations(page, 'what was done');
      await page.click('button', 'Undo');
      await page.waitFor('Undone.');
      await page.waitFor(notDismissed(story));
      await focusOn(page, story);
      await page.press('x');
      await page.waitFor('You will see less like this.');
      await page.waitFor(lineSays(story, 'Less like this'));
      await page.press('z');
      await page.waitFor('Undone.');
      await page.waitFor(notDismissed(story));
      await focusIsOn(page, startingWith(`button ${story.headline}`));
      await page.close();
    },
  },
  {
    name: 'What is looked at is in the address: a past week, a tab and a story are there after a reload',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      await closeAWeek(driver);
      const week = await driver.open('reader.html#week/2020-W01');
      await week.waitForRole('navigation', 'Past weeks');
      await week.click('button', startingWith(story.headline));
      await week.waitForRole('article');
      const address = await week.url();
      match(address, /#week\/2020-W01\/story\//);
      await week.click('button', 'Back');
      await week.waitFor(() => location.hash === '#week/2020-W01');
      await week.click('button', 'Back to this week');
      await week.waitFor(() => location.hash === '');
      await week.close();
      const again = await driver.open(address.replace(/^.*reader/, 'reader'));
      await again.waitForRole('article');
      await again.waitForRole('navigation', 'Past weeks');
      await again.click('tab', 'Latest');
      await again.waitFor(() => location.hash.startsWith('#latest/story/'));
      await again.close();
    },
  },
];

const pointAt = (page: Screen, { storyId }: EditionStory) =>
  page.evaluate((id) => {
    const line = document.querySelector(`[data-focus-id="${id}"]`);
    line?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  }, storyId);

const focusOn = (page: Screen, { storyId }: EditionStory) =>
  page.evaluate(
    (id) => document.querySelector<HTMLElement>(`[data-focus-id="${id}"]`)?.focus(),
    storyId,
  );

/** The line of a story that is wanted again as any other. */
const notDismissed = ({ headline }: EditionStory) =>
  new RegExp(`${startingWith(headline).source.slice(1)}\\s+(?!Less like this)`);

const PANELS = [
  ['Aa Text settings', 'Text'],
  ['Find', 'Find in this text'],
  ['Listen', 'Listen'],
  ['More', 'More'],
] as const;

/** The headline, and the words under it. */
function lineSays({ headline }: EditionStory, words: string): RegExp {
  return new RegExp(`${startingWith(headline).source.slice(1)}[^]{0,300}?${words}`);
}

async function withArticle(driver: Driver): Promise<Screen> {
  const [story] = await weekStories(driver);
  ok(story);
  const page = await driver.open('popup.html');
  await openStory(page, story);
  await untilTextIsThere(page);
  return page;
}

const untilTextIsThere = (page: Screen) =>
  page.waitFor(() => document.querySelector('[data-text="full"]'), 20_000);

/** Keys are loaded after the first frame; the sheet shows that they are. */
async function untilKeysWork(page: Screen): Promise<void> {
  await page.waitFor(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    return document.querySelector('[role="dialog"]');
  });
  await page.press('Escape');
  await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
}

function changeSettings(driver: Driver, change: object): Promise<unknown> {
  return driver.api(async (argument: object) => {
    await browser.runtime.sendMessage({ order: 'changeSettings', argument });
    return true;
  }, change);
}

/** A voice that says nothing and ends a sentence when it is told to. */
function stubVoice(): void {
  const stubbed = window as unknown as Stubbed & { SpeechSynthesisUtterance: unknown };
  stubbed.said = [];
  class Utterance {
    onend: () => void = () => {};
    constructor(readonly text: string) {}
  }
  stubbed.SpeechSynthesisUtterance = Utterance;
  const voices = [{ name: 'Stub', lang: 'en-GB', localService: true, default: true }];
  const synthesis = {
    getVoices: () => voices,
    addEventListener: () => {},
    removeEventListener: () => {},
    cancel: () => void stubbed.said.push('cancel'),
    speak: (utterance: Utterance) => {
      stubbed.said.push(utterance.text);
      stubbed.finish = () => utterance.onend();
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
}

/** Keeps what would be downloaded. */
function stubDownloads(): void {
  const stubbed = window as unknown as Stubbed;
  stubbed.blobs = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    if (blob instanceof Blob) stubbed.blobs.push(blob);
    return create(blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
}

const savedText = (page: Screen) =>
  page.evaluate(() => (window as unknown as Stubbed).blobs.at(-1)?.text() ?? '');

/** What the browser's own XML reader says of each file in the book; empty when all is well. */
function faultsOfSavedEpub(page: Screen): Promise<string[]> {
  return page.evaluate(async () => {
    const blob = (window as unknown as Stubbed).blobs.at(-1);
    if (!blob) return ['nothing was saved'];
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const decoder = new TextDecoder();
    const faults: string[] = [];
    let count = 0;
    for (let at = 0; view.getUint32(at, true) === 0x04034b50; count += 1) {
      const size = view.getUint32(at + 18, true);
      const nameLength = view.getUint16(at + 26, true);
      const start = at + 30 + nameLength;
      const name = decoder.decode(bytes.subarray(at + 30, start));
      const text = decoder.decode(bytes.subarray(start, start + size));
      if (/\.(xml|opf|xhtml)$/.test(name)) {
        const read = new DOMParser().parseFromString(text, 'application/xml');
        const error = read.querySelector('parsererror');
        if (error) faults.push(`${name}: ${error.textContent}`);
      }
      at = start + size;
    }
    return count < 6 ? [...faults, `only ${count} files`] : faults;
  });
}
