import { expect } from 'vitest';
import { outcomeWords } from '../../../components/options/outcome-words';
import type { SignUpOutcome } from '../../../lib/model/subscription';

const GHOST_MEMBERS =
  ' If you already have an account there, the mail is a sign-in link: choose your newsletters in your account.';

/** What a reader is told, word for word; `{…}` stands for the span or the host. */
const SENTENCES: Readonly<Record<string, string>> = {
  confirm:
    'We asked The Paper to send a mail to reader@example.org. Nothing more is sent until you follow the link in it.',
  subscribed:
    'The Paper will send mails to reader@example.org. Every mail has a link to unsubscribe.',
  already:
    'The Paper may have reader@example.org on its list already. If no mail comes, look for an earlier one and the link in it.',
  accepted:
    'The Paper took your sign-up for reader@example.org. If a mail asks you to confirm it, follow the link in it.',
  'rejected email':
    'The Paper does not take this email address. Look for a slip in it, or use another one.',
  'rejected lists':
    'The Paper does not offer this newsletter here. Choose another one or open its own page.',
  'rejected other': 'The Paper did not take this sign-up. Open its own page to sign up there.',
  handoff: 'The Paper takes sign-ups on its own page. Continue there in a new tab.',
  'unreachable no':
    'Nothing was sent: The Paper could not be reached. Check your connection and try again.',
  'unreachable maybe':
    'We could not tell whether The Paper received this. Check your inbox before you try again.',
};

/** What is said of an outcome at `now`: the right sentence, and nothing of the server's own words. */
export function expectTold(outcome: SignUpOutcome, service: string, now: number): void {
  const parties = { sender: 'The Paper', email: 'reader@example.org', service };
  const told = outcomeWords(outcome, parties, now).replace(/[\u2068\u2069]/g, '');
  if (outcome.kind === 'wait') {
    const minutes = Math.ceil((outcome.retryAt - now) / 60_000);
    const span =
      minutes < 90 ? `${minutes} minute${minutes === 1 ? '' : 's'}` : `${minutes / 60} hours`;
    expect(told).toBe(`The Paper limits how often one can sign up. Try again in ${span}.`);
  } else if (outcome.kind === 'needs-permission') {
    const { hostname } = new URL(outcome.origin);
    expect(told).toBe(
      `Nothing was sent: the browser needs your permission to reach ${hostname}. Allow it and sign up again.`,
    );
  } else {
    const members = service === 'ghost' && outcome.kind === 'confirm' ? GHOST_MEMBERS : '';
    expect(told).toBe(`${SENTENCES[keyOf(outcome)]}${members}`);
  }
}

function keyOf(outcome: SignUpOutcome): string {
  if (outcome.kind === 'rejected') return `rejected ${outcome.field}`;
  return outcome.kind === 'unreachable' ? `unreachable ${outcome.sent}` : outcome.kind;
}
