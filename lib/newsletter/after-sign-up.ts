import type {
  NewsletterKind,
  SignUpOrder,
  SignUpOutcome,
  SignUpPlace,
  Subscription,
} from '../model/subscription';
import { DAY_MS } from '../model/time';

/** Nobody's inbox is slower than this often; sooner, a second mail would only confuse. */
export const SEND_AGAIN_AFTER_MS = 60_000;
/** Beside the first one. Ghost refuses the sixth sign-up of an address. */
export const SEND_AGAIN_TIMES = 2;

/** A sign-up that the reader pressed, and what became of it. */
export interface Pressed {
  readonly order: SignUpOrder;
  readonly outcome: SignUpOutcome;
  /** When the answer came, epoch ms. */
  readonly at: number;
  /** How many times this address was sent, this time included. */
  readonly times: number;
  /** The reader is still to look into the inbox for a mail that was asked for. */
  readonly awaitsMail: boolean;
  /** The reader says that the link was followed; nobody else tells us. */
  readonly confirmed: boolean;
}

/** The sign-up after an answer; `before` is the one pressed before it on the same form. */
export function afterAnswer(
  before: Pressed | null,
  order: SignUpOrder,
  outcome: SignUpOutcome,
  at: number,
): Pressed {
  const again = before?.order.email === order.email ? before : null;
  const times = (again?.times ?? 0) + (mayHaveLeft(outcome) ? 1 : 0);
  // A mail that is on its way stays on its way when a second one is refused.
  const awaitsMail = outcome.kind === 'confirm' || (again?.awaitsMail ?? false);
  return { order, outcome, at, times, awaitsMail, confirmed: false };
}

/** Whose form it is; `pageUrl` is absent for the brand's own, as in a receipt. */
interface SignUpForm {
  readonly endpoint: string;
  readonly pageUrl?: string;
}

/**
 * What the reader's receipts say of an earlier visit to this form; null when they say nothing. A mail
 * is waited for as long as its link is good, a day. `receipts` are newest first; `now` is epoch ms.
 */
export function earlierSignUp(
  receipts: readonly Subscription[],
  form: SignUpForm,
  now: number,
): Pressed | null {
  const receipt = receipts.find(
    ({ endpoint, pageUrl, email }) =>
      email !== '' && endpoint === form.endpoint && pageUrl === form.pageUrl,
  );
  const outcome = receipt && outcomeOf(receipt, now);
  if (!outcome) return null;
  const { email, kinds, consentText, at, times = 1 } = receipt;
  // The newsletter itself is the form's.
  const order = { email, kinds, consentText, newsletter: null };
  const awaitsMail = outcome.kind === 'confirm';
  return { order, outcome, at, times, awaitsMail, confirmed: false };
}

function outcomeOf({ outcome, at }: Subscription, now: number): SignUpOutcome | null {
  if (isTaken(outcome)) return { kind: outcome };
  return outcome === 'confirm' && now - at < DAY_MS ? { kind: 'confirm' } : null;
}

/** Whether the service took it and nothing is left to do that we know of. */
const isTaken = (kind: SignUpOutcome['kind']): kind is 'subscribed' | 'already' | 'accepted' =>
  kind === 'subscribed' || kind === 'already' || kind === 'accepted';

export function placeOf(pressed: Pressed | null): SignUpPlace {
  if (!pressed) return 'form';
  if (pressed.confirmed || isTaken(pressed.outcome.kind)) return 'settled';
  return pressed.awaitsMail ? 'inbox' : 'form';
}

/** When this address may be sent again, epoch ms; null when it was sent often enough. */
export function sendAgainAt({ outcome, at, times }: Pressed): number | null {
  if (times > SEND_AGAIN_TIMES) return null;
  if (outcome.kind === 'wait') return outcome.retryAt;
  return mayHaveLeft(outcome) ? at + SEND_AGAIN_AFTER_MS : at;
}

/**
 * Whether pressing `Sign up` asks for what is on its way already: then the reader is shown that, and
 * nothing is sent. Else "Change address" would be a way around the limits.
 */
export function isUnderWay(pressed: Pressed | null, order: SignUpOrder, now: number): boolean {
  if (!pressed?.awaitsMail || pressed.confirmed) return false;
  const { email, kinds } = pressed.order;
  if (email !== order.email || kindsKey(kinds) !== kindsKey(order.kinds)) return false;
  const at = sendAgainAt(pressed);
  return at === null || now < at;
}

/** The same for the same mails, in whatever order they were ticked. */
export const kindsKey = (kinds: readonly NewsletterKind[]): string => [...kinds].sort().join();

/** Whether the service may have it now. */
function mayHaveLeft(outcome: SignUpOutcome): boolean {
  if (outcome.kind === 'unreachable') return outcome.sent === 'maybe';
  return outcome.kind === 'confirm' || isTaken(outcome.kind);
}
