import { describe, expect, test } from 'vitest';
import { fetchPage, type PageReading } from '../../../lib/jobs/fetch-page';
import type { SafeHtml } from '../../../lib/model/article';
import type { HttpOutcome, HttpRequest } from '../../../lib/model/http';

const url = 'https://tarnfold-courier.example/2026/bridge';

interface Served {
  readonly reading?: Partial<PageReading> | 'gone' | null;
  /** Where the request ends after redirects. */
  readonly at?: string;
  readonly headers?: Record<string, string>;
  readonly outcome?: HttpOutcome;
  readonly bytes?: number;
}

function makeEdges(web: Readonly<Record<string, Served>>) {
  const asked: HttpRequest[] = [];
  let open = 0;
  let most = 0;
  const http = async (request: HttpRequest): Promise<HttpOutcome> => {
    asked.push(request);
    most = Math.max(most, ++open);
    await Promise.resolve();
    open--;
    const served = web[request.url];
    if (served === undefined) return { kind: 'unreachable' };
    if (served.outcome) return served.outcome;
    if ((served.bytes ?? 0) > request.maxBytes)
      return { kind: 'too-large', limitBytes: request.maxBytes };
    const at = served.at ?? request.url;
    return {
      kind: 'response',
      status: 200,
      url: at,
      redirected: at !== request.url,
      headers: { 'content-type': 'text/html', ...served.headers },
      bytes: new Uint8Array(served.bytes ?? 10),
    };
  };
  const readPage = async (_: string, at: string) => {
    const given = Object.entries(web).find(([key, one]) => (one.at ?? key) === at)?.[1].reading;
    if (given === null || given === 'gone') return given;
    const text = given?.text ?? `Text of ${at}.`;
    const reading: PageReading = {
      html: `<p>${text}</p>` as SafeHtml,
      text,
      byline: null,
      imageUrl: null,
      language: null,
      completeness: 'full',
    };
    return { ...reading, ...given };
  };
  return { edges: { http, dom: { readPage } }, asked, most: () => most };
}

async function read(web: Readonly<Record<string, Served>>) {
  const { edges, asked, most } = makeEdges(web);
  const outcome = await fetchPage(url, edges);
  return { outcome, asked: asked.map((one) => one.url), most: most() };
}

const pages = (count: number): Record<string, Served> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      i === 0 ? url : `${url}/${i + 1}`,
      { reading: { text: `Part ${i + 1}.`, next: i + 1 < count ? `${url}/${i + 2}` : null } },
    ]),
  );

describe('an article over several pages', () => {
  test('is joined in order, one request after the other', async () => {
    const { outcome, asked, most } = await read(pages(3));
    expect(outcome).toMatchObject({
      reading: { text: 'Part 1.\nPart 2.\nPart 3.', completeness: 'full' },
    });
    expect(asked).toHaveLength(3);
    expect(most).toBe(1);
  });

  test('is an opening when a page of it cannot be had', async () => {
    const web = { ...pages(3), [`${url}/3`]: { outcome: { kind: 'timeout' } as const } };
    const { outcome } = await read(web);
    expect(outcome).toMatchObject({
      reading: { text: 'Part 1.\nPart 2.', completeness: 'excerpt' },
    });
  });

  test('ends after ten pages', async () => {
    const { outcome, asked } = await read(pages(30));
    expect(asked).toHaveLength(10);
    expect(outcome).toMatchObject({ reading: { completeness: 'excerpt' } });
  });

  test('that leads in a circle ends', async () => {
    const web = { ...pages(2), [`${url}/2`]: { reading: { text: 'Part 2.', next: `${url}/2` } } };
    expect((await read(web)).asked).toHaveLength(2);
  });

  test('whose second page is the first again stays one page, and whole', async () => {
    const web = { ...pages(2), [`${url}/2`]: { reading: { text: 'Part 1.' } } };
    expect((await read(web)).outcome).toMatchObject({
      reading: { text: 'Part 1.', completeness: 'full' },
    });
  });

  test('takes no more bytes than one page may', async () => {
    const web = {
      [url]: { bytes: 3_000_000, reading: { text: 'Part 1.', next: `${url}/2` } },
      [`${url}/2`]: { bytes: 3_000_000 },
    };
    expect((await read(web)).outcome).toMatchObject({
      reading: { text: 'Part 1.', completeness: 'excerpt' },
    });
  });
});

describe('other addresses of the same article', () => {
  const main = 'https://marl-herald.example/bridge';
  const opening = { text: 'The opening.', completeness: 'excerpt', others: [main] } as const;
  const long = { text: 'The opening, and then all that follows in the other place.' };

  test('are followed where the page has only an opening', async () => {
    const { outcome } = await read({ [url]: { reading: opening }, [main]: { reading: long } });
    expect(outcome).toMatchObject({ reading: { text: long.text, completeness: 'full' } });
  });

  test('are dropped when they hold no more', async () => {
    const { outcome } = await read({
      [url]: { reading: opening },
      [main]: { reading: { text: 'The opening.' } },
    });
    expect(outcome).toMatchObject({ reading: { text: 'The opening.', completeness: 'excerpt' } });
  });

  test('are left alone where the page is whole', async () => {
    const { asked } = await read({ [url]: { reading: { others: [main] } } });
    expect(asked).toEqual([url]);
  });

  test('that may not be read change nothing', async () => {
    const refused = { kind: 'needs-permission', origin: 'https://marl-herald.example' } as const;
    const { outcome } = await read({ [url]: { reading: opening }, [main]: { outcome: refused } });
    expect(outcome).toMatchObject({ kind: 'read', reading: { text: 'The opening.' } });
  });
});

describe('a page that is not there', () => {
  const gone = { kind: 'failed', failure: { kind: 'refused', status: 404 } };
  test.each<[string, Served]>([
    ['because it says so', { reading: 'gone' }],
    ['because the reader is sent to the front page', { at: 'https://tarnfold-courier.example/' }],
    ['because it is sent to a front page by language', { at: 'https://tarnfold.example/en/' }],
  ])('is told as missing %s', async (_, served) => {
    expect((await read({ [url]: served })).outcome).toEqual(gone);
  });

  test('an article at the root of its site is one', async () => {
    const { edges } = makeEdges({ 'https://tarnfold.example/?p=7': {} });
    expect(await fetchPage('https://tarnfold.example/?p=7', edges)).toMatchObject({ kind: 'read' });
  });

  test('a page without text says so', async () => {
    expect((await read({ [url]: { reading: null } })).outcome).toEqual({
      kind: 'failed',
      failure: { kind: 'no-text' },
    });
  });

  test.each(['application/pdf', 'video/mp4', 'image/jpeg'])('%s is told', async (type) => {
    expect((await read({ [url]: { headers: { 'content-type': type } } })).outcome).toEqual({
      kind: 'failed',
      failure: { kind: 'not-a-page', type },
    });
  });
});

describe('a page that asks not to be kept', () => {
  test.each<[string, Served, boolean]>([
    ['by a header', { headers: { 'x-robots-tag': 'noindex, noarchive' } }, true],
    ['by its own word', { reading: { noArchive: true } }, true],
    ['for one robot alone', { headers: { 'x-robots-tag': 'somebot: noarchive' } }, false],
    ['not at all', {}, false],
  ])('%s', async (_, served, noArchive) => {
    expect((await read({ [url]: served })).outcome).toMatchObject({ reading: { noArchive } });
  });
});
