import { describe, expect, it } from 'vitest';
import { findWords } from '../../../components/options/find-words';
import { findNewsletter } from '../../../lib/jobs/find-newsletter';
import type { HttpOutcome, HttpRequest } from '../../../lib/model/http';
import type { FoundNewsletter } from '../../../lib/model/subscription';

const letter: FoundNewsletter = {
  service: {
    service: 'ghost',
    endpoint: 'https://tidewater.example',
    lists: { daily: null, breaking: null },
  },
  name: 'The Tidewater Letter',
  pageUrl: 'https://tidewater.example/',
  privacyUrl: null,
};

const page = (status: number, html = '<p>Hello'): HttpOutcome => ({
  kind: 'response',
  status,
  url: 'https://tidewater.example/',
  redirected: false,
  headers: { 'content-type': 'text/html' },
  bytes: new TextEncoder().encode(html),
});

async function look(typed: string, answer: HttpOutcome, newsletter: FoundNewsletter | null) {
  const asked: HttpRequest[] = [];
  const outcome = await findNewsletter(typed, {
    http: async (request) => {
      asked.push(request);
      return answer;
    },
    detect: async () => newsletter,
  });
  return { outcome, asked };
}

describe('looking for a newsletter', () => {
  it('asks for the one page and gives what is on it', async () => {
    const { outcome, asked } = await look('tidewater.example', page(200), letter);
    expect(outcome).toEqual({ kind: 'found', newsletter: letter });
    expect(asked.map(({ url }) => url)).toEqual(['https://tidewater.example/']);
  });

  it.each([
    ['words', 'my favourite letter', page(200), /not a web address/],
    ['a missing page', 'tidewater.example/x', page(404), /no page at this address \(answer 404\)/],
    ['a page without one', 'tidewater.example', page(200), /found no newsletter on this page/],
    ['no network', 'tidewater.example', { kind: 'offline' }, /offline/],
    ['no answer', 'tidewater.example', { kind: 'timeout' }, /did not answer in time/],
  ] as const)('says what is wrong with %s', async (_what, typed, answer, sentence) => {
    const { outcome } = await look(typed, answer, null);
    expect(outcome.kind === 'none' && findWords(outcome.why, 'newsletter')).toMatch(sentence);
  });

  it('asks for nothing where the address is none', async () => {
    const { asked } = await look('two words', page(200), null);
    expect(asked).toEqual([]);
  });

  it('hands on that the browser must be asked first', async () => {
    const answer = { kind: 'needs-permission', origin: 'https://tidewater.example' } as const;
    expect((await look('tidewater.example', answer, null)).outcome).toEqual(answer);
  });
});
