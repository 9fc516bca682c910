import { brand } from 'virtual:brand';
import { dropDraft, keepDraft, signUpDrafts } from '../../lib/db/sign-up-drafts';
import {
  deleteSubscription,
  findSubscription,
  storeSubscription,
} from '../../lib/db/subscriptions';
import { handoffReceipt, type Sender, signUpOnce } from '../../lib/jobs/sign-up';
import type { FoundNewsletter, SignUpOrder, SignUpOutcome } from '../../lib/model/subscription';
import { http, now, touch } from './edges';
import { database } from './store';

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

const send = signUpOnce({
  http,
  now,
  findReceipt: async (id) => findSubscription(await database(), id),
  storeReceipt: async (receipt) => storeSubscription(await database(), receipt),
  dropReceipt: async (id) => deleteSubscription(await database(), id),
  findDraft: async (id) =>
    (await signUpDrafts(await database(), now())).find((draft) => draft.id === id),
  keepDraft: async (draft) => keepDraft(await database(), draft, now()),
  dropDraft: async (id) => dropDraft(await database(), id, now()),
});

/** Signs up; keeps the receipt of what was sent, or the sign-up itself when nothing could be. */
export async function signUpAndKeep(order: SignUpOrder): Promise<SignUpOutcome> {
  const sender = senderOf(order);
  if (!sender) return { kind: 'rejected', field: 'other' };
  const outcome = await send(order, sender);
  await touch();
  return outcome;
}

/** Keeps that the reader went on to somebody's own page to sign up there. */
export async function noteHandoff(newsletter: FoundNewsletter): Promise<void> {
  const receipt = handoffReceipt(newsletter, newsletter.service.endpoint, now());
  await storeSubscription(await database(), receipt);
  await touch();
}

/** Keeps that the reader followed the link in the mail; only the service could know it otherwise. */
export async function noteConfirmed(id: string): Promise<void> {
  const db = await database();
  const receipt = await findSubscription(db, id);
  if (receipt?.outcome === 'confirm')
    await storeSubscription(db, { ...receipt, outcome: 'subscribed' });
  await touch();
}
