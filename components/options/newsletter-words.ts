import type { NewsletterKind, Subscription } from '../../lib/model/subscription';
import { listed, say } from './options-say';

const KIND_NAMES = { daily: 'newsletter.daily', breaking: 'newsletter.breaking' } as const;

/** What each kind of mail is like. */
export const KIND_HINTS = {
  daily: 'newsletter.dailyHint',
  breaking: 'newsletter.breakingHint',
} as const;

export const kindName = (kind: NewsletterKind): string => say(KIND_NAMES[kind]);

/** Who sends and with what; both are said in the consent sentence. */
export interface ConsentParties {
  readonly sender: string;
  /** For example `listmonk`. */
  readonly serviceName: string;
}

/** The exact sentence the reader agrees to; it is stored in the receipt. */
export function consentText({ sender, serviceName }: ConsentParties): string {
  return say('newsletter.consent', { sender, service: serviceName });
}

/** `Daily news and Breaking news`. */
export function kindsInWords(kinds: readonly NewsletterKind[]): string {
  return listed(kinds.map(kindName));
}

/** What a receipt is for: `The Courier: Daily news`. Of other people's newsletters we know the name alone. */
export function receiptTitle({ name, kinds, pageUrl }: Subscription): string {
  return pageUrl === undefined ? say('receipts.title', { name, kinds: kindsInWords(kinds) }) : name;
}

/** What a receipt says of its state, one sentence. */
export function receiptState(outcome: Subscription['outcome']): string {
  switch (outcome) {
    case 'confirm':
      return say('receipts.waiting');
    case 'subscribed':
      return say('receipts.subscribed');
    case 'already':
      return say('receipts.already');
    case 'accepted':
      return say('receipts.accepted');
    case 'handoff':
      return say('receipts.handoff');
    case 'wait':
    case 'rejected':
    case 'needs-permission':
      return say('receipts.failed');
    case 'unreachable':
      return say('receipts.unsure');
  }
}
