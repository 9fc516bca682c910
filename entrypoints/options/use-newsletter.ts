import { brand } from 'virtual:brand';
import { useEffect, useState } from 'preact/hooks';
import type {
  NewsletterSectionProps,
  OutcomeView,
} from '../../components/options/NewsletterSection';
import { noErrors, type SignUpErrors } from '../../components/options/sign-up-errors';
import { stampWords } from '../../components/words/dates';
import { allSubscriptions } from '../../lib/db/subscriptions';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import type { BrandNewsletter } from '../../lib/model/brand';
import type { NewsletterKind, SignUpOutcome, SignUpRequest } from '../../lib/model/subscription';
import { outcomeSentence, serviceName } from '../../lib/newsletter/words';
import { useStored } from '../front/use-stored';
import type { Shown } from './shown';

const SEND_AGAIN_AFTER_MS = 60_000;
const SEND_AGAIN_TIMES = 2;

const KINDS: readonly NewsletterKind[] = ['daily', 'breaking'];

interface Sent {
  readonly request: SignUpRequest;
  readonly consentText: string;
  readonly at: number;
  readonly times: number;
}

/** What the reader can tick. Some services need no list's name; then there is one newsletter. */
function offeredBy({ lists }: BrandNewsletter): readonly NewsletterKind[] {
  const named = KINDS.filter((kind) => lists[kind] !== undefined);
  return named.length > 0 ? named : ['daily'];
}

const viewOf = (newsletter: BrandNewsletter) => ({
  title: newsletter.title,
  text: newsletter.text,
  offered: offeredBy(newsletter),
  sender: newsletter.sender ?? brand.name,
  serviceName: serviceName(newsletter.service) ?? newsletter.service,
  privacyUrl: brand.privacyPolicy ?? null,
});

/** The section "Newsletter": one sign-up at a time, sent once a press, told as it is. */
export function useNewsletter({
  settings,
  now,
  timeZone,
  revision,
  notices,
}: Shown): NewsletterSectionProps {
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<SignUpOutcome | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [inboxOpen, setInboxOpen] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const receipts = useStored(allSubscriptions, [], [revision]);
  const clock = useSecondsWhile(inboxOpen);
  const newsletter = brand.newsletter ?? null;

  async function send(request: SignUpRequest, consentText: string) {
    if (!newsletter || sending) return;
    setSending(true);
    // Inside the press: without this permission nothing may be sent.
    const granted = await requestSites([newsletter.endpoint]).catch(() => false);
    const answer: SignUpOutcome | null = granted
      ? await notices.act('signUp', { ...request, consentText }, '')
      : { kind: 'needs-permission', origin: new URL(newsletter.endpoint).origin };
    setSending(false);
    setOutcome(answer);
    const times = (sent?.request.email === request.email ? sent.times : 0) + 1;
    setSent({ request, consentText, at: Date.now(), times });
    setInboxOpen(answer?.kind === 'confirm');
    setConfirmed(false);
  }

  function shownOutcome(): OutcomeView | null {
    if (!outcome || !sent || !newsletter) return null;
    return confirmed ? confirmedView(sent) : outcomeView(outcome, sent, newsletter, now);
  }

  const waitMs = sent ? Math.max(0, sent.at + SEND_AGAIN_AFTER_MS - clock) : 0;
  return {
    newsletter: newsletter && viewOf(newsletter),
    sending,
    outcome: shownOutcome(),
    refused: refusedFields(outcome),
    inbox:
      inboxOpen && sent
        ? {
            email: sent.request.email,
            canSendAgain: waitMs === 0 && sent.times <= SEND_AGAIN_TIMES,
            sendAgainHint: againHint(waitMs, sent.times),
            onSendAgain: () => void send(sent.request, sent.consentText),
            onChangeAddress: () => {
              setInboxOpen(false);
              setOutcome(null);
            },
            onConfirmed: () => {
              setInboxOpen(false);
              setConfirmed(true);
            },
          }
        : null,
    initialEmail: sent?.request.email,
    receipts: receipts.map((subscription) => ({
      subscription,
      when: stampWords(subscription.at, { now, timeZone }),
    })),
    // The briefing is for editions that have no newsletter of their own.
    briefing: newsletter ? undefined : settings.briefing,
    onBriefing: (briefing) => void notices.act('changeSettings', { briefing }),
    onSignUp: (request, consentText) => void send(request, consentText),
    onOutcomeAction: () => {
      if (outcome?.kind === 'handoff') void openTab(outcome.url);
      else if (sent) void send(sent.request, sent.consentText);
    },
    onDeleteReceipt: (id) => void notices.act('deleteSubscription', { id }, 'Deleted.'),
  };
}

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
  if (times > SEND_AGAIN_TIMES)
    return 'Sent three times. Look in the spam folder, or change the address.';
  return waitMs > 0
    ? `No mail yet? You can send again in ${Math.ceil(waitMs / 1000)} seconds.`
    : '';
}

function refusedFields(outcome: SignUpOutcome | null): SignUpErrors | undefined {
  if (outcome?.kind !== 'rejected' || outcome.field !== 'email') return undefined;
  return { ...noErrors, email: 'The newsletter does not take this address. Check it for a slip' };
}

/** The reader says so; only the service knows. */
const confirmedView = ({ request }: Sent): OutcomeView => ({
  kind: 'confirm',
  sentence: `Then the mails will come to ${request.email}. Every mail has a link to unsubscribe.`,
});

function outcomeView(
  outcome: SignUpOutcome,
  { request }: Sent,
  newsletter: BrandNewsletter,
  now: number,
): OutcomeView {
  const sender = newsletter.sender ?? brand.name;
  const parties = { sender, email: request.email, service: newsletter.service };
  const sentence = outcomeSentence(outcome, parties, now);
  switch (outcome.kind) {
    case 'handoff':
      return { kind: outcome.kind, sentence, action: { id: 'open', label: 'Open its page' } };
    case 'needs-permission': {
      const host = new URL(outcome.origin).hostname;
      return { kind: outcome.kind, sentence, action: { id: 'allow', label: `Allow ${host}` } };
    }
    case 'unreachable':
    case 'confirm':
    case 'subscribed':
    case 'already':
    case 'accepted':
    case 'rejected':
    case 'wait':
      return { kind: outcome.kind, sentence };
  }
}
