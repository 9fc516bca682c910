import { describe, expect, test } from 'vitest';
import { type HealthWords, healthWords } from '../../../components/options/health-words';
import { type CheckEdges, checkSource } from '../../../lib/jobs/check-source';
import type { FeedState } from '../../../lib/model/source';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';
import { createHttp, type HttpEdges } from '../../../lib/net/http';
import { remarkOn } from '../../../lib/source/remark';
import { newFeedState, newSource } from '../../../lib/source/source';
import { feedOf, NOW } from './refresh-stage';

const sourceWords = (of: typeof source, state: FeedState, now: number) =>
  healthWords(of, state, remarkOn(state, now), now);

const FEED = 'https://courier.example/feed';
const HOST = 'courier.example';
const source = newSource(
  { title: 'Courier', feedUrl: FEED, siteUrl: 'https://courier.example/' },
  's1',
  NOW,
);

/** What the web, the browser and the earlier state are like. */
interface Fault {
  readonly fetch?: HttpEdges['fetch'];
  readonly mayReach?: boolean;
  readonly online?: boolean;
  readonly state?: Partial<FeedState>;
}

function answer(
  body: string | Uint8Array,
  status = 200,
  headers: Record<string, string> = {},
): Fault {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const holdsNothing = status === 204 || status === 304;
  return {
    fetch: async () =>
      new Response(holdsNothing ? null : (bytes as BodyInit), {
        status,
        headers: { 'content-type': 'application/rss+xml', ...headers },
      }),
  };
}

const html = (body: string, status = 200, headers: Record<string, string> = {}): Fault =>
  answer(`<!doctype html><html><head>${body}</head><body>Hello</body></html>`, status, {
    'content-type': 'text/html; charset=utf-8',
    ...headers,
  });

const failing = (error: Error): Fault => ({
  fetch: async () => {
    throw error;
  },
});

/** The browser refuses to follow; asked not to, it tells that there was a redirect. */
const redirectRefused: Fault = {
  fetch: async (_, init) => {
    if (init?.redirect !== 'manual') throw new TypeError('Failed to fetch');
    return { type: 'opaqueredirect', body: null } as Response;
  },
};

const timedOut: Fault = {
  fetch: async (_, init) => {
    Object.defineProperty(init?.signal, 'aborted', { value: true });
    throw new DOMException('', 'TimeoutError');
  },
};

/** A body that ends before its time. */
const dropped: Fault = {
  fetch: async () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('<rss><channel>'));
          controller.error(new TypeError('network error'));
        },
      }),
    ),
};

const huge = answer(new Uint8Array(10_000_001).fill(32));

const dated = (at: number, count = 1) =>
  `<rss><channel><title>C</title>${Array.from(
    { length: count },
    (_, index) =>
      `<item><title>Entry ${index}</title><link>https://courier.example/${index}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
  ).join('')}</channel></rss>`;

const challenge = '<title>Just a moment</title><p>Checking your browser before you go on.</p>';

type Expected = Pick<HealthWords, 'sentence'> & {
  readonly plan?: string;
  readonly action: NonNullable<HealthWords['action']>['kind'] | null;
};

/** It may be the reader's own line: once more soon. */
const soon = 'We will ask again in 5 minutes.';
const later = 'We will ask again in 15 minutes.';

const table: readonly (readonly [string, Fault, Expected])[] = [
  [
    'no network',
    { online: false },
    { sentence: 'This computer was offline.', plan: soon, action: 'retry' },
  ],
  [
    'the line goes while it is asked',
    {
      fetch: async () => {
        throw new TypeError('x');
      },
    },
    { sentence: `${HOST} could not be reached.`, plan: soon, action: 'retry' },
  ],
  [
    'a name nobody knows',
    failing(new TypeError('net::ERR_NAME_NOT_RESOLVED')),
    { sentence: `${HOST} could not be reached.`, plan: soon, action: 'retry' },
  ],
  [
    'a certificate that has run out',
    failing(new TypeError('net::ERR_CERT_DATE_INVALID')),
    { sentence: `${HOST} could not be reached.`, plan: soon, action: 'retry' },
  ],
  [
    'an answer that breaks off',
    dropped,
    { sentence: `${HOST} could not be reached.`, plan: soon, action: 'retry' },
  ],
  [
    'time-out',
    timedOut,
    { sentence: `${HOST} did not answer in time.`, plan: soon, action: 'retry' },
  ],
  [
    'no permission',
    { mayReach: false },
    {
      sentence: `Best of the Week may not read ${HOST} yet.`,
      plan: 'We will ask it as soon as you allow it.',
      action: 'allow',
    },
  ],
  [
    'a redirect to a host without permission, or in a circle',
    redirectRefused,
    {
      sentence: `${HOST} sends its feed on to another site that you have not allowed, or in a circle.`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '404',
    html('', 404),
    { sentence: `${HOST} has no feed at this address any more.`, plan: later, action: 'open' },
  ],
  [
    '410',
    html('', 410),
    {
      sentence: `${HOST} says this feed has ended. What you saved stays.`,
      plan: 'We do not ask it any more.',
      action: 'remove',
    },
  ],
  [
    '400',
    html('', 400),
    { sentence: `${HOST} refuses to hand out its feed (answer 400).`, plan: later, action: 'open' },
  ],
  [
    '401',
    html('', 401),
    {
      sentence: `${HOST} wants a name and a password for this feed (answer 401).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '402',
    html('', 402),
    {
      sentence: `${HOST} hands out this feed for money only (answer 402).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '403',
    html('', 403),
    { sentence: `${HOST} refuses to hand out its feed (answer 403).`, plan: later, action: 'open' },
  ],
  [
    '451',
    html('', 451),
    {
      sentence: `${HOST} may not hand out this feed, for legal reasons (answer 451).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '403 with a challenge page',
    html(challenge, 403),
    {
      sentence: `${HOST} wants to see a person before it hands out its feed (answer 403).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '503 with a challenge page',
    html(challenge, 503),
    {
      sentence: `${HOST} wants to see a person before it hands out its feed (answer 503).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '200 with a challenge page',
    html(challenge),
    {
      sentence: `${HOST} wants to see a person before it hands out its feed (answer 200).`,
      plan: later,
      action: 'open',
    },
  ],
  [
    '429 with a time',
    html('', 429, { 'retry-after': '7200' }),
    {
      sentence: `${HOST} asks for a pause of 2 hours.`,
      plan: 'We will ask again in 2 hours.',
      action: null,
    },
  ],
  [
    '429 without',
    html('', 429),
    {
      sentence: `${HOST} asks for a pause of 1 hour.`,
      plan: 'We will ask again in 1 hour.',
      action: null,
    },
  ],
  [
    '500',
    html('', 500),
    { sentence: `${HOST} has trouble of its own (answer 500).`, plan: later, action: 'retry' },
  ],
  [
    '502',
    html('', 502),
    { sentence: `${HOST} has trouble of its own (answer 502).`, plan: later, action: 'retry' },
  ],
  [
    '503 with a time',
    html('', 503, { 'retry-after': '1800' }),
    {
      sentence: `${HOST} has trouble of its own (answer 503).`,
      plan: 'We will ask again in 30 minutes.',
      action: null,
    },
  ],
  [
    '504',
    html('', 504),
    { sentence: `${HOST} has trouble of its own (answer 504).`, plan: later, action: 'retry' },
  ],
  [
    'a 304 that nobody asked for',
    answer('', 304),
    { sentence: `${HOST} refuses to hand out its feed (answer 304).`, plan: later, action: 'open' },
  ],
  [
    '204, nothing at all',
    answer('', 204),
    { sentence: 'Its feed was empty.', plan: later, action: 'open' },
  ],
  ['no bytes', answer(''), { sentence: 'Its feed was empty.', plan: later, action: 'open' }],
  ['white space', answer(' \n '), { sentence: 'Its feed was empty.', plan: later, action: 'open' }],
  [
    'a feed without entries',
    answer(feedOf([])),
    { sentence: 'Its feed was empty.', plan: later, action: 'open' },
  ],
  [
    'a page',
    html('<title>Courier</title>'),
    { sentence: 'This address is a page, not a feed.', plan: later, action: 'open' },
  ],
  [
    'a page that names its feed',
    html('<link rel="alternate" type="application/rss+xml" href="/rss">'),
    {
      sentence: 'This address is a page, not a feed. The page names a feed.',
      plan: later,
      action: 'use-feed',
    },
  ],
  [
    'a page that calls itself a feed',
    answer('<!doctype html><html><body>Hi</body></html>'),
    { sentence: 'This address is a page, not a feed.', plan: later, action: 'open' },
  ],
  [
    'a picture',
    answer(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 200, {
      'content-type': 'image/png',
    }),
    { sentence: 'This address is a page, not a feed.', plan: later, action: 'open' },
  ],
  [
    'JSON that is no feed',
    answer('{"error":"no"}'),
    { sentence: 'This address is a page, not a feed.', plan: later, action: 'open' },
  ],
  [
    'a document that ends in its first line',
    answer('<?xml version="1.0"?>'),
    { sentence: 'Its feed is damaged beyond reading.', plan: later, action: 'open' },
  ],
  [
    '20 MB',
    huge,
    { sentence: 'Its feed is larger than 10 MB, more than we read.', plan: later, action: 'open' },
  ],
  [
    'a broken document of which a part is whole',
    answer(feedOf(['one', 'two']).slice(0, -40)),
    { sentence: 'Its feed is damaged in places. What was whole is here.', action: null },
  ],
  [
    'nothing new for months',
    answer(dated(NOW - 100 * DAY_MS)),
    { sentence: 'It has published nothing for 100 days.', action: 'open' },
  ],
  [
    'a date in the future',
    answer(dated(NOW + 400 * DAY_MS)),
    {
      sentence: '1 article has a date in the future. It counts from when it came.',
      action: null,
    },
  ],
  [
    'dates in the future',
    answer(dated(NOW + 400 * DAY_MS, 3)),
    {
      sentence: '3 articles have a date in the future. They count from when they came.',
      action: null,
    },
  ],
  [
    'moved',
    {
      ...answer(feedOf(['one'])),
      state: { moved: { from: 'https://old.example/', at: NOW - DAY_MS } },
    },
    { sentence: `Its feed has moved to ${HOST}. We follow it there.`, action: null },
  ],
];

async function stateAfter(fault: Fault, state: Partial<FeedState> = {}): Promise<FeedState> {
  const edges: CheckEdges = {
    http: createHttp({
      fetch: fault.fetch ?? fetch,
      mayReach: async () => fault.mayReach ?? true,
      online: () => fault.online ?? true,
    }),
    now: () => NOW,
    random: () => 0,
  };
  const before = { ...newFeedState('s1', NOW), ...fault.state, ...state };
  return (await checkSource({ source, state: before }, edges)).state;
}

describe('every way in which a source can fail', () => {
  test.each(table)('%s', async (_, fault, { sentence, plan, action }) => {
    const words = sourceWords(source, await stateAfter(fault), NOW);
    expect(words?.sentence).toBe(sentence);
    if (plan !== undefined) expect(words?.plan).toBe(plan);
    expect(words?.action?.kind ?? null).toBe(action);
  });

  test.each(table.filter(([, , { plan }]) => plan !== undefined))(
    'tells since when, once it lasts: %s',
    async (_, fault, { sentence }) => {
      const state = await stateAfter(fault, { failingSince: NOW - 3 * DAY_MS });
      expect(sourceWords(source, state, NOW)?.sentence).toBe(
        `${sentence} It has been like this for 3 days.`,
      );
    },
  );

  test('none is told twice, or with a word that only programmers know', () => {
    for (const [, , { sentence, plan = '' }] of table) {
      expect(`${sentence} ${plan}`).not.toMatch(/error|exception|XML|HTTP|null|undefined|!/);
      expect(sentence).toMatch(/^\S.*\.$/);
    }
  });
});

describe('a source that works', () => {
  test('has nothing to say', async () => {
    expect(sourceWords(source, await stateAfter(answer(feedOf(['one']))), NOW)).toBeNull();
  });

  test('has nothing to say any more of what is over', async () => {
    const before = {
      failure: { kind: 'timeout' } as const,
      failures: 4,
      failingSince: NOW - HOUR_MS,
    };
    const state = await stateAfter(answer(feedOf(['one'])), before);
    expect(sourceWords(source, state, NOW)).toBeNull();
    expect(state).toMatchObject({ failures: 0, failingSince: null });
  });
});
