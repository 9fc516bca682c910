import { describe, expect, test } from 'vitest';
import { type ReadAheadEdges, readAhead } from '../../../lib/jobs/read-ahead';
import type { Article, Body, SafeHtml } from '../../../lib/model/article';
import type { Edition } from '../../../lib/model/edition';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';

const now = 1_000;
const source = newSource({ title: 'A', feedUrl: 'https://a.example/feed' }, 's', 0);

/** `quill.example/1` is an article's id, and its page. */
function makeEdges(
  statuses: Readonly<Record<string, number>> = {},
  heldUntil: number | null = null,
) {
  const bodies = new Map<string, Body>();
  const asked: string[] = [];
  const open = new Map<string, number>();
  let mostAHost = 0;
  const http: ReadAheadEdges['http'] = async ({ url }) => {
    const { host } = new URL(url);
    asked.push(url.replace('https://', ''));
    open.set(host, (open.get(host) ?? 0) + 1);
    mostAHost = Math.max(mostAHost, open.get(host) ?? 0);
    await Promise.resolve();
    open.set(host, (open.get(host) ?? 0) - 1);
    const status = statuses[host] ?? 200;
    return {
      kind: 'response',
      status,
      url,
      redirected: false,
      headers: {},
      bytes: new Uint8Array(9),
    };
  };
  const reading = {
    html: '<p>text</p>' as SafeHtml,
    text: 'text',
    byline: null,
    imageUrl: null,
    language: null,
    completeness: 'full' as const,
  };
  const edges: ReadAheadEdges = {
    http,
    now: () => now,
    dom: { readPage: async () => reading, cleanFeedText: async () => reading },
    store: {
      articleById: async (id): Promise<Article> => ({
        ...plainArticle,
        id,
        url: `https://${id}`,
        sourceId: 's',
        title: id,
        publishedAt: 0,
        arrivedAt: 0,
      }),
      allSources: async () => [source],
      allFeedStates: async () => [{ ...newFeedState(source.id, 0), hostHeldUntil: heldUntil }],
      bodyOf: async (id) => bodies.get(id),
      feedTextOf: async () => undefined,
      storeBody: async (body) => {
        bodies.set(body.articleId, body);
      },
    },
  };
  return { edges, asked, mostAHost: () => mostAHost };
}

const editionOf = (stories: readonly (readonly string[])[]): Edition =>
  ({
    stories: stories.map((articleIds) => ({ leadArticleId: articleIds[0], articleIds })),
  }) as unknown as Edition;

describe('reading ahead', () => {
  test('asks for what leads a story and one other version, and never again for a text it has', async () => {
    const { edges, asked } = makeEdges();
    const edition = editionOf([['a.example/1', 'b.example/1', 'c.example/1'], ['a.example/2']]);
    expect(await readAhead([edition], edges)).toEqual({ read: 3, failed: 0 });
    await readAhead([edition], edges);
    expect(asked.toSorted()).toEqual(['a.example/1', 'a.example/2', 'b.example/1']);
  });

  test('asks a host one thing at a time', async () => {
    const { edges, asked, mostAHost } = makeEdges();
    const stories = ['a', 'b', 'c'].flatMap((host) =>
      [1, 2, 3, 4].map((place) => [`${host}.example/${place}`]),
    );
    await readAhead([editionOf(stories)], edges);
    expect(asked).toHaveLength(12);
    expect(mostAHost()).toBe(1);
  });

  test.each([429, 503])(
    'leaves a host alone that answers %d, and goes on with the others',
    async (status) => {
      const { edges, asked } = makeEdges({ 'a.example': status });
      await readAhead(
        [editionOf([['a.example/1'], ['a.example/2'], ['b.example/1'], ['b.example/2']])],
        edges,
      );
      expect(asked.toSorted()).toEqual(['a.example/1', 'b.example/1', 'b.example/2']);
    },
  );

  test.each([
    ['before the time is up', now + 1, ['b.example/1']],
    ['once it is', now, ['a.example/1', 'b.example/1', 'www.a.example/2']],
    ['where it asked for none', null, ['a.example/1', 'b.example/1', 'www.a.example/2']],
  ])('asks a host that told its feed to wait nothing: %s', async (_, heldUntil, expected) => {
    const { edges, asked } = makeEdges({}, heldUntil);
    const edition = editionOf([['a.example/1'], ['www.a.example/2'], ['b.example/1']]);
    await readAhead([edition], edges);
    expect(asked.toSorted()).toEqual(expected);
  });

  test('goes on with a host that lacks one page', async () => {
    const { edges, asked } = makeEdges({ 'a.example': 404 });
    await readAhead([editionOf([['a.example/1'], ['a.example/2']])], edges);
    expect(asked).toHaveLength(2);
  });
});
