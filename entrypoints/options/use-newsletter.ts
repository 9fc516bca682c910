import { brand } from 'virtual:brand';
import { useEffect, useState } from 'preact/hooks';
import type { NewsletterSectionProps } from '../../components/options/NewsletterSection';
import { say } from '../../components/options/options-say';
import type { NewsletterView } from '../../components/options/SignUpPanel';
import { stampWords } from '../../components/words/dates';
import { newsletterPage } from '../../lib/brand/newsletter-page';
import type { Database } from '../../lib/db/database';
import { signUpDrafts } from '../../lib/db/sign-up-drafts';
import { allSubscriptions } from '../../lib/db/subscriptions';
import { openTab } from '../../lib/ext/pages';
import type { BrandNewsletter } from '../../lib/model/brand';
import type { NewsletterKind, NewsletterService, Subscription } from '../../lib/model/subscription';
import { signsUpHere } from '../../lib/newsletter/sign-up';
import { serviceName } from '../../lib/newsletter/words';
import { useStored } from '../front/use-stored';
import type { Shown } from './shown';
import { useOtherNewsletter } from './use-other-newsletter';
import { type KeptSignUps, type SignUpTarget, useSignUp } from './use-sign-up';

const KINDS: readonly NewsletterKind[] = ['daily', 'breaking'];

/** What the reader can tick. Some services need no list's name; then there is one newsletter. */
function offeredBy({ lists }: BrandNewsletter): readonly NewsletterKind[] {
  const named = KINDS.filter((kind) => lists[kind] !== undefined);
  return named.length > 0 ? named : ['daily'];
}

const newsletter = brand.newsletter ?? null;

const service: NewsletterService | null = newsletter && {
  service: newsletter.service,
  endpoint: newsletter.endpoint,
  lists: { daily: newsletter.lists.daily ?? null, breaking: newsletter.lists.breaking ?? null },
};

const view: NewsletterView | null = newsletter && {
  title: newsletter.title,
  text: newsletter.text,
  offered: offeredBy(newsletter),
  sender: newsletter.sender ?? brand.name,
  serviceName: serviceName(newsletter.service) ?? newsletter.service,
  privacyUrl: brand.privacyPolicy ?? null,
  postalAddress: newsletter.postalAddress,
  onOwnPage: service !== null && !signsUpHere(service),
};

const target: SignUpTarget | null = newsletter && {
  sender: newsletter.sender ?? brand.name,
  service: newsletter.service,
  endpoint: newsletter.endpoint,
  pageUrl: newsletterPage(newsletter, brand.url),
  newsletter: null,
};

const nothingKept: KeptSignUps = { drafts: [], receipts: [] };

/** Of a database that cannot be read nothing will ever be known: after this long the form is shown. */
const PATIENCE_MS = 2000;

async function readKept(db: Database): Promise<KeptSignUps> {
  const [drafts, receipts] = await Promise.all([
    signUpDrafts(db, Date.now()),
    allSubscriptions(db),
  ]);
  return { drafts, receipts };
}

/** The reader's sign-ups; null until they are known, so that no form is shown to who has signed up. */
function useKept(revision: number): KeptSignUps | null {
  const kept = useStored<KeptSignUps | null>(readKept, null, [revision]);
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return kept ?? (waited ? nothingKept : null);
}

/** The section "Newsletter": the brand's, anybody's, and what the reader signed up for. */
export function useNewsletter(shown: Shown): NewsletterSectionProps {
  const { settings, onSettings, now, timeZone, revision, notices } = shown;
  const known = useKept(revision);
  const kept = known ?? nothingKept;
  const { receipts } = kept;
  const signUp = useSignUp(target, kept, shown);
  const other = useOtherNewsletter(kept, shown);
  return {
    ...signUp,
    unknown: known === null,
    newsletter: view,
    other,
    receipts: receipts.map((subscription) => ({
      subscription,
      when: stampWords(subscription.at, { now, timeZone }),
      manageUrl: manageUrl(subscription),
    })),
    // The briefing is for editions that have no newsletter of their own.
    briefing: newsletter ? undefined : settings.briefing,
    onBriefing: (briefing) => onSettings({ briefing }),
    onOpenOwnPage: () => {
      if (!service) return;
      const { endpoint } = service;
      void openTab(endpoint);
      const name = newsletter?.sender ?? brand.name;
      const found = { service, name, pageUrl: endpoint, privacyUrl: null };
      void notices.act('noteHandoff', found, '');
    },
    onConfirmReceipt: (id) => void notices.act('noteConfirmed', { id }),
    onDeleteReceipt: (id) => void notices.act('deleteSubscription', { id }, say('page.deleted')),
  };
}

/** Where the sender lets readers change what they get; without one, the links in the mails do. */
function manageUrl({ service, endpoint, pageUrl }: Subscription): string | undefined {
  return service === 'ghost' ? `${endpoint.replace(/\/+$/, '')}/#/portal/account` : pageUrl;
}
