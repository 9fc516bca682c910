import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import type { StoredArticle } from '../../lib/model/article';
import type { Driver, Screen } from '../browser/drivers/driver';
import { recordsInStore, refreshUnseen } from '../browser/steps';
import { encodeFeed } from '../newsroom/feeds';
import type { Newsroom } from '../newsroom/newsroom';
import type { Reply } from '../newsroom/types';

export interface OpeningTasks {
  readonly paragraphs: number;
  /** Of the longest task of each thread while the article was fetched, read and shown, in ms:
   * processor time, which a busy machine hardly changes. */
  readonly popupMs: number;
  readonly readerMs: number;
  /** The reading of the page was in the popup's own process, so that the popup had to wait for it. */
  readonly isShared: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const slug = 'metroline';
const ending = 'This is where it ends.';

/** Opens articles of these lengths in the popup, each of a page that nobody has read yet. */
export async function openingTasks(
  driver: Driver,
  profileDir: string,
  newsroom: Newsroom,
  lengths: readonly number[],
): Promise<OpeningTasks[]> {
  const urlOf = publishLong(newsroom, lengths);
  await refreshUnseen(driver);
  const articles = await recordsInStore<StoredArticle>(driver, 'articles');
  const [port] = readFileSync(join(profileDir, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const session = await browser.newBrowserCDPSession();
  const popup = await driver.realPopup();
  await popup.waitForRole('list', 'Best of the week');
  const results: OpeningTasks[] = [];
  for (const paragraphs of lengths) {
    const article = articles.find(({ url }) => url === urlOf(paragraphs));
    if (!article) throw new Error(`The article of ${paragraphs} paragraphs did not come.`);
    const events = await traced(session, () => open(popup, article.id));
    results.push({ paragraphs, ...longestTasks(events) });
    await popup.evaluate(() => {
      location.hash = '';
    });
  }
  await popup.close();
  await browser.close();
  return results;
}

/** Their pages are not to be had until the feed was read, so that none is read ahead. */
function publishLong(newsroom: Newsroom, lengths: readonly number[]) {
  const publisher = newsroom.publishers.find((each) => each.slug === slug);
  if (!publisher) throw new Error(`no publisher ${slug}`);
  const urlOf = (length: number) => `${publisher.siteUrl}long/${length}.html`;
  const words = newsroom.publishers.flatMap((each) =>
    newsroom.reports(each.slug).flatMap(({ paragraphs }) => paragraphs),
  );
  const entries = lengths.map((length, index) => ({
    id: urlOf(length),
    url: urlOf(length),
    headline: `A long read in ${length} parts`,
    deck: 'What was seen.',
    html: null,
    byline: 'Ada Quill',
    at: Date.now() - index * 1000,
    tags: [],
    pictureUrl: null,
    comments: null,
  }));
  newsroom.answerWith(slug, (ask): Reply | null => {
    if (ask.url.href === publisher.feedUrl) {
      const document = { publisher, tagline: 'Long', updatedAt: Date.now(), entries };
      const { type, bytes } = encodeFeed(document);
      return { status: 200, headers: { 'content-type': type }, body: bytes };
    }
    const length = lengths.find((each) => ask.url.href === urlOf(each));
    if (length === undefined) return null;
    const text = Array.from(
      { length },
      (_, place) => `<p>Part ${place}. ${words[place] ?? ''}</p>`,
    );
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><title>Long</title><main><article><h1>A long read</h1>${text.join('\n')}<p>So much for what was seen that week. ${ending}</p></article></main>`,
    };
  });
  return urlOf;
}

async function open(popup: Screen, articleId: string): Promise<void> {
  await popup.evaluate((id: string) => {
    location.hash = `article/${id}`;
  }, articleId);
  await popup.waitFor(
    () => document.querySelector('[data-text="full"]')?.textContent?.includes('where it ends'),
    30_000,
  );
  // The layout and the paint come after.
  await new Promise((done) => setTimeout(done, 500));
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((done) =>
    session.once('Tracing.tracingComplete', () => done()),
  );
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline', 'v8.execute'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

function longestTasks(events: readonly TraceEvent[]): Omit<OpeningTasks, 'paragraphs'> {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threadWith = (script: RegExp) => {
    const found = events.find(
      ({ name, args }) => name === 'FunctionCall' && script.test(args?.data?.url ?? ''),
    );
    return found ? threadOf(found) : null;
  };
  const popup = threadWith(/\/chunks\/front-/);
  const reader = threadWith(/\/page-reader\.js/);
  const longest = (thread: string | null) =>
    Math.max(
      0,
      ...events
        .filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
        .filter((event) => threadOf(event) === thread)
        .map(({ tdur = 0 }) => tdur / 1000),
    );
  return { popupMs: longest(popup), readerMs: longest(reader), isShared: popup === reader };
}
