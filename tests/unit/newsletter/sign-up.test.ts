import { describe, expect, test } from 'vitest';
import { signUp } from '../../../lib/newsletter/sign-up';
import { fakeServer } from './fake-server';

const lists = { daily: 'a', breaking: 'b' };
const request = { email: 'reader@example.org', kinds: ['daily'] as const };

describe('a sign-up', () => {
  test.each(['link', 'beehiiv', 'substack', 'buttondown', 'mailpoet', 'newspack', 'nobody'])(
    'with %s opens its page and sends nothing',
    async (service) => {
      const { http, asked } = fakeServer();
      const endpoint = 'https://paper.example/letters/?from=page';
      const outcome = await signUp({ service, endpoint, lists }, request, http);
      expect(outcome).toEqual({ kind: 'handoff', url: endpoint });
      expect(asked).toEqual([]);
    },
  );

  test.each(['', 'no', 'reader@', '@example.org', 'a b@example.org', 'a@b@example.org'])(
    'with the address %j sends nothing',
    async (email) => {
      const { http, asked } = fakeServer();
      const service = { service: 'listmonk', endpoint: 'https://letters.example', lists };
      const outcome = await signUp(service, { ...request, email }, http);
      expect(outcome).toEqual({ kind: 'rejected', field: 'email' });
      expect(asked).toEqual([]);
    },
  );

  test.each(['', 'letters.example', 'ftp://letters.example', 'javascript:alert(1)'])(
    'at the address %j sends nothing and opens nothing',
    async (endpoint) => {
      const { http, asked } = fakeServer();
      const outcome = await signUp({ service: 'listmonk', endpoint, lists }, request, http);
      expect(outcome).toEqual({ kind: 'rejected', field: 'other' });
      expect(asked).toEqual([]);
    },
  );

  test('over plain http never sends the address of a reader', async () => {
    const { http, asked } = fakeServer();
    const endpoint = 'http://letters.example/';
    const outcome = await signUp({ service: 'listmonk', endpoint, lists }, request, http);
    expect(outcome).toEqual({ kind: 'handoff', url: endpoint });
    expect(asked).toEqual([]);
  });

  test.each(['http://127.0.0.1:8080', 'http://letters.localhost:8080', 'http://localhost'])(
    'on this machine at %s may use plain http',
    async (endpoint) => {
      const { http } = fakeServer({ status: 200, json: { data: { has_optin: true } } });
      const outcome = await signUp({ service: 'listmonk', endpoint, lists }, request, http);
      expect(outcome).toEqual({ kind: 'confirm' });
    },
  );
});
