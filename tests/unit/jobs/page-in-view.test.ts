import { describe, expect, test } from 'vitest';
import { offerOfPage } from '../../../lib/jobs/page-in-view';
import type { FoundNewsletter } from '../../../lib/model/subscription';

const letter: FoundNewsletter = {
  service: {
    service: 'ghost',
    endpoint: 'https://tidewater.example',
    lists: { daily: null, breaking: null },
  },
  name: 'The Tidewater Letter',
  pageUrl: 'https://tidewater.example/',
  privacyUrl: null,
};

const look = (
  page: { url?: string; contentType?: string; markup: string },
  newsletter: FoundNewsletter | null = null,
) =>
  offerOfPage(
    { url: 'https://tidewater.example/2026/11/a-story', contentType: 'text/html', ...page },
    { detect: async () => newsletter },
  );

const named = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<link rel="alternate" type="application/rss+xml" title="Feed ${index}" href="/feed-${index}">`,
  ).join('');

const feed =
  '<rss version="2.0"><channel><title>Tidewater</title><link>https://tidewater.example/</link><item><title>One</title><link>https://tidewater.example/1</link></item></channel></rss>';

describe('the page in view', () => {
  test('offers the feeds it names; what is followed is its site, not the article', async () => {
    const { feeds, newsletter } = await look({ markup: `<html><head>${named(2)}</head></html>` });
    expect(feeds.map(({ feedUrl }) => feedUrl)).toEqual([
      'https://tidewater.example/feed-0',
      'https://tidewater.example/feed-1',
    ]);
    expect(feeds[0]).toMatchObject({ title: 'Feed 0', siteUrl: 'https://tidewater.example/' });
    expect(newsletter).toBeNull();
  });

  test('offers its newsletter', async () => {
    expect((await look({ markup: '<html></html>' }, letter)).newsletter).toEqual(letter);
  });

  test.each(['application/rss+xml', 'text/xml', 'application/atom+xml', 'application/json'])(
    'that is a feed itself, sent as %s, is the feed',
    async (contentType) => {
      const url = 'https://tidewater.example/feed';
      const { feeds } = await look({ url, contentType, markup: feed });
      expect(feeds).toMatchObject([{ title: 'Tidewater', feedUrl: url }]);
    },
  );

  test.each([
    ['a page without any', { markup: '<html><p>Hello' }],
    ['an empty one', { markup: '' }],
    ['a picture', { contentType: 'image/svg+xml', markup: '<svg></svg>' }],
    ['a file of the computer', { url: 'file:///home/a.html', markup: named(1) }],
    ['a page of the browser', { url: 'about:blank', markup: named(1) }],
  ])('offers nothing for %s', async (_what, page) => {
    expect(await look(page)).toMatchObject({ feeds: [], newsletter: null });
  });

  test('offers eight feeds at most, however many it names', async () => {
    expect((await look({ markup: named(4000) })).feeds).toHaveLength(8);
  });

  test('has no feed at an address that is none of the web', async () => {
    const markup =
      '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml" href="data:text/xml,x">';
    expect((await look({ markup })).feeds).toEqual([]);
  });
});
