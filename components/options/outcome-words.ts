import type { SignUpOutcome } from '../../lib/model/subscription';
import { HOUR_MS, MINUTE_MS } from '../../lib/model/time';
import { both, say } from './options-say';
import { hostWords, inWords } from './spans';

/** Who is spoken of. */
export interface SignUpParties {
  /** The publisher, as the reader knows it. */
  readonly sender: string;
  readonly email: string;
  /** The service's id, such as `ghost`. */
  readonly service: string;
}

/** What became of a sign-up and what to do now, in plain sentences. `now` is epoch ms. */
export function outcomeWords(outcome: SignUpOutcome, parties: SignUpParties, now: number): string {
  const { sender, email } = parties;
  switch (outcome.kind) {
    case 'confirm':
      return confirmWords(parties);
    case 'subscribed':
      return say('outcome.subscribed', { sender, email });
    case 'already':
      // Says no more than it must: a stranger could be asking whether an address is on the list.
      return say('outcome.already', { sender, email });
    case 'accepted':
      return say('outcome.accepted', { sender, email });
    case 'rejected':
      return rejectedWords(outcome.field, sender);
    case 'wait':
      return say('outcome.wait', { sender, when: inWords(roundedUp(outcome.retryAt - now)) });
    case 'handoff':
      return say('outcome.handoff', { sender });
    case 'needs-permission':
      return say('outcome.needsPermission', { host: hostWords(outcome.origin) });
    case 'unreachable':
      return outcome.sent === 'no'
        ? say('outcome.notSent', { sender })
        : say('outcome.unsure', { sender });
  }
}

function confirmWords({ sender, email, service }: SignUpParties): string {
  const sentence = say('inbox.asked', { sender, email });
  // Ghost answers members as it answers everybody, and leaves their newsletters as they are.
  return service === 'ghost' ? both(sentence, say('inbox.ghost')) : sentence;
}

function rejectedWords(field: 'email' | 'lists' | 'other', sender: string): string {
  switch (field) {
    case 'email':
      return say('outcome.rejectedEmail', { sender });
    case 'lists':
      return say('outcome.rejectedLists', { sender });
    case 'other':
      return say('outcome.rejected', { sender });
  }
}

/** Nobody is sent back too early: up to the next minute, and above an hour and a half to the next hour. */
function roundedUp(ms: number): number {
  const unit = ms < 1.5 * HOUR_MS ? MINUTE_MS : HOUR_MS;
  return Math.max(1, Math.ceil(ms / unit)) * unit;
}
