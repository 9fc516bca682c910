import { describe, expect, test } from 'vitest';
import { type ReadPageEdges, readArticle } from '../../../lib/jobs/read-page';
import type { Article, Body, FeedText, SafeHtml, UntrustedHtml } from '../../../lib/model/article';
import type { HttpOutcome } from '../../../lib/model/http';
import { plainArticle } from '../../fixtures/article';

const NOW = Date.UTC(2026, 10, 22, 12);

const article: Article = {
  ...plainArticle,
  id: 'a',
  sourceId: 's',
  url: 'https://c.example/a',
  title: 'Bridge closes',
  publishedAt: NOW,
  arrivedAt: NOW,
  authors: ['Ada Quill'],
};

const long = 'word '.repeat(400);

interface World {
  readonly page?: HttpOutcome;
  /** The text the page yields; null for none. */
  readonly text?: string | null;
  readonly completeness?: Body['completeness'];
  readonly feed?: string;
  readonly stored?: Body;
}

const html: HttpOutcome = {
  kind: 'response',
  status: 200,
  url: article.url,
  redirected: false,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  bytes: new TextEncoder().encode('<p>page</p>'),
};

function makeEdges(world: World) {
  const stored: { body: Body | undefined; minutes: number; requests: number } = {
    body: world.stored,
    minutes: 0,
    requests: 0,
  };
  const fed: FeedText | undefined = world.feed
    ? { articleId: 'a', html: world.feed as UntrustedHtml, baseUrl: article.url }
    : undefined;
  const edges: ReadPageEdges = {
    now: () => NOW,
    http: async () => {
      stored.requests++;
      return world.page ?? html;
    },
    dom: {
      readPage: async () =>
        world.text === null
          ? null
          : {
              html: `<p>${world.text ?? long}</p>` as SafeHtml,
              text: world.text ?? long,
              byline: null,
              imageUrl: null,
              language: null,
              completeness: world.completeness ?? 'full',
            },
      cleanFeedText: async (given) => ({ html: `clean:${given}` as SafeHtml, text: given }),
    },
    store: {
      articleById: async (id) => (id === 'a' ? article : undefined),
      bodyOf: async () => stored.body,
      feedTextOf: async () => fed,
      storeBody: async (body, minutes) => {
        stored.body = body;
        stored.minutes = minutes;
      },
    },
  };
  return { edges, stored };
}

describe('readArticle', () => {
  test('the page’s text is stored with its reading time', async () => {
    const { edges, stored } = makeEdges({});
    const body = await readArticle('a', edges, 'missing-only');
    expect(body).toMatchObject({ origin: 'page', completeness: 'full', pageFailure: null });
    expect(stored.minutes).toBe(2);
  });

  test('a text once whole is not fetched again', async () => {
    const { edges, stored } = makeEdges({});
    await readArticle('a', edges, 'missing-only');
    await readArticle('a', edges, 'retry-failed');
    expect(stored.requests).toBe(1);
  });

  test('a feed text much longer than the page’s wins, sanitised', async () => {
    const { edges } = makeEdges({ text: 'short', feed: long });
    expect(await readArticle('a', edges, 'missing-only')).toMatchObject({
      origin: 'feed',
      completeness: 'full',
      html: `clean:${long}`,
    });
  });

  test('a teaser gives way to a longer feed text', async () => {
    const { edges } = makeEdges({
      text: 'teaser',
      completeness: 'excerpt',
      feed: 'teaser and more',
    });
    expect(await readArticle('a', edges, 'missing-only')).toMatchObject({
      origin: 'feed',
      completeness: 'excerpt',
    });
  });

  test.each<[string, HttpOutcome, unknown]>([
    ['offline', { kind: 'offline' }, { kind: 'offline' }],
    ['a redirect elsewhere', { kind: 'redirected-elsewhere' }, { kind: 'unreachable' }],
    ['a refusal', { ...html, status: 403 }, { kind: 'refused', status: 403 }],
    [
      'a PDF',
      { ...html, headers: { 'content-type': 'application/pdf' } },
      { kind: 'not-a-page', type: 'application/pdf' },
    ],
    [
      'no permission',
      { kind: 'needs-permission', origin: 'https://c.example' },
      { kind: 'needs-permission', origin: 'https://c.example' },
    ],
  ])('%s leaves the feed’s text and says why', async (_, page, failure) => {
    const { edges } = makeEdges({ page, feed: 'the feed says this' });
    expect(await readArticle('a', edges, 'missing-only')).toMatchObject({
      origin: 'feed',
      text: 'the feed says this',
      completeness: 'excerpt',
      byline: 'Ada Quill',
      pageFailure: failure,
    });
  });

  test('a page without text says so', async () => {
    const { edges } = makeEdges({ text: null });
    expect(await readArticle('a', edges, 'missing-only')).toMatchObject({
      html: '',
      pageFailure: { kind: 'no-text' },
    });
  });

  test('a retry that brings less changes nothing', async () => {
    const { edges, stored } = makeEdges({ feed: 'the feed says this', page: { kind: 'offline' } });
    const first = await readArticle('a', edges, 'missing-only');
    const worse = makeEdges({ stored: first ?? undefined, page: { kind: 'timeout' } });
    expect(await readArticle('a', worse.edges, 'retry-failed')).toBe(first);
    expect(worse.stored.requests).toBe(1);
    expect(stored.body).toBe(first);
  });

  test('an unknown article is nothing', async () => {
    const { edges } = makeEdges({});
    expect(await readArticle('b', edges, 'missing-only')).toBeNull();
  });
});
