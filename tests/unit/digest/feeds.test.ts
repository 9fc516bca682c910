import { describe, expect, test } from 'vitest';
import { feedHead, mailItem, storyItems } from '../../../lib/digest/feed-items';
import { itemsOfJsonFeed, jsonFeedDocument } from '../../../lib/digest/json-feed';
import { digestOfEdition } from '../../../lib/digest/make-digest';
import { rssDocument } from '../../../lib/digest/rss';
import { parseFeed } from '../../../lib/feed/parse';
import { digestLanguage } from '../../../scripts/digest-language';
import { brand, edition, editionStory, NOW } from './demo';

const nasty = ']]> & <script>alert(1)</script> "\u0000\u001b" 🚢';
const digest = digestOfEdition(
  edition([editionStory(1), editionStory(2, { headline: nasty, deck: nasty })]),
  {
    brand,
    key: 'weekly-2026-W47',
    language: digestLanguage('en'),
    timeZone: 'UTC',
    article: null,
  },
);
if (!digest) throw new Error('no digest');
const head = feedHead(digest, 'https://paper.example/feeds/weekly.xml');
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each([
  ['RSS', rssDocument, 'application/rss+xml'],
  ['JSON', jsonFeedDocument, 'application/feed+json'],
])('the %s feed', (_name, write, type) => {
  const read = (items = storyItems(digest)) =>
    parseFeed(bytes(write(head, items)), type, 'https://paper.example/feeds/weekly');

  test('is read back as it was written', () => {
    const { title, siteUrl, entries } = read();
    expect([title, siteUrl]).toEqual(['Best of the week from The Paper', 'https://paper.example/']);
    expect(entries.map(({ id, url }) => [id, url])).toEqual([
      ['story:s1', 'https://ledger.example/1'],
      ['story:s2', 'https://ledger.example/2'],
    ]);
    expect(entries[0]).toMatchObject({
      title: 'Headline number 1',
      publishedAt: Date.UTC(2026, 10, 18, 9),
      contentHtml: expect.stringContaining('<p>What happened, in one sentence, number 1.</p>'),
    });
  });

  test('shows what would be a script as text', () => {
    expect(read().entries[1]?.contentHtml).toContain('&lt;script&gt;');
    expect(read().entries[1]?.contentHtml).not.toContain('<script');
  });

  test('of mails has one entry for an edition, made when it was made', () => {
    const { entries } = read([mailItem(digest)]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ id: 'mail:weekly-2026-W47', publishedAt: NOW });
    expect(entries[0]?.contentHtml).toContain('Headline number 1');
  });

  test('is the same for the same edition', () => {
    expect(write(head, storyItems(digest))).toBe(write(head, storyItems(digest)));
  });

  test('without a site or an address of its own is still a feed', () => {
    const bare = write({ ...head, site: null, self: null }, storyItems(digest));
    expect(parseFeed(bytes(bare), type, 'https://paper.example/').entries).toHaveLength(2);
    expect(bare).not.toContain('null');
  });
});

describe('earlier mails', () => {
  test('are read from the file that was written', () => {
    const [item] = itemsOfJsonFeed(jsonFeedDocument(head, [mailItem(digest)]));
    expect(item).toEqual(mailItem(digest));
  });

  test.each(['', 'null', '[]', '{"version":"x"}', '{"items":[1,null]}', '{broken'])(
    'of a file that is %j are none',
    (text) => {
      expect(itemsOfJsonFeed(text)).toEqual([]);
    },
  );
});
