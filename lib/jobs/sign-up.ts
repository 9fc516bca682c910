import { hashText } from '../article/hash';
import type { HttpPort } from '../model/http';
import type {
  NewsletterService,
  SignUpDraft,
  SignUpOrder,
  SignUpOutcome,
  SignUpRequest,
  Subscription,
} from '../model/subscription';
import { DAY_MS } from '../model/time';
import { kindsKey } from '../newsletter/after-sign-up';
import { signUp } from '../newsletter/sign-up';

/** Whom the mails come from, and how to ask for them. */
export interface Sender {
  readonly name: string;
  readonly service: NewsletterService;
  readonly pageUrl?: string;
}

export interface SignUpEdges {
  readonly http: HttpPort;
  /** Epoch ms. */
  readonly now: () => number;
  readonly findReceipt: (id: string) => Promise<Subscription | undefined>;
  readonly storeReceipt: (receipt: Subscription) => Promise<void>;
  readonly dropReceipt: (id: string) => Promise<void>;
  readonly findDraft: (id: string) => Promise<SignUpDraft | undefined>;
  readonly keepDraft: (draft: SignUpDraft) => Promise<void>;
  readonly dropDraft: (id: string) => Promise<void>;
}

export type SignUpAndKeep = (order: SignUpOrder, sender: Sender) => Promise<SignUpOutcome>;

/**
 * Signs up, each sign-up once at a time: a second press while the first is under way gets the first
 * one's outcome. Keeps the reader's receipt of what was sent, and the sign-up itself when nothing was.
 */
export function signUpOnce(edges: SignUpEdges): SignUpAndKeep {
  const underWay = new Map<string, Promise<SignUpOutcome>>();
  return (order, sender) => {
    const key = JSON.stringify([sender.service, order.email, order.kinds]);
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const started = send(order, sender, edges).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}

/**
 * The name of a sign-up: its receipt and its draft have the same. Asking for other mails is another
 * sign-up, or its receipt would take the place of what was agreed to before.
 */
export const signUpId = (endpoint: string, { email, kinds }: SignUpRequest): string =>
  hashText(`${endpoint} ${email} ${kindsKey(kinds)}`);

async function send(
  order: SignUpOrder,
  sender: Sender,
  edges: SignUpEdges,
): Promise<SignUpOutcome> {
  const id = signUpId(sender.service.endpoint, order);
  const [earlier, draft] = await Promise.all([edges.findReceipt(id), edges.findDraft(id)]);
  const receipt = {
    ...receiptOf(id, order, sender, edges.now()),
    ...(earlier && edges.now() - earlier.at < DAY_MS && { times: (earlier.times ?? 1) + 1 }),
  };
  // Whoever is stopped in mid-send cannot tell later whether it arrived, and then this says so.
  await edges.storeReceipt({ ...receipt, outcome: 'unreachable' });
  await edges.dropDraft(id);
  const { email, kinds } = order;
  const outcome = await signUp(sender.service, { email, kinds }, edges.http, edges.now());
  if (wasSent(outcome)) {
    await edges.storeReceipt({ ...receipt, outcome: outcome.kind });
    return outcome;
  }
  await (earlier ? edges.storeReceipt(earlier) : edges.dropReceipt(id));
  if (outcome.kind === 'unreachable') await edges.keepDraft({ ...order, id, at: edges.now() });
  // Not taken yet is no end: what was kept stays kept.
  if (draft && (outcome.kind === 'wait' || outcome.kind === 'needs-permission'))
    await edges.keepDraft(draft);
  if (outcome.kind === 'handoff')
    await edges.storeReceipt(handoffReceipt(sender, outcome.url, edges.now()));
  return outcome;
}

/**
 * The receipt of going on to somebody's own page; what the reader does there we do not learn. Without
 * address and consent: nothing was sent, and so nothing agreed to.
 */
export function handoffReceipt(sender: Sender, url: string, now: number): Subscription {
  const nothing: SignUpOrder = { email: '', kinds: [], consentText: '', newsletter: null };
  return {
    ...receiptOf(hashText(url), nothing, sender, now),
    outcome: 'handoff',
    pageUrl: url,
  };
}

function receiptOf(
  id: string,
  { email, kinds, consentText }: SignUpOrder,
  { name, service, pageUrl }: Sender,
  now: number,
): Omit<Subscription, 'outcome'> {
  return {
    id,
    email,
    service: service.service,
    endpoint: service.endpoint,
    name,
    kinds,
    consentText,
    at: now,
    ...(pageUrl === undefined ? {} : { pageUrl }),
  };
}

const wasSent = (outcome: SignUpOutcome): boolean =>
  outcome.kind === 'confirm' ||
  outcome.kind === 'subscribed' ||
  outcome.kind === 'already' ||
  outcome.kind === 'accepted' ||
  (outcome.kind === 'unreachable' && outcome.sent === 'maybe');
