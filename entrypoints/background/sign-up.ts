import { brand } from 'virtual:brand';
import { hashText } from '../../lib/article/hash';
import { dropDraft, keepDraft } from '../../lib/db/sign-up-drafts';
import { storeSubscription } from '../../lib/db/subscriptions';
import type {
  FoundNewsletter,
  NewsletterService,
  SignUpOrder,
  SignUpOutcome,
  Subscription,
} from '../../lib/model/subscription';
import { signUp } from '../../lib/newsletter/sign-up';
import { http, now, touch } from './edges';
import { database } from './store';

/** Whom the mails come from, and how to ask for them. */
interface Sender {
  readonly name: string;
  readonly service: NewsletterService;
  readonly pageUrl?: string;
}

function senderOf({ newsletter }: SignUpOrder): Sender | null {
  if (newsletter) return newsletter;
  const own = brand.newsletter;
  if (!own) return null;
  const { service, endpoint, lists } = own;
  return {
    name: own.sender ?? brand.name,
    service: {
      service,
      endpoint,
      lists: { daily: lists.daily ?? null, breaking: lists.breaking ?? null },
    },
  };
}

/**
 * Signs up and keeps the reader's receipt when anything was sent, or the sign-up itself when nothing
 * could be.
 */
export async function signUpAndKeep(order: SignUpOrder): Promise<SignUpOutcome> {
  const sender = senderOf(order);
  if (!sender) return { kind: 'rejected', field: 'other' };
  const { email, kinds } = order;
  const outcome = await signUp(sender.service, { email, kinds }, http, now());
  const db = await database();
  const id = hashText(`${sender.service.endpoint} ${email}`);
  if (outcome.kind === 'unreachable' && outcome.sent === 'no')
    await keepDraft(db, { ...order, id, at: now() }, now());
  else await dropDraft(db, id, now());
  if (wasSent(outcome)) await storeSubscription(db, receiptOf(id, order, sender, outcome.kind));
  if (outcome.kind === 'handoff') await storeSubscription(db, handedOff(sender, outcome.url));
  await touch();
  return outcome;
}

/** Keeps that the reader went on to somebody's own page; what they do there we do not learn. */
export async function noteHandoff(newsletter: FoundNewsletter): Promise<void> {
  const { endpoint } = newsletter.service;
  await storeSubscription(await database(), handedOff(newsletter, endpoint));
  await touch();
}

/** Without address and consent: nothing was sent, and so nothing agreed to. */
const handedOff = (sender: Sender, url: string): Subscription => ({
  ...receiptOf(
    hashText(url),
    { email: '', kinds: [], consentText: '', newsletter: null },
    sender,
    'handoff',
  ),
  pageUrl: url,
});

function receiptOf(
  id: string,
  { email, kinds, consentText }: SignUpOrder,
  { name, service, pageUrl }: Sender,
  outcome: SignUpOutcome['kind'],
): Subscription {
  return {
    id,
    email,
    service: service.service,
    endpoint: service.endpoint,
    name,
    kinds,
    consentText,
    at: now(),
    outcome,
    ...(pageUrl === undefined ? {} : { pageUrl }),
  };
}

const wasSent = (outcome: SignUpOutcome): boolean =>
  outcome.kind === 'confirm' ||
  outcome.kind === 'subscribed' ||
  outcome.kind === 'already' ||
  outcome.kind === 'accepted' ||
  (outcome.kind === 'unreachable' && outcome.sent === 'maybe');
