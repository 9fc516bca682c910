import { describe, expect, test } from 'vitest';
import type { HttpOutcome } from '../../../lib/model/http';
import type { NewsletterService, SignUpOutcome } from '../../../lib/model/subscription';
import { signUp } from '../../../lib/newsletter/sign-up';
import { type Answer, fakeServer } from './fake-server';
import { expectTold } from './told';

const NOW = Date.UTC(2026, 10, 22, 12);
const service: NewsletterService = {
  service: 'ghost',
  endpoint: 'https://paper.example',
  lists: { daily: 'Daily digest', breaking: 'Breaking news' },
};
const request = { email: 'reader@example.org', kinds: ['daily', 'breaking'] as const };
const TOKEN = `1795348800000:${'a1'.repeat(16)}:${'b2'.repeat(32)}`;
const token: Answer = { status: 200, text: TOKEN };
const PAGE = 'https://paper.example/#/portal/signup';
const page: SignUpOutcome = { kind: 'handoff', url: PAGE };
const maybe: SignUpOutcome = { kind: 'unreachable', sent: 'maybe' };
const wait = (minutes: number): SignUpOutcome => ({
  kind: 'wait',
  retryAt: NOW + minutes * 60_000,
});
const error = (status: number, message: string, type = 'BadRequestError'): Answer => ({
  status,
  json: { errors: [{ message, type, context: null, code: null }] },
});
const rejected = (field: 'email' | 'lists' | 'other'): SignUpOutcome => ({
  kind: 'rejected',
  field,
});

const ANSWERS: readonly [string, Answer | HttpOutcome, SignUpOutcome][] = [
  ['version 5 takes it', { status: 201, text: 'Created.' }, { kind: 'confirm' }],
  ['version 6 takes it', { status: 201, json: {} }, { kind: 'confirm' }],
  [
    'version 6 names the inbox',
    { status: 201, json: { inboxLinks: { provider: 'x' } } },
    { kind: 'confirm' },
  ],
  ['a page of a hotel', { status: 200, text: '<html>' }, maybe],
  ['no address', error(400, 'Email is required.'), rejected('email')],
  ['a wrong address', error(400, 'Email is not valid'), rejected('email')],
  [
    'a blocked domain',
    error(400, 'Signups from this email domain are currently restricted.'),
    rejected('email'),
  ],
  [
    'an unknown newsletter',
    error(400, 'Cannot subscribe to invalid newsletters Nope'),
    rejected('lists'),
  ],
  [
    'an archived newsletter',
    error(400, 'Cannot subscribe to archived newsletters Old'),
    rejected('lists'),
  ],
  ['a closed site', error(400, 'This site is invite-only, contact the owner for access.'), page],
  ['a site for paying members', error(400, 'This site only accepts paid members.'), page],
  [
    'a token it does not believe',
    error(400, 'The request could not be understood.'),
    rejected('other'),
  ],
  ['plain text', { status: 400, text: 'Bad Request.' }, rejected('other')],
  [
    'the tenth address from one house',
    error(
      429,
      'Too many different sign-in attempts, try again in 10 minutes',
      'TooManyRequestsError',
    ),
    wait(10),
  ],
  [
    'a longer wait',
    error(429, 'Too many sign-in attempts try again in 2 hours', 'TooManyRequestsError'),
    wait(120),
  ],
  ['too many, without a time', error(429, 'Too many', 'TooManyRequestsError'), wait(10)],
  ['a firewall', { status: 403, text: 'no' }, page],
  ['a broken server', error(500, 'An unexpected error occurred', 'InternalServerError'), maybe],
  ['silence', { kind: 'timeout' }, maybe],
  ['a broken line', { kind: 'unreachable' }, maybe],
  ['no network', { kind: 'offline' }, { kind: 'unreachable', sent: 'no' }],
];

describe('Ghost, once it gave its token', () => {
  test.each(ANSWERS)('%s', async (_name, answer, outcome) => {
    const { http, asked } = fakeServer(token, answer);
    expect(await signUp(service, request, http, NOW)).toEqual(outcome);
    expectTold(outcome, 'ghost', NOW);
    expect(asked).toHaveLength(2);
  });
});

const TOKEN_ANSWERS: readonly [string, Answer | HttpOutcome, SignUpOutcome][] = [
  ['a page', { status: 200, text: '<html>' }, page],
  ['a log-in', { status: 401 }, page],
  ['too many', { status: 429 }, wait(10)],
  ['a broken server', { status: 503 }, { kind: 'unreachable', sent: 'no' }],
  ['silence', { kind: 'timeout' }, { kind: 'unreachable', sent: 'no' }],
  ['a broken line', { kind: 'unreachable' }, { kind: 'unreachable', sent: 'no' }],
  [
    'a redirect we may not follow',
    { kind: 'redirected-elsewhere' },
    { kind: 'unreachable', sent: 'no' },
  ],
  [
    'no permission',
    { kind: 'needs-permission', origin: 'https://paper.example' },
    { kind: 'needs-permission', origin: 'https://paper.example' },
  ],
];

describe('Ghost, when asked for its token', () => {
  test.each(TOKEN_ANSWERS)('%s, and the address is not sent', async (_name, answer, outcome) => {
    const { http, asked } = fakeServer(answer);
    expect(await signUp(service, request, http, NOW)).toEqual(outcome);
    expectTold(outcome, 'ghost', NOW);
    expect(JSON.stringify(asked)).not.toContain('reader');
  });
});

describe('What is sent to Ghost', () => {
  const sent = async (given: NewsletterService, ...answers: Answer[]) => {
    const { http, asked } = fakeServer(...answers, { status: 201, json: {} });
    await signUp(given, { ...request, kinds: ['daily'] }, http, NOW);
    return { url: asked[1]?.url, body: JSON.parse(asked[1]?.body ?? '') };
  };

  test('is the newsletter by its name, the token, and no trap', async () => {
    expect(await sent(service, token)).toEqual({
      url: 'https://paper.example/members/api/send-magic-link/',
      body: {
        email: 'reader@example.org',
        emailType: 'subscribe',
        newsletters: [{ name: 'Daily digest' }],
        integrityToken: TOKEN,
        autoRedirect: false,
      },
    });
  });

  test('has no newsletters at all when none is named, since an empty list means none', async () => {
    const { body } = await sent({ ...service, lists: { daily: null, breaking: null } }, token);
    expect(body).not.toHaveProperty('newsletters');
  });

  test('has no token for a Ghost that is too old for one', async () => {
    const { body } = await sent(service, { status: 404, text: 'Not found' });
    expect(body).not.toHaveProperty('integrityToken');
  });

  test('goes where the site really is, so that a redirect does not make a GET of it', async () => {
    const url = 'https://www.paper.example/news/members/api/integrity-token/';
    const moved = await sent(
      { ...service, endpoint: 'https://paper.example/news' },
      { ...token, url },
    );
    expect(moved.url).toBe('https://www.paper.example/news/members/api/send-magic-link/');
  });

  test('never follows a redirect from https to http', async () => {
    const url = 'http://paper.example/members/api/integrity-token/';
    expect((await sent(service, { ...token, url })).url).toMatch(/^https:/);
  });

  test('is nothing when the choice has no newsletter there', async () => {
    const { http, asked } = fakeServer();
    const lists = { daily: 'Daily digest', breaking: null };
    const outcome = await signUp({ ...service, lists }, { ...request, kinds: ['breaking'] }, http);
    expect(outcome).toEqual(rejected('lists'));
    expect(asked).toEqual([]);
  });
});
