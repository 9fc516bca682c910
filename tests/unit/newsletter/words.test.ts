import { describe, expect, test } from 'vitest';
import { outcomeWords } from '../../../components/options/outcome-words';
import { NEWSLETTER_SERVICES } from '../../../lib/brand/check-newsletter';
import type { SignUpOutcome } from '../../../lib/model/subscription';
import { checkEmail } from '../../../lib/newsletter/email';
import { serviceName } from '../../../lib/newsletter/words';

const NOW = 1_000_000_000_000;
const parties = { sender: 'The Paper', email: 'reader@example.org', service: 'listmonk' };

const OUTCOMES: readonly [SignUpOutcome, RegExp][] = [
  [{ kind: 'confirm' }, /asked The Paper .*reader@example\.org/],
  [{ kind: 'subscribed' }, /unsubscribe/],
  [{ kind: 'already' }, /may have reader@example\.org/],
  [{ kind: 'accepted' }, /If a mail asks you to confirm/],
  [{ kind: 'rejected', field: 'email' }, /email address/],
  [{ kind: 'rejected', field: 'lists' }, /newsletter/],
  [{ kind: 'rejected', field: 'other' }, /own page/],
  [{ kind: 'wait', retryAt: NOW + 600_000 }, /in 10 minutes/],
  [{ kind: 'wait', retryAt: NOW + 599_001 }, /in 10 minutes/],
  [{ kind: 'wait', retryAt: NOW - 5 }, /in 1 minute\./],
  [{ kind: 'wait', retryAt: NOW + 12 * 3_600_000 }, /in 12 hours/],
  [{ kind: 'handoff', url: 'https://paper.example/letters' }, /new tab/],
  [
    { kind: 'needs-permission', origin: 'https://letters.example' },
    /^Nothing was sent.*letters\.example/,
  ],
  [{ kind: 'unreachable', sent: 'no' }, /^Nothing was sent/],
  [{ kind: 'unreachable', sent: 'maybe' }, /could not tell/],
];

describe('the sentence for an outcome', () => {
  test.each(OUTCOMES)('%j', (outcome, pattern) => {
    const sentence = outcomeWords(outcome, parties, NOW);
    expect(sentence).toMatch(pattern);
    expect(sentence).not.toMatch(/[!]|undefined|null|please|sorry|oops/i);
  });

  test('tells members of a Ghost site what their mail is', () => {
    const ghost = { ...parties, service: 'ghost' };
    expect(outcomeWords({ kind: 'confirm' }, ghost, NOW)).toMatch(/already have an account/);
    expect(outcomeWords({ kind: 'confirm' }, parties, NOW)).not.toMatch(/account/);
  });
});

describe('the name of a service', () => {
  test('every service a brand may name has a name to show', () => {
    const nameless = NEWSLETTER_SERVICES.filter((service) => serviceName(service) === null);
    expect(nameless).toEqual(['link']);
  });
});

describe('an email address', () => {
  test.each([
    'reader@example.org',
    '  reader@example.org ',
    'first.last+tag@mail.example.co',
    "o'reader@example.org",
    'lesen@müller.example',
    '用户@例子.example',
    `${'a'.repeat(64)}@example.org`,
    'reader@xn--mller-kva.example',
  ])('%j can be right', (email) => expect(checkEmail(email)).toBeNull());

  test.each([
    'reader',
    'reader@',
    '@example.org',
    'reader@example',
    'reader@.example.org',
    'reader@example..org',
    'reader@-example.org',
    '.reader@example.org',
    're..ader@example.org',
    'a b@example.org',
    'a@b@example.org',
    'reader@example.org, other@example.org',
    'Reader <reader@example.org>',
    'reader@exam\u0000ple.org',
    'reader@example.org\r\nBcc: other@example.org',
    `${'a'.repeat(65)}@example.org`,
    `reader@${'a.'.repeat(130)}org`,
    `${'a@'.repeat(100_000)}`,
  ])('%j cannot', (email) => expect(checkEmail(email)).toBe('malformed'));

  test('that is missing is asked for', () => {
    expect(checkEmail('')).toBe('missing');
    expect(checkEmail(' \n')).toBe('missing');
  });
});
