import { describe, expect, test } from 'vitest';
import { outcomeWords } from '../../../components/options/outcome-words';
import { GHOST_CASES } from '../../ghost/cases';
import recorded from '../../ghost/recorded.json';
import { askedLine, type Exchange, SITE, signUpAs, spoiling } from '../../ghost/run-case';
import { type Answer, fakeServer } from './fake-server';

/* What a real Ghost answered in `npm run test:ghost -- --record`; that command checks it against Ghost. */

const cases = new Map<string, { readonly seen: object; readonly exchanges: readonly Exchange[] }>(
  Object.entries(recorded.cases),
);
const answerOf = ({ status, text }: Exchange): Answer => ({ status, text });

describe('Ghost, as it answered', () => {
  test.each(GHOST_CASES.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const { exchanges = [], seen } = cases.get(name) ?? {};
    const { http, asked } = fakeServer(...exchanges.map(answerOf));
    const outcome = await signUpAs(one, SITE, spoiling(http, one.spoil), 0);
    expect(outcome).toBe(one.seen.outcome);
    expect(asked.map((request) => askedLine(request, SITE))).toEqual(
      exchanges.map((exchange) => exchange.asked),
    );
    // The mail and the member, which only the real server has.
    expect(seen).toEqual(one.seen);
  });

  test('is recorded for every case and for nothing else', () => {
    expect([...cases.keys()].toSorted()).toEqual(GHOST_CASES.map(({ name }) => name).toSorted());
  });

  test('has no name of a machine, no address but invented ones, and no secret', () => {
    const text = JSON.stringify(recorded);
    expect(text).not.toMatch(/localhost|127\.0|https?:|\/work|\/home/);
    const hosts = [...text.matchAll(/@([\w.-]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['reader.example', 'blocked.example']));
  });
});

describe('What a reader is told', () => {
  const parties = { sender: 'The Courier', email: 'alma@reader.example', service: 'ghost' };

  test('allows for an account that is there already, since Ghost does not tell', () => {
    expect(outcomeWords({ kind: 'confirm' }, parties, 0)).toMatch(/If you already have an account/);
  });

  test('names the minutes that Ghost names', () => {
    const words = outcomeWords({ kind: 'wait', retryAt: 600_000 }, parties, 0);
    expect(words).toContain('Try again in 10 minutes.');
  });
});
