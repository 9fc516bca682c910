import { describe, expect, test } from 'vitest';
import type { SignUpOrder, SignUpOutcome, Subscription } from '../../../lib/model/subscription';
import { DAY_MS } from '../../../lib/model/time';
import {
  afterAnswer,
  earlierSignUp,
  isUnderWay,
  type Pressed,
  placeOf,
  SEND_AGAIN_AFTER_MS,
  sendAgainAt,
} from '../../../lib/newsletter/after-sign-up';

const NOW = Date.UTC(2026, 10, 22, 12);
const order: SignUpOrder = {
  email: 'reader@example.org',
  kinds: ['daily'],
  consentText: 'By signing up you ask The Paper to send you the mails ticked above.',
  newsletter: null,
};
const confirm: SignUpOutcome = { kind: 'confirm' };
const tooMany: SignUpOutcome = { kind: 'wait', retryAt: NOW + 600_000 };
const other = { ...order, email: 'second@example.org' };

/** Presses one after the other, a minute apart. */
function press(...outcomes: readonly SignUpOutcome[]): Pressed {
  const [first = confirm, ...rest] = outcomes;
  return rest.reduce<Pressed>(
    (before, outcome, index) => afterAnswer(before, order, outcome, NOW + (index + 1) * 60_000),
    afterAnswer(null, order, first, NOW),
  );
}

describe('“Send again”', () => {
  test('is there after 60 seconds', () => {
    expect(SEND_AGAIN_AFTER_MS).toBe(60_000);
    expect(sendAgainAt(press(confirm))).toBe(NOW + 60_000);
  });

  test('is there twice and not a third time', () => {
    expect(sendAgainAt(press(confirm))).not.toBeNull();
    expect(sendAgainAt(press(confirm, confirm))).not.toBeNull();
    expect(sendAgainAt(press(confirm, confirm, confirm))).toBeNull();
  });

  test.each<[string, SignUpOutcome]>([
    ['a missing permission', { kind: 'needs-permission', origin: 'https://paper.example' }],
    ['no line', { kind: 'unreachable', sent: 'no' }],
    ['a service that wants to wait', tooMany],
    ['a refusal', { kind: 'rejected', field: 'other' }],
    ['a page to go on at', { kind: 'handoff', url: 'https://paper.example/' }],
  ])('is not used up by %s, since nothing was taken', (_name, outcome) => {
    expect(press(outcome, confirm).times).toBe(1);
    expect(press(confirm, outcome, confirm).times).toBe(2);
  });

  test.each<[string, SignUpOutcome]>([
    ['a line that broke after it left', { kind: 'unreachable', sent: 'maybe' }],
    ['an answer that is not clear', { kind: 'accepted' }],
  ])('is used up by %s', (_name, outcome) => {
    expect(press(confirm, outcome).times).toBe(2);
  });

  test('waits as long as the service asks, and at once after a line that was not there', () => {
    expect(sendAgainAt(press(confirm, tooMany))).toBe(NOW + 600_000);
    const offline = press(confirm, { kind: 'unreachable', sent: 'no' });
    expect(sendAgainAt(offline)).toBe(offline.at);
  });

  test('counts each address for itself', () => {
    const often = press(confirm, confirm, confirm);
    expect(afterAnswer(often, other, confirm, NOW).times).toBe(1);
  });
});

describe('where the form was', () => {
  test.each<[string, readonly SignUpOutcome[], string]>([
    ['a mail that was asked for', [confirm], 'inbox'],
    ['a second mail that is refused for now', [confirm, tooMany], 'inbox'],
    [
      'a second mail that could not be sent',
      [confirm, { kind: 'unreachable', sent: 'no' }],
      'inbox',
    ],
    ['a service that wants no confirmation', [{ kind: 'subscribed' }], 'settled'],
    ['one that does not tell', [{ kind: 'accepted' }], 'settled'],
    ['one that knows the address', [{ kind: 'already' }], 'settled'],
    ['a refusal', [{ kind: 'rejected', field: 'email' }], 'form'],
    ['a limit', [tooMany], 'form'],
    ['a line that broke', [{ kind: 'unreachable', sent: 'maybe' }], 'form'],
    ['another page', [{ kind: 'handoff', url: 'https://paper.example/' }], 'form'],
    ['a missing permission', [{ kind: 'needs-permission', origin: 'https://a.example' }], 'form'],
  ])('after %s', (_name, outcomes, place) => expect(placeOf(press(...outcomes))).toBe(place));

  test('is the form before anything was pressed', () => expect(placeOf(null)).toBe('form'));

  test('is what was said once the reader confirmed', () => {
    expect(placeOf({ ...press(confirm), confirmed: true })).toBe('settled');
  });

  test('is the form for another address that is refused, though a mail waits for the first', () => {
    const second = afterAnswer(press(confirm), other, { kind: 'rejected', field: 'email' }, NOW);
    expect(placeOf(second)).toBe('form');
  });
});

describe('the same address and boxes, typed anew', () => {
  test.each<[string, Pressed | null, SignUpOrder, number, boolean]>([
    ['are under way for a minute', press(confirm), order, NOW + 59_999, true],
    ['are sent after it', press(confirm), order, NOW + 60_000, false],
    ['are not sent a fourth time', press(confirm, confirm, confirm), order, NOW + DAY_MS, true],
    ['in another order are the same', boxes(['daily', 'breaking']), both(), NOW, true],
    ['with another box are another sign-up', press(confirm), both(), NOW, false],
    ['with another address are, too', press(confirm), other, NOW, false],
    ['go after a refusal', press({ kind: 'rejected', field: 'email' }), order, NOW, false],
    ['go when nothing was pressed', null, order, NOW, false],
  ])('%s', (_name, pressed, next, now, expected) =>
    expect(isUnderWay(pressed, next, now)).toBe(expected),
  );
});

function both(): SignUpOrder {
  return { ...order, kinds: ['breaking', 'daily'] };
}
function boxes(kinds: SignUpOrder['kinds']): Pressed {
  return afterAnswer(null, { ...order, kinds }, confirm, NOW);
}

describe('a page that is opened again', () => {
  const form = { endpoint: 'https://paper.example' };
  const receipt = (outcome: Subscription['outcome'], more: Partial<Subscription> = {}) => ({
    id: 'r1',
    email: order.email,
    service: 'ghost',
    endpoint: 'https://paper.example',
    name: 'The Paper',
    kinds: order.kinds,
    consentText: order.consentText,
    at: NOW - 60_000,
    outcome,
    ...more,
  });
  const placed = (one: Subscription, now = NOW) => placeOf(earlierSignUp([one], form, now));

  test.each([
    ['confirm', 'inbox'],
    ['subscribed', 'settled'],
    ['accepted', 'settled'],
    ['already', 'settled'],
    ['unreachable', 'form'],
    ['handoff', 'form'],
  ] as const)('goes on from %s at the %s', (outcome, place) =>
    expect(placed(receipt(outcome))).toBe(place),
  );

  test('waits a day for the mail’s link', () => {
    expect(placed(receipt('confirm'), NOW + DAY_MS)).toBe('form');
    expect(placed(receipt('subscribed'), NOW + 400 * DAY_MS)).toBe('settled');
  });

  test('goes on counting', () => {
    const sent = (times: number) => earlierSignUp([receipt('confirm', { times })], form, NOW);
    expect(sent(3) && sendAgainAt(sent(3) as Pressed)).toBeNull();
    expect(sent(1)?.times).toBe(1);
    expect(earlierSignUp([receipt('confirm')], form, NOW)?.times).toBe(1);
  });

  test('takes nobody else’s receipt for its own', () => {
    const elsewhere = receipt('subscribed', { endpoint: 'https://courier.example' });
    const sameHouse = receipt('subscribed', { pageUrl: 'https://courier.example/letters' });
    const byHand = receipt('handoff', { email: '' });
    expect(earlierSignUp([elsewhere, sameHouse, byHand], form, NOW)).toBeNull();
    expect(earlierSignUp([], form, NOW)).toBeNull();
    const theirs = { ...form, pageUrl: 'https://courier.example/letters' };
    expect(earlierSignUp([sameHouse], theirs, NOW)).not.toBeNull();
  });

  test('shows the newest of several', () => {
    const newest = receipt('confirm', { email: 'second@example.org' });
    expect(earlierSignUp([newest, receipt('subscribed')], form, NOW)?.order.email).toBe(
      'second@example.org',
    );
  });
});
