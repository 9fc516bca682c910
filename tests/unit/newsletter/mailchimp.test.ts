import { describe, expect, test } from 'vitest';
import type { SignUpOutcome } from '../../../lib/model/subscription';
import { signUp } from '../../../lib/newsletter/sign-up';
import { type Answer, fakeServer } from './fake-server';
import { expectTold } from './told';

const NOW = Date.UTC(2026, 10, 22, 12);
const U = '0123456789abcdef012345678';
const endpoint = `https://paper.us9.list-manage.com/subscribe/post?u=${U}&id=0a1b2c3d4e&f_id=7`;
const service = {
  service: 'mailchimp',
  endpoint,
  lists: { daily: 'group[13145][1]', breaking: 'group[13145][64]' },
};
const request = { email: 'reader+news@example.org', kinds: ['daily', 'breaking'] as const };
const page = `https://paper.us9.list-manage.com/subscribe?u=${U}&id=0a1b2c3d4e&f_id=7`;
const error = (msg: string, more = {}): Answer => ({
  status: 200,
  json: { result: 'error', msg, ...more },
});
const wait = (minutes: number): SignUpOutcome => ({
  kind: 'wait',
  retryAt: NOW + minutes * 60_000,
});
const email: SignUpOutcome = { kind: 'rejected', field: 'email' };
const accepted: SignUpOutcome = { kind: 'accepted' };

const ANSWERS: readonly [string, Answer, SignUpOutcome][] = [
  [
    'a mail will follow',
    {
      status: 200,
      json: { result: 'success', msg: 'Almost finished... We need to confirm your email address.' },
    },
    accepted,
  ],
  [
    'thanks',
    { status: 200, json: { result: 'success', msg: 'Thank you for subscribing!' } },
    accepted,
  ],
  [
    'thanks in another language',
    { status: 200, json: { result: 'success', msg: 'Merci <b>beaucoup</b>' } },
    accepted,
  ],
  [
    'wrapped in a call',
    { status: 200, text: 'jQuery3_1({"result":"success","msg":"ok"});' },
    accepted,
  ],
  ['an empty field', error('0 - Please enter a value'), email],
  ['a wrong address', error('0 - An email address must contain a single @'), email],
  ['a domain that is none', error('The domain portion of the email address is invalid'), email],
  [
    'an address that looks fake',
    error('This email address looks fake or invalid. Please enter a real email address.'),
    email,
  ],
  [
    'another field that is missing',
    error('2 - Please enter a value'),
    { kind: 'rejected', field: 'other' },
  ],
  [
    'known already, with a link',
    error(
      'reader@example.org is already subscribed to list Paper. <a href="https://evil.example">Click here</a>',
    ),
    { kind: 'already' },
  ],
  [
    'too many requests',
    error('Recipient "reader@example.org" has too many recent signup requests'),
    wait(5),
  ],
  [
    'too many attempts, with a time',
    error(
      'Too many subscribe attempts for this email address. Please try again in about 7 minutes. (#6592)',
    ),
    wait(7),
  ],
  [
    'a captcha',
    error('captcha', { params: 'u=1&id=2&c=3' }),
    { kind: 'handoff', url: 'https://paper.us9.list-manage.com/subscribe?u=1&id=2&c=3' },
  ],
  ['a captcha without a word where', error('captcha'), { kind: 'handoff', url: page }],
  ['a page', { status: 200, text: '<html>' }, { kind: 'unreachable', sent: 'maybe' }],
  ['a form that is gone', { status: 404, text: '<html>' }, { kind: 'handoff', url: page }],
  ['too many', { status: 429, headers: { 'retry-after': '60' } }, wait(1)],
  ['a broken server', { status: 500 }, { kind: 'unreachable', sent: 'maybe' }],
];

describe('Mailchimp', () => {
  test.each(ANSWERS)('%s', async (_name, answer, outcome) => {
    const { http, asked } = fakeServer(answer);
    expect(await signUp(service, request, http, NOW)).toEqual(outcome);
    expectTold(outcome, 'mailchimp', NOW);
    expect(asked).toHaveLength(1);
  });

  test('is asked with the groups of the choice and an empty trap', async () => {
    const { http, asked } = fakeServer({ status: 200, json: { result: 'success', msg: '' } });
    await signUp(service, { ...request, kinds: ['breaking'] }, http);
    const url = new URL(asked[0]?.url ?? '');
    expect(url.pathname).toBe('/subscribe/post-json');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      u: U,
      id: '0a1b2c3d4e',
      f_id: '7',
      EMAIL: 'reader+news@example.org',
      'group[13145][64]': '64',
      [`b_${U}_0a1b2c3d4e`]: '',
    });
  });

  test('with another address than a form’s opens that address', async () => {
    const { http, asked } = fakeServer();
    const other = 'https://paper.example/letters';
    const outcome = await signUp({ ...service, endpoint: other }, request, http);
    expect(outcome).toEqual({ kind: 'handoff', url: other });
    expect(asked).toEqual([]);
  });
});
