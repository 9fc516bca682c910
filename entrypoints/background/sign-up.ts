import { brand } from 'virtual:brand';
import { hashText } from '../../lib/article/hash';
import { storeSubscription } from '../../lib/db/subscriptions';
import type { SignUpOutcome, SignUpRequest } from '../../lib/model/subscription';
import { signUp } from '../../lib/newsletter/sign-up';
import { http, now, touch } from './edges';
import { database } from './store';

/** Signs up for the brand's newsletter and keeps the reader's receipt when anything was sent. */
export async function signUpAndKeep(
  request: SignUpRequest & { readonly consentText: string },
): Promise<SignUpOutcome> {
  const { newsletter } = brand;
  if (!newsletter) return { kind: 'rejected', field: 'other' };
  const { service, endpoint, lists } = newsletter;
  const { email, kinds, consentText } = request;
  const outcome = await signUp(
    {
      service,
      endpoint,
      lists: { daily: lists.daily ?? null, breaking: lists.breaking ?? null },
    },
    { email, kinds },
    http,
    now(),
  );
  if (wasSent(outcome)) {
    await storeSubscription(await database(), {
      id: hashText(`${endpoint} ${email}`),
      email,
      service,
      endpoint,
      name: newsletter.sender ?? brand.name,
      kinds,
      consentText,
      at: now(),
      outcome: outcome.kind,
    });
    await touch();
  }
  return outcome;
}

const wasSent = (outcome: SignUpOutcome): boolean =>
  outcome.kind === 'confirm' ||
  outcome.kind === 'subscribed' ||
  outcome.kind === 'already' ||
  outcome.kind === 'accepted' ||
  (outcome.kind === 'unreachable' && outcome.sent === 'maybe');
