import 'fake-indexeddb/auto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/db/database';
import { dropDraft, keepDraft, signUpDrafts } from '../../../lib/db/sign-up-drafts';
import {
  allSubscriptions,
  deleteSubscription,
  findSubscription,
  storeSubscription,
} from '../../../lib/db/subscriptions';
import { signUpOnce } from '../../../lib/jobs/sign-up';
import type { NewsletterService, SignUpOrder } from '../../../lib/model/subscription';
import { createHttp } from '../../../lib/net/http';
import { everyService } from './services';

const NOW = Date.UTC(2026, 10, 22, 12);
const TOKEN = `1795348800000:${'a1'.repeat(16)}:${'b2'.repeat(32)}`;
const order: SignUpOrder = {
  email: 'reader@example.org',
  kinds: ['daily'],
  consentText: 'By signing up you ask The Paper to send you the mails ticked above.',
  newsletter: null,
};

type Says = 'yes' | 'nothing' | 'too many' | 'hang up';
let server: ReturnType<typeof createServer>;
let origin: string;
/** What the next sign-ups are answered. */
let says: Says;
/** The sign-ups that arrived; Ghost's token, which signs nobody up, is not one. */
let arrived: string[];
let onArrival: () => void;
let db: Database;
let databases = 0;

beforeEach(async () => {
  says = 'yes';
  arrived = [];
  onArrival = () => {};
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url?.endsWith('/integrity-token/')) return response.end(TOKEN);
      arrived.push(`${request.method} ${request.url}`);
      answer(response, request.url ?? '');
      onArrival();
      return response;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  databases += 1;
  db = await openDatabase(`echo-${databases}`);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function answer(response: ServerResponse, url: string): void {
  if (says === 'hang up') response.destroy();
  else if (says === 'too many') response.writeHead(429).end();
  else if (says === 'yes')
    response
      .writeHead(url.endsWith('/send-magic-link/') ? 201 : 200)
      .end('{"data":{"has_optin":true},"result":"success","status":"success","success":true}');
}

/** The background as it is after a start: its memory empty, its database what it was. */
const background = (line: { mayReach?: boolean; online?: boolean } = {}) =>
  signUpOnce({
    http: createHttp({
      fetch,
      mayReach: () => Promise.resolve(line.mayReach ?? true),
      online: () => line.online ?? true,
    }),
    now: () => NOW,
    findReceipt: (id) => findSubscription(db, id),
    storeReceipt: (receipt) => storeSubscription(db, receipt),
    dropReceipt: (id) => deleteSubscription(db, id),
    findDraft: async (id) => (await signUpDrafts(db, NOW)).find((draft) => draft.id === id),
    keepDraft: (draft) => keepDraft(db, draft, NOW),
    dropDraft: (id) => dropDraft(db, id, NOW),
  });

const senderOf = (service: NewsletterService) => ({ name: 'The Paper', service });
const outcomesKept = async () => (await allSubscriptions(db)).map(({ outcome }) => outcome);
const names = everyService('https://paper.example').map(({ service }) => service);

describe.each(names)('at an echo server, %s', (name) => {
  const sender = () => {
    const service = everyService(origin).find((one) => one.service === name);
    if (!service) throw new Error(name);
    return senderOf(service);
  };

  test('gets nothing before the press', () => {
    background();
    expect(arrived).toEqual([]);
  });

  test('gets one request a press, and the reader a receipt', async () => {
    const outcome = await background()(order, sender());
    expect(['confirm', 'accepted']).toContain(outcome.kind);
    expect(arrived).toHaveLength(1);
    const [receipt] = await allSubscriptions(db);
    expect(receipt).toMatchObject({
      consentText: order.consentText,
      at: NOW,
      outcome: outcome.kind,
    });
  });

  test('gets one request of a double press, and both are told the same', async () => {
    const send = background();
    const [first, second] = await Promise.all([send(order, sender()), send(order, sender())]);
    expect(second).toEqual(first);
    expect(arrived).toHaveLength(1);
  });

  test('gets nothing without permission, and nothing is kept as sent', async () => {
    const outcome = await background({ mayReach: false })(order, sender());
    expect(outcome).toEqual({ kind: 'needs-permission', origin });
    expect(arrived).toEqual([]);
    expect(await outcomesKept()).toEqual([]);
  });

  test('gets nothing while offline, and the sign-up is kept', async () => {
    const outcome = await background({ online: false })(order, sender());
    expect(outcome).toEqual({ kind: 'unreachable', sent: 'no' });
    expect(arrived).toEqual([]);
    expect(await outcomesKept()).toEqual([]);
    expect(await signUpDrafts(db, NOW)).toMatchObject([order]);
  });

  test('gets nothing again after a line that broke', async () => {
    says = 'hang up';
    const outcome = await background()(order, sender());
    expect(outcome).toEqual({ kind: 'unreachable', sent: 'maybe' });
    expect(arrived).toHaveLength(1);
  });

  test('gets nothing after a restart in mid-send, and the receipt cannot tell', async () => {
    says = 'nothing';
    const reached = new Promise<void>((resolve) => {
      onArrival = resolve;
    });
    const abandoned = background()(order, sender());
    await reached;
    background();
    expect(await outcomesKept()).toEqual(['unreachable']);
    expect(await signUpDrafts(db, NOW)).toEqual([]);
    expect(arrived).toHaveLength(1);
    server.closeAllConnections();
    await abandoned;
    expect(arrived).toHaveLength(1);
  });
});

describe('a receipt', () => {
  const listmonk = () => senderOf(everyService(origin)[1] as NewsletterService);

  test('counts how often it was sent, and not what was not taken', async () => {
    const send = background();
    await send(order, listmonk());
    says = 'too many';
    await send(order, listmonk());
    says = 'yes';
    await send(order, listmonk());
    expect(await allSubscriptions(db)).toMatchObject([{ times: 2, outcome: 'confirm' }]);
  });

  test('of one kind of mail stays when another kind is asked for', async () => {
    await background()(order, listmonk());
    await background()(
      { ...order, kinds: ['breaking'] },
      { ...listmonk(), service: withBreaking() },
    );
    const kinds = (await allSubscriptions(db)).map((one) => one.kinds);
    expect(kinds).toHaveLength(2);
    expect(kinds).toEqual(expect.arrayContaining([['daily'], ['breaking']]));
  });

  const withBreaking = (): NewsletterService => {
    const { service, endpoint, lists } = listmonk().service;
    return { service, endpoint, lists: { ...lists, breaking: lists.daily } };
  };
});

describe('what was kept', () => {
  const listmonk = () => senderOf(everyService(origin)[1] as NewsletterService);

  test('goes when it could be sent', async () => {
    await background({ online: false })(order, listmonk());
    await background()(order, listmonk());
    expect(await signUpDrafts(db, NOW)).toEqual([]);
    expect(await outcomesKept()).toEqual(['confirm']);
  });

  test.each([
    ['a permission is missing', { mayReach: false }, 'yes'],
    ['the service wants to wait', {}, 'too many'],
    ['there is still no line', { online: false }, 'yes'],
  ] as const)('stays when %s', async (_name, line, then) => {
    await background({ online: false })(order, listmonk());
    says = then;
    await background(line)(order, listmonk());
    expect(await signUpDrafts(db, NOW)).toMatchObject([order]);
  });

  test('of an earlier sign-up stays as it was when a later one is not taken', async () => {
    await background()(order, listmonk());
    says = 'too many';
    await background()({ ...order, kinds: ['daily', 'breaking'] }, listmonk());
    expect(await allSubscriptions(db)).toMatchObject([{ outcome: 'confirm', kinds: ['daily'] }]);
  });

  test('of two sign-ups under way is both, when they differ', async () => {
    const send = background();
    const other = { ...order, email: 'second@example.org' };
    await Promise.all([send(order, listmonk()), send(other, listmonk())]);
    expect(arrived).toHaveLength(2);
    expect(await allSubscriptions(db)).toHaveLength(2);
  });
});
