import { describe, expect, test } from 'vitest';
import type { HttpOutcome } from '../../../lib/model/http';
import type { NewsletterService, SignUpOutcome } from '../../../lib/model/subscription';
import { signUp } from '../../../lib/newsletter/sign-up';
import { type Answer, fakeServer } from './fake-server';
import { expectTold } from './told';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAILY = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
const BREAKING = 'c3d97b52-1e08-4f6a-8b2d-94a7e5f60c22';
const service: NewsletterService = {
  service: 'listmonk',
  endpoint: 'https://letters.example',
  lists: { daily: DAILY, breaking: BREAKING },
};
const request = { email: 'reader@example.org', kinds: ['daily', 'breaking'] as const };
const FORM = 'https://letters.example/subscription/form';
const wait = (minutes: number): SignUpOutcome => ({
  kind: 'wait',
  retryAt: NOW + minutes * 60_000,
});
const maybe: SignUpOutcome = { kind: 'unreachable', sent: 'maybe' };

const ANSWERS: readonly [string, Answer | HttpOutcome, SignUpOutcome][] = [
  ['a mail goes out', { status: 200, json: { data: { has_optin: true } } }, { kind: 'confirm' }],
  [
    'no confirmation is asked',
    { status: 200, json: { data: { has_optin: false } } },
    { kind: 'subscribed' },
  ],
  ['the answer of the documentation', { status: 200, json: { data: true } }, { kind: 'accepted' }],
  [
    'has_optin is not a boolean',
    { status: 200, json: { data: { has_optin: 'yes' } } },
    { kind: 'accepted' },
  ],
  [
    'a page instead of the API',
    { status: 200, text: '<!doctype html><p>Log in to the hotel' },
    maybe,
  ],
  ['nothing at all', { status: 200 }, maybe],
  ['a list instead of an object', { status: 200, json: [1] }, maybe],
  [
    'a redirect to a page, which made a GET of it',
    { status: 200, text: '<html>', url: 'https://www.letters.example/' },
    { kind: 'handoff', url: FORM },
  ],
  [
    'a wrong address',
    { status: 400, json: { message: 'Invalid email.' } },
    { kind: 'rejected', field: 'email' },
  ],
  [
    'a blocked domain',
    { status: 400, json: { message: 'The e-mail domain is blocklisted.' } },
    { kind: 'rejected', field: 'email' },
  ],
  [
    'a private list',
    { status: 400, json: { message: 'Invalid UUID(s)' } },
    { kind: 'rejected', field: 'lists' },
  ],
  [
    'no list left',
    { status: 400, json: { message: 'No valid lists selected to subscribe.' } },
    { kind: 'rejected', field: 'lists' },
  ],
  [
    'a wrong name',
    { status: 400, json: { message: 'Invalid name.' } },
    { kind: 'rejected', field: 'other' },
  ],
  [
    'the public page is switched off',
    { status: 400, json: { message: 'That feature is not available.' } },
    { kind: 'rejected', field: 'other' },
  ],
  [
    'an error in another language',
    { status: 400, json: { message: 'Ungültige Angabe' } },
    { kind: 'rejected', field: 'other' },
  ],
  [
    'an error that is not JSON',
    { status: 400, text: '<b>no</b>' },
    { kind: 'rejected', field: 'other' },
  ],
  ['known already', { status: 409, json: { message: 'exists' } }, { kind: 'already' }],
  ['too many, with seconds', { status: 429, headers: { 'retry-after': '120' } }, wait(2)],
  [
    'too many, with a date',
    { status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 12:05:00 GMT' } },
    wait(5),
  ],
  ['too many, without a word', { status: 429 }, wait(10)],
  ['too many, for a year', { status: 429, headers: { 'retry-after': '31536000' } }, wait(24 * 60)],
  ['a proxy that wants a person', { status: 403, text: 'captcha' }, { kind: 'handoff', url: FORM }],
  ['another server', { status: 404, text: 'not found' }, { kind: 'handoff', url: FORM }],
  [
    'a database that failed',
    { status: 500, json: { message: 'Error processing request. Please retry.' } },
    maybe,
  ],
  ['a proxy without a server', { status: 502 }, maybe],
  ['silence', { kind: 'timeout' }, maybe],
  ['a broken line', { kind: 'unreachable' }, maybe],
  ['a flood', { kind: 'too-large', limitBytes: 65_536 }, maybe],
  ['a redirect we may not follow', { kind: 'redirected-elsewhere' }, maybe],
  ['no network', { kind: 'offline' }, { kind: 'unreachable', sent: 'no' }],
  [
    'no permission',
    { kind: 'needs-permission', origin: 'https://letters.example' },
    { kind: 'needs-permission', origin: 'https://letters.example' },
  ],
];

describe('listmonk', () => {
  test.each(ANSWERS)('%s', async (_name, answer, outcome) => {
    const { http, asked } = fakeServer(answer);
    expect(await signUp(service, request, http, NOW)).toEqual(outcome);
    expectTold(outcome, 'listmonk', NOW);
    expect(asked).toHaveLength(1);
  });

  test('sends one POST with the address and the UUIDs of the chosen lists, and no trap field', async () => {
    const { http, asked } = fakeServer({ status: 200, json: { data: { has_optin: true } } });
    await signUp(service, { email: ' reader@example.org ', kinds: ['breaking'] }, http, NOW);
    expect(asked[0]).toMatchObject({
      url: 'https://letters.example/api/public/subscription',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      email: 'reader@example.org',
      list_uuids: [BREAKING],
    });
  });

  test('a root below a folder and with a slash at the end is met', async () => {
    const { http, asked } = fakeServer({ status: 200, json: { data: true } });
    const endpoint = 'https://news.example/letters/';
    await signUp({ ...service, endpoint }, request, http, NOW);
    expect(asked[0]?.url).toBe('https://news.example/letters/api/public/subscription');
  });

  test.each([
    ['no list for the choice', { daily: null, breaking: BREAKING }, ['daily'], 'lists'],
    ['no list at all', { daily: null, breaking: null }, ['daily'], 'lists'],
    ['nothing chosen', { daily: DAILY, breaking: BREAKING }, [], 'lists'],
  ] as const)('sends nothing with %s', async (_name, lists, kinds, field) => {
    const { http, asked } = fakeServer();
    const outcome = await signUp({ ...service, lists }, { ...request, kinds }, http, NOW);
    expect(outcome).toEqual({ kind: 'rejected', field });
    expect(asked).toEqual([]);
  });

  test('without a clock of its own, the time to wait counts from the server’s', async () => {
    const { http } = fakeServer({ status: 429, headers: { date: new Date(NOW).toUTCString() } });
    expect(await signUp(service, request, http)).toEqual(wait(10));
  });
});
