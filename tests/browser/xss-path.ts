// Hostile HTML on its whole way: from feeds and articles' pages through the background into the
// database, and from there onto the reader's screen.

import type { StoredArticle } from '../../lib/model/article';
import { allowedElements, allowedEverywhere } from '../../lib/page/allow-list';
import { encodeMarkup, escapeMarkup } from '../newsroom/encode';
import { encodeFeed, type FeedEntry } from '../newsroom/feeds';
import type { Newsroom } from '../newsroom/newsroom';
import type { Ask, Publisher, Reply } from '../newsroom/types';
import type { Driver } from './drivers/driver';
import { recordsInStore, refreshUnseen } from './steps';
import { type ArticleSeen, findUnclosed, lookAtArticles } from './xss-path-page';

declare const browser: typeof import('webextension-polyfill');

/** The ways in: RSS with content:encoded, Atom, JSON Feed, and a page behind a feed of summaries. */
const feedSlugs = ['courier', 'fieldlab', 'switchboard'];
const pageSlug = 'metroline';
const minuteMs = 60_000;

export interface PathOptions {
  /** At most, in one article; one that changes what comes after it is the last of its article. */
  readonly perArticle: number;
  readonly print?: (line: string) => void;
}

export interface PathResult {
  readonly payloads: number;
  readonly articles: number;
  /** Of the places of payloads (each payload has one in a feed and one in a page), the share whose
   * own words were stored, and were on the screen. */
  readonly stored: number;
  readonly shown: number;
  /** What ran, and what was left that may not be, with the article's payloads. */
  readonly finds: readonly string[];
  /** Addresses asked for that are no feed, no article and no picture. */
  readonly strayRequests: readonly string[];
}

interface HostileArticle {
  readonly publisher: Publisher;
  readonly url: string;
  readonly payloads: readonly string[];
  /** A sentence before each payload says which it is. */
  readonly marks: readonly string[];
  readonly html: string;
}

/** Sends the payloads through the extension in this browser. The newsroom's four publishers are taken over. */
export async function runWholePath(
  driver: Driver,
  newsroom: Newsroom,
  payloads: readonly string[],
  { perArticle, print = () => undefined }: PathOptions,
): Promise<PathResult> {
  const groups = await groupsOf(driver, newsroom, payloads, perArticle);
  const articles = groups.flatMap((group, index) => hostileArticles(newsroom, group, index));
  takeOver(newsroom, articles);
  await refreshUnseen(driver);
  const records = await recordsInStore<StoredArticle>(driver, 'articles');
  const ids = new Map(records.map(({ url, id }) => [url, id]));
  print(
    `${articles.length} articles published, ${articles.filter(({ url }) => ids.has(url)).length} known`,
  );
  await readAll(
    driver,
    articles.flatMap(({ url }) => ids.get(url) ?? []),
    print,
  );
  const seen = await openAll(driver, articles, ids, print);
  const requests = await driver.requests();
  const shares = (textOf: (one: ArticleSeen) => string) =>
    shareOfMarks(articles, ids, seen, textOf);
  return {
    payloads: payloads.length,
    articles: articles.length,
    stored: shares(({ storedText }) => storedText),
    shown: shares(({ shownText }) => shownText),
    finds: articles.flatMap((article) => findsOf(article, seen.get(ids.get(article.url) ?? ''))),
    strayRequests: strayRequests(newsroom, requests, [...seen.values()]),
  };
}

/** Payloads for an article each: whole ones, and at its end one that is not. */
async function groupsOf(
  driver: Driver,
  newsroom: Newsroom,
  payloads: readonly string[],
  perArticle: number,
): Promise<string[][]> {
  const blank = await driver.openUrl(`http://localhost:${newsroom.port}/`);
  const unclosed: string[] = [];
  const whole: string[] = [];
  for (let at = 0; at < payloads.length; at += 500) {
    const some = payloads.slice(at, at + 500);
    const answers = await blank.evaluate(findUnclosed, some);
    unclosed.push(...some.filter((_, index) => answers[index]));
    whole.push(...some.filter((_, index) => !answers[index]));
  }
  await blank.close();
  const count = Math.max(unclosed.length, Math.ceil(whole.length / (perArticle - 1)));
  const size = Math.ceil(whole.length / count);
  return Array.from({ length: count }, (_, index) => [
    ...whole.slice(index * size, (index + 1) * size),
    ...unclosed.slice(index, index + 1),
  ]);
}

/** The same payloads in a feed, of one kind in turn, and in a page. */
function hostileArticles(
  newsroom: Newsroom,
  payloads: readonly string[],
  index: number,
): HostileArticle[] {
  const slugs = [feedSlugs[index % feedSlugs.length] ?? '', pageSlug];
  return slugs.map((slug) => {
    const publisher = newsroom.publishers.find((each) => each.slug === slug);
    if (publisher === undefined) throw new Error(`no publisher ${slug}`);
    const words = newsroom.reports(slug).flatMap(({ paragraphs }) => paragraphs);
    const marks = payloads.map((_, place) => `Note ${index}.${place} of the day:`);
    const parts = payloads.map((payload, place) => {
      const text = words[(index * 7 + place) % words.length] ?? '';
      return `<p>${marks[place]} ${escapeMarkup(text)}</p><div>${payload}</div>`;
    });
    const url = `${publisher.siteUrl}hostile/${index}.html`;
    return { publisher, url, payloads, marks, html: parts.join('\n') };
  });
}

function takeOver(newsroom: Newsroom, articles: readonly HostileArticle[]): void {
  const pages = new Map(articles.map((article) => [article.url, article]));
  for (const slug of [...feedSlugs, pageSlug]) {
    const own = articles.filter(({ publisher }) => publisher.slug === slug);
    const entries = own.map(entryOf);
    newsroom.answerWith(slug, (ask) => replyTo(ask, entries, own[0]?.publisher, pages));
  }
}

function entryOf(article: HostileArticle, index: number): FeedEntry {
  const { publisher, url, payloads, html } = article;
  // A headline, a name and a summary are plain text, whatever they hold.
  const [first = ''] = payloads;
  return {
    id: url,
    url,
    headline: `Hostile ${index} ${publisher.slug} ${first.slice(0, 200)}`,
    deck: `What was sent in ${first.slice(0, 200)}`,
    html: publisher.slug === pageSlug ? null : html,
    byline: first.slice(0, 200),
    at: Date.now() - index * minuteMs,
    tags: [first.slice(0, 50)],
    pictureUrl: null,
    comments: null,
  };
}

function replyTo(
  ask: Ask,
  entries: readonly FeedEntry[],
  publisher: Publisher | undefined,
  pages: ReadonlyMap<string, HostileArticle>,
): Reply | null {
  if (publisher === undefined) return null;
  if (ask.url.href === publisher.feedUrl) {
    const document = { publisher, tagline: 'Hostile', updatedAt: Date.now(), entries };
    const { type, bytes } = encodeFeed(document);
    return { status: 200, headers: { 'content-type': type }, body: bytes };
  }
  const article = pages.get(ask.url.href);
  if (article === undefined || publisher.slug !== pageSlug) return notFound;
  const title = `<title>Hostile</title><meta name="author" content="x"></head>`;
  const html = `<!doctype html><html lang="en"><head>${title}<body><header><a href="/">Front page</a></header><article><h1>Hostile notes of the day</h1>${article.html}</article>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: encodeMarkup(html, 'utf-8'),
  };
}

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/html' }, body: 'None' };

/** Has the background fetch, extract and store each; four at once. */
async function readAll(
  driver: Driver,
  ids: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += 40) {
    await driver.api(
      async (some: readonly string[]) => {
        const waiting = [...some];
        const worker = async () => {
          for (let articleId = waiting.shift(); articleId; articleId = waiting.shift()) {
            const argument = { articleId, again: false };
            await browser.runtime.sendMessage({ order: 'readArticle', argument });
          }
        };
        await Promise.all([worker(), worker(), worker(), worker()]);
      },
      ids.slice(at, at + 40),
    );
    if (at % 400 === 0) print(`read ${at} of ${ids.length}`);
  }
}

async function openAll(
  driver: Driver,
  articles: readonly HostileArticle[],
  ids: ReadonlyMap<string, string>,
  print: (line: string) => void,
): Promise<Map<string, ArticleSeen>> {
  const wanted = articles.flatMap(({ url, marks }) => {
    const articleId = ids.get(url);
    return articleId ? [{ articleId, firstMark: marks[0] ?? '' }] : [];
  });
  const allowed = { elements: allowedElements, everywhere: allowedEverywhere };
  const reader = await driver.open('reader.html');
  await reader.waitForRole('list', 'Best of the week');
  const seen = new Map<string, ArticleSeen>();
  for (let at = 0; at < wanted.length; at += 10) {
    const some = await reader.evaluate(lookAtArticles, wanted.slice(at, at + 10), allowed);
    for (const one of some) seen.set(one.articleId, one);
    if (at % 200 === 0) print(`opened ${at} of ${wanted.length}`);
  }
  await reader.close();
  return seen;
}

function shareOfMarks(
  articles: readonly HostileArticle[],
  ids: ReadonlyMap<string, string>,
  seen: ReadonlyMap<string, ArticleSeen>,
  textOf: (one: ArticleSeen) => string,
): number {
  const all = articles.flatMap(({ url, marks }) => {
    const one = seen.get(ids.get(url) ?? '');
    const text = one ? textOf(one) : '';
    return marks.map((mark) => text.includes(mark));
  });
  return all.filter(Boolean).length / all.length;
}

function findsOf({ url, payloads }: HostileArticle, seen: ArticleSeen | undefined): string[] {
  return (seen?.finds ?? []).map((find) => `${find} at ${url}: ${payloads.join(' ¦ ')}`);
}

/** Pictures are asked for where they are, as the reader allowed; everything else is the newsroom's. */
function strayRequests(
  newsroom: Newsroom,
  requests: readonly string[],
  seen: readonly ArticleSeen[],
): string[] {
  const pictures = new Set(seen.flatMap((one) => one.pictures));
  const isOurs = (url: string) =>
    newsroom.publishers.some(
      ({ feedUrl, siteUrl }) =>
        url === feedUrl || (url.startsWith(siteUrl) && !url.includes('/hostile/')),
    );
  const isHostile = (url: string) => /\/hostile\/\d+\.html$/.test(url);
  // Firefox asks for a picture of an http address by https.
  const isPicture = (url: string) =>
    pictures.has(url) || pictures.has(url.replace(/^https:/, 'http:'));
  return [...new Set(requests)].filter((url) => !isOurs(url) && !isHostile(url) && !isPicture(url));
}
