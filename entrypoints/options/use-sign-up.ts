import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../components/options/options-say';
import { outcomeWords } from '../../components/options/outcome-words';
import type { KeptDraft, OutcomeView, SignUpState } from '../../components/options/SignUpPanel';
import { noErrors, type SignUpErrors } from '../../components/options/sign-up-errors';
import { dayWords } from '../../components/words/dates';
import { logFailure } from '../../lib/ext/log';
import { ask } from '../../lib/ext/orders';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { signUpId } from '../../lib/jobs/sign-up';
import type {
  FoundNewsletter,
  SignUpDraft,
  SignUpOrder,
  SignUpOutcome,
} from '../../lib/model/subscription';
import type { Shown } from './shown';

const SEND_AGAIN_AFTER_MS = 60_000;
const SEND_AGAIN_TIMES = 2;

/** Whom a form signs up with. */
export interface SignUpTarget {
  readonly sender: string;
  readonly service: string;
  readonly endpoint: string;
  /** Where a person signs up by hand; null when no such page is known. */
  readonly pageUrl: string | null;
  /** Null is the brand's own. */
  readonly newsletter: FoundNewsletter | null;
}

interface Sent {
  readonly order: SignUpOrder;
  readonly at: number;
  readonly times: number;
}

/** One sign-up at a time: sent once a press, told as it is, kept when it could not be sent. */
export function useSignUp(
  target: SignUpTarget | null,
  drafts: readonly SignUpDraft[],
  { now, timeZone, notices }: Shown,
): SignUpState {
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<SignUpOutcome | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [inboxOpen, setInboxOpen] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const clock = useSecondsWhile(inboxOpen);
  // The state is not new before the next drawing; a second press may come sooner.
  const busy = useRef(false);

  // Another newsletter's form begins anew.
  useEffect(() => {
    setOutcome(null);
    setSent(null);
    setInboxOpen(false);
    setConfirmed(false);
  }, [target?.endpoint]);

  async function send(order: SignUpOrder) {
    if (!target || busy.current) return;
    busy.current = true;
    setSending(true);
    // Inside the press: without this permission nothing may be sent.
    const granted = await requestSites([target.endpoint]).catch(() => false);
    const answer: SignUpOutcome = granted
      ? await answerTo(order)
      : { kind: 'needs-permission', origin: new URL(target.endpoint).origin };
    busy.current = false;
    setSending(false);
    setOutcome(answer);
    const times = (sent?.order.email === order.email ? sent.times : 0) + 1;
    setSent({ order, at: Date.now(), times });
    setInboxOpen(answer.kind === 'confirm');
    setConfirmed(false);
  }

  function shownOutcome(): OutcomeView | null {
    if (!outcome || !sent || !target) return null;
    // The page's own time may be older than the press: ten minutes would be told as eleven.
    const told = Math.max(now, sent.at);
    return confirmed ? confirmedView(sent) : outcomeView(outcome, sent, target, told);
  }

  // A draft is the newsletter's whose form this is.
  const draft = drafts.find(
    (one) =>
      (one.newsletter?.service.endpoint ?? null) === (target?.newsletter?.service.endpoint ?? null),
  );
  const waitMs = sent ? Math.max(0, sent.at + SEND_AGAIN_AFTER_MS - clock) : 0;
  return {
    sending,
    outcome: shownOutcome(),
    refused: refusedFields(outcome),
    inbox:
      inboxOpen && sent
        ? {
            email: sent.order.email,
            canSendAgain: waitMs === 0 && sent.times <= SEND_AGAIN_TIMES,
            sendAgainHint: againHint(waitMs, sent.times),
            onSendAgain: () => void send(sent.order),
            onChangeAddress: () => {
              setInboxOpen(false);
              setOutcome(null);
            },
            onConfirmed: () => {
              setInboxOpen(false);
              setConfirmed(true);
              const id = signUpId(target?.endpoint ?? '', sent.order.email);
              void notices.act('noteConfirmed', { id }, '');
            },
          }
        : null,
    kept: draft && target && !sending ? keptView(draft, target, timeZone) : undefined,
    initialEmail: sent?.order.email,
    onSignUp: (request, consentText) =>
      void send({ ...request, consentText, newsletter: target?.newsletter ?? null }),
    onOutcomeAction: () => {
      const url = pageOf(outcome, target);
      if (url !== null) void openTab(url);
      else if (sent) void send(sent.order);
    },
    onSendKept: () => {
      if (draft) void send(orderOf(draft));
    },
    onDeleteKept: (id) => void notices.act('deleteDraft', { id }, say('page.deleted')),
  };
}

/** Without an answer the background was stopped, perhaps after it had sent. */
async function answerTo(order: SignUpOrder): Promise<SignUpOutcome> {
  try {
    return await ask('signUp', order);
  } catch (error) {
    logFailure('order signUp', error);
    return { kind: 'unreachable', sent: 'maybe' };
  }
}

const orderOf = ({ email, kinds, consentText, newsletter }: SignUpDraft): SignUpOrder => ({
  email,
  kinds,
  consentText,
  newsletter,
});

const keptView = (draft: SignUpDraft, { sender }: SignUpTarget, timeZone: string): KeptDraft => ({
  id: draft.id,
  sentence: say('draft.kept', {
    day: dayWords(draft.at, timeZone),
    email: draft.email,
    sender,
  }),
});

/** The time in epoch ms, moving each second while something counts down. */
function useSecondsWhile(counting: boolean): number {
  const [at, setAt] = useState(Date.now);
  useEffect(() => {
    if (!counting) return;
    setAt(Date.now());
    const timer = setInterval(() => setAt(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [counting]);
  return at;
}

function againHint(waitMs: number, times: number): string {
  if (times > SEND_AGAIN_TIMES) return say('inbox.sentOften');
  return waitMs > 0 ? say('inbox.againIn', { count: Math.ceil(waitMs / 1000) }) : '';
}

function refusedFields(outcome: SignUpOutcome | null): SignUpErrors | undefined {
  if (outcome?.kind !== 'rejected' || outcome.field !== 'email') return undefined;
  return { ...noErrors, email: say('newsletter.emailRefused') };
}

/** The reader says so; only the service knows. */
const confirmedView = ({ order }: Sent): OutcomeView => ({
  kind: 'confirm',
  sentence: say('outcome.confirmed', { email: order.email }),
});

/** The page to go on at; null when the outcome asks for none, or there is none. */
function pageOf(outcome: SignUpOutcome | null, target: SignUpTarget | null): string | null {
  if (outcome?.kind === 'handoff') return outcome.url;
  const refused = outcome?.kind === 'rejected' && outcome.field !== 'email';
  return refused ? (target?.pageUrl ?? null) : null;
}

function outcomeView(
  outcome: SignUpOutcome,
  { order }: Sent,
  target: SignUpTarget,
  now: number,
): OutcomeView {
  const { sender, service } = target;
  const sentence = outcomeWords(outcome, { sender, email: order.email, service }, now);
  switch (outcome.kind) {
    case 'handoff':
    case 'rejected':
      return pageOf(outcome, target) === null
        ? { kind: outcome.kind, sentence }
        : {
            kind: outcome.kind,
            sentence,
            action: { id: 'open', label: say('outcome.openPage') },
          };
    case 'needs-permission': {
      const host = new URL(outcome.origin).hostname;
      return {
        kind: outcome.kind,
        sentence,
        action: { id: 'allow', label: say('allow.button', { host }) },
      };
    }
    case 'unreachable':
    case 'confirm':
    case 'subscribed':
    case 'already':
    case 'accepted':
    case 'wait':
      return { kind: outcome.kind, sentence };
  }
}
