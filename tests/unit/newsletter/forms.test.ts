import { describe, expect, test } from 'vitest';
import type { NewsletterService, SignUpOutcome } from '../../../lib/model/subscription';
import { signUp } from '../../../lib/newsletter/sign-up';
import { type Answer, fakeServer } from './fake-server';
import { expectTold } from './told';

const NOW = Date.UTC(2026, 10, 22, 12);
const request = { email: 'reader@example.org', kinds: ['daily', 'breaking'] as const };
const none = { daily: null, breaking: null };

const service = (
  name: string,
  endpoint: string,
  lists: NewsletterService['lists'] = none,
): NewsletterService => ({ service: name, endpoint, lists });

const SERVICES = {
  kit: service('kit', 'https://app.kit.com/forms/812/subscriptions'),
  mailerlite: service('mailerlite', 'https://assets.mailerlite.com/jsonp/77/forms/88/subscribe'),
  emailoctopus: service(
    'emailoctopus',
    'https://eocampaign1.com/form/0a1b2c3d-0000-11ee-8000-0123456789ab',
  ),
  activecampaign: service(
    'activecampaign',
    'https://paper.activehosted.com/proc.php?u=3&f=3&or=abc',
  ),
  sendy: service('sendy', 'https://mail.paper.example/subscribe', { daily: 'dA1', breaking: null }),
  jetpack: service('jetpack', 'https://paper.example/about/?blog_id=4411'),
  phplist: service('phplist', 'https://paper.example/lists/?p=subscribe&id=2', {
    daily: '3',
    breaking: '5',
  }),
  keila: service('keila', 'https://keila.example/forms/nfrm_ab'),
};
type Name = keyof typeof SERVICES;

const accepted: SignUpOutcome = { kind: 'accepted' };
const maybe: SignUpOutcome = { kind: 'unreachable', sent: 'maybe' };
const rejected = (field: 'email' | 'lists' | 'other'): SignUpOutcome => ({
  kind: 'rejected',
  field,
});
const opens = (url: string): SignUpOutcome => ({ kind: 'handoff', url });
const wait = (minutes: number): SignUpOutcome => ({
  kind: 'wait',
  retryAt: NOW + minutes * 60_000,
});

/** What every service may answer. */
const common = (home: string, refused: SignUpOutcome): readonly [Answer, SignUpOutcome][] => [
  [{ status: 200, text: '<html>Thank you' }, accepted],
  [{ status: 200, text: '<html>solve this reCAPTCHA' }, opens(home)],
  [{ status: 204 }, accepted],
  [{ status: 400, text: 'no' }, refused],
  [{ status: 403 }, opens(home)],
  [{ status: 404 }, opens(home)],
  [{ status: 422, text: '' }, rejected('other')],
  [{ status: 429 }, wait(10)],
  [{ status: 429, headers: { 'retry-after': '180' } }, wait(3)],
  [{ status: 500, text: 'broken' }, maybe],
  [{ status: 503 }, maybe],
];

const OWN: Readonly<Record<Name, readonly [Answer, SignUpOutcome][]>> = {
  kit: [
    [{ status: 200, json: { status: 'success' } }, accepted],
    [
      { status: 200, json: { status: 'quarantined', url: 'https://app.kit.com/forms/812/guard' } },
      opens('https://app.kit.com/forms/812/guard'),
    ],
    [
      { status: 200, json: { status: 'quarantined', url: 'https://evil.example/' } },
      opens('https://app.kit.com/'),
    ],
    [
      { status: 200, json: { status: 'quarantined', url: 'javascript:alert(1)' } },
      opens('https://app.kit.com/'),
    ],
    [
      { status: 422, json: { status: 'failed', errors: { fields: ['email_address'] } } },
      rejected('email'),
    ],
    [{ status: 422, json: { status: 'failed', errors: { messages: ['No.'] } } }, rejected('other')],
  ],
  mailerlite: [
    [{ status: 200, json: { success: true } }, accepted],
    [
      { status: 200, json: { success: false, errors: { fields: { email: ['Invalid'] } } } },
      rejected('email'),
    ],
    [{ status: 200, json: { success: false, errors: { captcha: ['No'] } } }, rejected('other')],
  ],
  emailoctopus: [
    [{ status: 200, json: { success: true } }, accepted],
    [{ status: 200, json: { success: false, error: { field_0: 'Invalid' } } }, rejected('email')],
    [{ status: 200, json: { error: { code: 'FULL' } } }, rejected('other')],
  ],
  activecampaign: [[{ status: 200, url: 'https://paper.example/thanks' }, accepted]],
  sendy: [
    [{ status: 200, text: 'Already subscribed.' }, { kind: 'already' }],
    [{ status: 200, text: 'Invalid email address.' }, rejected('email')],
    [{ status: 200, text: 'Invalid list ID.' }, rejected('lists')],
    [{ status: 200, text: 'Some fields are missing.' }, rejected('other')],
    [{ status: 200, text: '1' }, accepted],
  ],
  jetpack: [
    ...(
      [
        ['success', { kind: 'confirm' }],
        ['pending', { kind: 'confirm' }],
        ['already', { kind: 'already' }],
        ['invalid_email', rejected('email')],
        ['opted_out', rejected('email')],
        ['many_pending_subs', rejected('other')],
        ['error', rejected('other')],
        ['toString', accepted],
      ] as const
    ).map(([told, outcome]): [Answer, SignUpOutcome] => [
      { status: 200, text: '<html>', url: `https://paper.example/about/?subscribe=${told}#blog` },
      outcome,
    ]),
  ],
  phplist: [
    [{ status: 500, text: 'FAIL' }, rejected('other')],
    [{ status: 200, text: 'OK' }, accepted],
  ],
  keila: [
    [{ status: 200, text: '<html>Please confirm', url: 'https://paper.example/thanks' }, accepted],
    [{ status: 400, text: '<html><form>' }, opens('https://keila.example/forms/nfrm_ab')],
  ],
};

for (const name of Object.keys(SERVICES) as Name[]) {
  const given = SERVICES[name];
  // Keila's form is a page of its own; the others' addresses show nothing to a visitor.
  const answers =
    name === 'keila'
      ? [...OWN[name], ...common(given.endpoint, opens(given.endpoint))]
      : [...OWN[name], ...common(`${new URL(given.endpoint).origin}/`, rejected('other'))];
  describe(name, () => {
    test('has a table of at least 12 answers', () => {
      expect(answers.length).toBeGreaterThanOrEqual(12);
    });

    test.each(answers)('%j', async (answer, outcome) => {
      const { http } = fakeServer(answer);
      expect(await signUp(given, request, http, NOW)).toEqual(outcome);
      expectTold(outcome, name, NOW);
    });

    test('with the address of a page opens it and sends nothing', async () => {
      const { http, asked } = fakeServer();
      const url = 'https://paper.example/letters';
      expect(await signUp({ ...given, endpoint: url }, request, http)).toEqual(opens(url));
      expect(asked).toEqual([]);
    });
  });
}

describe('what is sent', () => {
  const sent = async (given: NewsletterService, ...answers: Answer[]) => {
    const { http, asked } = fakeServer(...answers);
    const outcome = await signUp(given, request, http, NOW);
    const bodies = asked.map(({ url, body }) => [url, [...new URLSearchParams(body)]] as const);
    return { outcome, bodies };
  };
  const ok: Answer = { status: 200 };

  test('to EmailOctopus has its trap, empty', async () => {
    const { bodies } = await sent(SERVICES.emailoctopus, ok);
    expect(bodies[0]?.[1]).toEqual([
      ['field_0', 'reader@example.org'],
      ['hpc4b27b6e-eb38-11e9-be00-06b4694bee2a', ''],
    ]);
  });

  test('to Keila has its trap, empty', async () => {
    const { bodies } = await sent(SERVICES.keila, ok);
    expect(bodies[0]?.[1]).toEqual([
      ['contact[email]', 'reader@example.org'],
      ['h[url]', ''],
    ]);
  });

  test('to ActiveCampaign goes to the script, with the form’s numbers as fields', async () => {
    const { bodies } = await sent(SERVICES.activecampaign, ok);
    expect(bodies[0]?.[0]).toBe('https://paper.activehosted.com/proc.php');
    expect(Object.fromEntries(bodies[0]?.[1] ?? [])).toMatchObject({
      u: '3',
      f: '3',
      or: 'abc',
      act: 'sub',
    });
  });

  test('to Jetpack goes to the page, with the blog’s number as a field', async () => {
    const { bodies } = await sent(SERVICES.jetpack, ok);
    expect(bodies[0]?.[0]).toBe('https://paper.example/about/');
    expect(Object.fromEntries(bodies[0]?.[1] ?? [])).toMatchObject({
      email: 'reader@example.org',
      action: 'subscribe',
      blog_id: '4411',
    });
  });

  test('to phpList has every chosen list in one request and its trap empty', async () => {
    const { bodies } = await sent(SERVICES.phplist, ok);
    expect(bodies).toHaveLength(1);
    expect(Object.fromEntries(bodies[0]?.[1] ?? [])).toMatchObject({
      'list[3]': 'signup',
      'list[5]': 'signup',
      VerificationCodeX: '',
    });
  });

  test('to MailerLite has the groups in one request', async () => {
    const lists = { daily: '11', breaking: '12' };
    const { bodies } = await sent({ ...SERVICES.mailerlite, lists }, ok);
    expect(bodies[0]?.[1].filter(([field]) => field === 'groups[]')).toEqual([
      ['groups[]', '11'],
      ['groups[]', '12'],
    ]);
  });

  test('to Sendy is one request a list, each with an empty trap', async () => {
    const lists = { daily: 'dA1', breaking: 'bR2' };
    const { outcome, bodies } = await sent({ ...SERVICES.sendy, lists }, ok, ok);
    expect(bodies.map(([, fields]) => Object.fromEntries(fields))).toEqual([
      { email: 'reader@example.org', list: 'dA1', subform: 'yes', hp: '' },
      { email: 'reader@example.org', list: 'bR2', subform: 'yes', hp: '' },
    ]);
    expect(outcome).toEqual(accepted);
  });

  test('to Kit is one request a form', async () => {
    const lists = { daily: '812', breaking: '813' };
    const { bodies } = await sent({ ...SERVICES.kit, lists }, ok, ok);
    expect(bodies.map(([url]) => url)).toEqual([
      'https://app.kit.com/forms/812/subscriptions',
      'https://app.kit.com/forms/813/subscriptions',
    ]);
  });

  test('ends with the first list that is not taken, and says so', async () => {
    const lists = { daily: 'dA1', breaking: 'bR2' };
    const refused: Answer = { status: 200, text: 'Invalid email address.' };
    const { outcome, bodies } = await sent({ ...SERVICES.sendy, lists }, refused);
    expect(outcome).toEqual(rejected('email'));
    expect(bodies).toHaveLength(1);
  });

  test('is one request when one list serves both', async () => {
    const lists = { daily: 'dA1', breaking: 'dA1' };
    const { bodies } = await sent({ ...SERVICES.sendy, lists }, ok);
    expect(bodies).toHaveLength(1);
  });
});
