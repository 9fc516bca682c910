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
  Subscription,
} from '../../lib/model/subscription';
import {
  afterAnswer,
  earlierSignUp,
  isUnderWay,
  type Pressed,
  placeOf,
  sendAgainAt,
} from '../../lib/newsletter/after-sign-up';
import type { Shown } from './shown';

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

/** What is kept of the reader's sign-ups. */
export interface KeptSignUps {
  readonly drafts: readonly SignUpDraft[];
  readonly receipts: readonly Subscription[];
}

/** One sign-up at a time: sent once a press, told as it is, kept when it could not be sent. */
export function useSignUp(
  target: SignUpTarget | null,
  { drafts, receipts }: KeptSignUps,
  { now, timeZone, notices }: Shown,
): SignUpState {
  const [sending, setSending] = useState(false);
  const [last, setLast] = useState<Pressed | null>(null);
  // The reader wants the form, whatever became of the sign-up before.
  const [formWanted, setFormWanted] = useState(false);
  const earlier = target && earlierSignUp(receipts, formOf(target), now);
  const pressed = known(last, receipts, target) ?? (formWanted ? null : earlier);
  const place = formWanted ? 'form' : placeOf(pressed);
  const clock = useSecondsWhile(place === 'inbox');
  // The state is not new before the next drawing; a second press may come sooner.
  const busy = useRef(false);

  // Another newsletter's form begins anew.
  useEffect(() => {
    setLast(null);
    setFormWanted(false);
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
    setLast(afterAnswer(last ?? earlier, order, answer, Date.now()));
    setFormWanted(false);
  }

  function signUp(order: SignUpOrder) {
    const before = last ?? earlier;
    if (!isUnderWay(before, order, Date.now())) return void send(order);
    setLast(before);
    setFormWanted(false);
  }

  function confirm(one: Pressed) {
    setLast({ ...one, confirmed: true });
    const id = signUpId(target?.endpoint ?? '', one.order);
    void notices.act('noteConfirmed', { id }, '');
  }

  // A draft is the newsletter's whose form this is.
  const draft = drafts.find(
    (one) =>
      (one.newsletter?.service.endpoint ?? null) === (target?.newsletter?.service.endpoint ?? null),
  );
  const shown = formWanted ? null : pressed;
  const own = (order: SignUpOrder): SignUpOrder => ({
    ...order,
    newsletter: target?.newsletter ?? null,
  });
  return {
    sending,
    place,
    // The page's own time may be older than the press: ten minutes would be told as eleven.
    outcome: shown && target && outcomeView(shown, target, Math.max(now, shown.at)),
    refused: refusedFields(shown?.outcome ?? null),
    inbox:
      place === 'inbox' && pressed
        ? {
            email: pressed.order.email,
            ...sendAgainView(pressed, clock),
            onSendAgain: () => void send(own(pressed.order)),
            onConfirmed: () => confirm(pressed),
          }
        : null,
    kept: draft && target && !sending ? keptView(draft, target, timeZone) : undefined,
    onSignUp: (request, consentText) => signUp(own({ ...request, consentText, newsletter: null })),
    onOtherAddress: () => setFormWanted(true),
    onOutcomeAction: () => {
      if (!pressed) return;
      const url = pageOf(pressed.outcome, target);
      if (url !== null) void openTab(url);
      else void send(own(pressed.order));
    },
    onSendKept: () => {
      if (draft) void send(orderOf(draft));
    },
    onDeleteKept: (id) => void notices.act('deleteDraft', { id }, say('page.deleted')),
  };
}

const formOf = ({ endpoint, newsletter }: SignUpTarget) => ({
  endpoint,
  pageUrl: newsletter?.pageUrl,
});

/** The last sign-up with what its receipt knows by now: it may be confirmed in the list of sign-ups. */
function known(
  last: Pressed | null,
  receipts: readonly Subscription[],
  target: SignUpTarget | null,
): Pressed | null {
  if (!last?.awaitsMail || !target) return last;
  const id = signUpId(target.endpoint, last.order);
  const receipt = receipts.find((one) => one.id === id);
  return receipt?.outcome === 'subscribed' ? { ...last, confirmed: true } : last;
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

function sendAgainView(pressed: Pressed, clock: number) {
  const at = sendAgainAt(pressed);
  if (at === null) return { canSendAgain: false, sendAgainHint: say('inbox.sentOften') };
  const count = Math.ceil((at - clock) / 1000);
  if (count <= 0) return { canSendAgain: true, sendAgainHint: '' };
  // How long the service wants to wait is said already, in minutes.
  const told = pressed.outcome.kind === 'wait' ? '' : say('inbox.againIn', { count });
  return { canSendAgain: false, sendAgainHint: told };
}

function refusedFields(outcome: SignUpOutcome | null): SignUpErrors | undefined {
  if (outcome?.kind !== 'rejected' || outcome.field !== 'email') return undefined;
  return { ...noErrors, email: say('newsletter.emailRefused') };
}

/** The page to go on at; null when the outcome asks for none, or there is none. */
function pageOf(outcome: SignUpOutcome | null, target: SignUpTarget | null): string | null {
  if (outcome?.kind === 'handoff') return outcome.url;
  const refused = outcome?.kind === 'rejected' && outcome.field !== 'email';
  return refused ? (target?.pageUrl ?? null) : null;
}

function outcomeView(pressed: Pressed, target: SignUpTarget, now: number): OutcomeView {
  const { outcome, order } = pressed;
  const { sender, service } = target;
  // The reader says so; only the service knows.
  if (pressed.confirmed)
    return { kind: 'confirm', sentence: say('outcome.confirmed', { email: order.email }) };
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
