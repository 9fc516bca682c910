import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Article } from '../../lib/model/article';
import type { Fault } from '../newsroom/types';
import type { BrowserTest, Stage } from './browser-test';
import { recordsInStore, refreshUnseen, startingWith, waitForRefresh } from './steps';

/** What the options say of a source whose feed does this. */
const sentences: Readonly<Record<Exclude<Fault, 'wrong-charset'>, RegExp>> = {
  'redirect-301': /sends its feed on to another site/,
  'redirect-loop': /sends its feed on|could not be reached/,
  'not-found': /has no feed at this address/,
  gone: /says this feed has ended/,
  'rate-limited': /asks for a pause/,
  'server-error': /has trouble of its own \(answer 500\)/,
  unavailable: /has trouble of its own \(answer 503\)/,
  hang: /did not answer in time/,
  dropped: /could not be reached/,
  truncated: /damaged in places/,
  'html-page': /is a page, not a feed/,
  huge: /larger than \d+ MB/,
  empty: /was empty/,
};
const allFaults = Object.entries(sentences) as [Fault, RegExp][];
/** Asked again when the server said, or never: not because the reader presses Refresh. */
const held: readonly Fault[] = ['gone', 'rate-limited', 'unavailable'];
const titleOf = new Map<Fault, string>();

export const tests: BrowserTest[] = [
  {
    name: 'Each way a feed can misbehave is told in one sentence on that source',
    async run(stage) {
      await waitForRefresh(stage.driver);
      // The last publisher stays well.
      const well = stage.newsroom.publishers.at(-1)?.title ?? '';
      await expectSentences(stage, allFaults.slice(0, 11));
      equal((await troubledRows(stage)).includes(well), false);
    },
  },
  {
    name: 'A source that works again has no sentence any more; one that asked for a pause gets it',
    async run(stage) {
      const { newsroom, driver } = stage;
      for (const { slug } of newsroom.publishers) newsroom.misbehave(slug, null);
      newsroom.resetLog();
      await refreshUnseen(driver);
      const expected = held.map((fault) => titleOf.get(fault) ?? '');
      deepEqual((await troubledRows(stage)).toSorted(), expected.toSorted());
      const paused = newsroom.publishers.filter(({ title }) => expected.includes(title));
      const asked = new Set(newsroom.requests.map(({ url }) => url));
      deepEqual(
        paused.filter(({ feedUrl }) => asked.has(feedUrl)),
        [],
      );
    },
  },
  {
    name: 'A feed of 20 MB and an empty one are told, too',
    async run(stage) {
      await waitForRefresh(stage.driver);
      await expectSentences(stage, allFaults.slice(11));
      for (const { slug } of stage.newsroom.publishers) stage.newsroom.misbehave(slug, null);
    },
  },
  {
    name: 'A source that fails harms no other: those get their news, and nothing is lost',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const before = await recordsInStore<Article>(driver, 'articles');
      const [broken, well] = newsroom.publishers;
      ok(broken && well);
      newsroom.misbehave(broken.slug, 'html-page');
      newsroom.publish(well.slug, 3);
      await refreshUnseen(driver);
      const after = await recordsInStore<Article>(driver, 'articles');
      equal(after.length, before.length + 3);
      newsroom.misbehave(broken.slug, null);
    },
  },
  {
    name: 'A feed that lies about its encoding is read as its author meant it',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const [liar] = newsroom.publishers;
      ok(liar);
      newsroom.misbehave(liar.slug, 'wrong-charset');
      await refreshUnseen(driver);
      newsroom.misbehave(liar.slug, null);
      const page = await driver.open('popup.html');
      await page.fill('Search', 'Café owners');
      await page.waitForRole(
        'button',
        startingWith('Café owners’ “first thaw” fête draws a crowd'),
      );
      await page.close();
    },
  },
  {
    name: 'The popup says how many of the sources answered',
    async run({ driver, newsroom }) {
      const { failingCount } = await waitForRefresh(driver);
      ok(failingCount > 0, 'Nothing fails.');
      const popup = await driver.realPopup();
      const total = newsroom.publishers.length;
      await popup.waitFor(`${total - failingCount} of ${total} sources`);
      await popup.close();
    },
  },
];

/** Gives each of the first publishers a fault of its own and compares what the options say of it. */
async function expectSentences(stage: Stage, faults: readonly [Fault, RegExp][]): Promise<void> {
  const { driver, newsroom } = stage;
  for (const [index, [fault]] of faults.entries()) {
    const publisher = newsroom.publishers[index];
    if (!publisher) throw new Error('There are more faults than publishers.');
    newsroom.misbehave(publisher.slug, fault);
    titleOf.set(fault, publisher.title);
  }
  await refreshUnseen(driver);
  const rows = await sourceRows(stage);
  for (const [fault, sentence] of faults) {
    const row = rows.get(titleOf.get(fault) ?? '') ?? '';
    match(row, sentence, `${fault}: ${row}`);
  }
}

/** The text of each source's row in the options, by the source's title. */
async function sourceRows({ driver, newsroom }: Stage): Promise<Map<string, string>> {
  const options = await driver.open('options.html');
  const titles = newsroom.publishers.map(({ title }) => title);
  for (const title of titles) await options.waitForRole('button', `Edit ${title}`);
  const texts = await options.evaluate(() =>
    [...document.querySelectorAll('li')].map((item) => item.textContent ?? ''),
  );
  await options.close();
  return new Map(
    titles.map((title) => [title, texts.find((text) => text.startsWith(title)) ?? '']),
  );
}

async function troubledRows(stage: Stage): Promise<string[]> {
  const anySentence = new RegExp(allFaults.map(([, { source }]) => source).join('|'));
  const rows = await sourceRows(stage);
  return [...rows].filter(([, row]) => anySentence.test(row)).map(([title]) => title);
}
