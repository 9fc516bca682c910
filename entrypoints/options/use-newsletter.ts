import { brand } from 'virtual:brand';
import type { NewsletterSectionProps } from '../../components/options/NewsletterSection';
import { say } from '../../components/options/options-say';
import type { NewsletterView } from '../../components/options/SignUpPanel';
import { stampWords } from '../../components/words/dates';
import { newsletterPage } from '../../lib/brand/newsletter-page';
import { signUpDrafts } from '../../lib/db/sign-up-drafts';
import { allSubscriptions } from '../../lib/db/subscriptions';
import type { BrandNewsletter } from '../../lib/model/brand';
import type { NewsletterKind, SignUpDraft, Subscription } from '../../lib/model/subscription';
import { serviceName } from '../../lib/newsletter/words';
import { useStored } from '../front/use-stored';
import type { Shown } from './shown';
import { useOtherNewsletter } from './use-other-newsletter';
import { type SignUpTarget, useSignUp } from './use-sign-up';

const KINDS: readonly NewsletterKind[] = ['daily', 'breaking'];

/** What the reader can tick. Some services need no list's name; then there is one newsletter. */
function offeredBy({ lists }: BrandNewsletter): readonly NewsletterKind[] {
  const named = KINDS.filter((kind) => lists[kind] !== undefined);
  return named.length > 0 ? named : ['daily'];
}

const newsletter = brand.newsletter ?? null;

const view: NewsletterView | null = newsletter && {
  title: newsletter.title,
  text: newsletter.text,
  offered: offeredBy(newsletter),
  sender: newsletter.sender ?? brand.name,
  serviceName: serviceName(newsletter.service) ?? newsletter.service,
  privacyUrl: brand.privacyPolicy ?? null,
  postalAddress: newsletter.postalAddress,
};

const target: SignUpTarget | null = newsletter && {
  sender: newsletter.sender ?? brand.name,
  service: newsletter.service,
  endpoint: newsletter.endpoint,
  pageUrl: newsletterPage(newsletter, brand.url),
  newsletter: null,
};

const noDrafts: readonly SignUpDraft[] = [];

/** The section "Newsletter": the brand's, anybody's, and what the reader signed up for. */
export function useNewsletter(shown: Shown): NewsletterSectionProps {
  const { settings, now, timeZone, revision, notices } = shown;
  const drafts = useStored((db) => signUpDrafts(db, Date.now()), noDrafts, [revision]);
  const signUp = useSignUp(target, drafts, shown);
  const other = useOtherNewsletter(drafts, shown);
  const receipts = useStored(allSubscriptions, [], [revision]);
  return {
    ...signUp,
    newsletter: view,
    other,
    receipts: receipts.map((subscription) => ({
      subscription,
      when: stampWords(subscription.at, { now, timeZone }),
      manageUrl: manageUrl(subscription),
    })),
    // The briefing is for editions that have no newsletter of their own.
    briefing: newsletter ? undefined : settings.briefing,
    onBriefing: (briefing) => void notices.act('changeSettings', { briefing }),
    onConfirmReceipt: (id) => void notices.act('noteConfirmed', { id }),
    onDeleteReceipt: (id) => void notices.act('deleteSubscription', { id }, say('page.deleted')),
  };
}

/** Where the sender lets readers change what they get; without one, the links in the mails do. */
function manageUrl({ service, endpoint, pageUrl }: Subscription): string | undefined {
  return service === 'ghost' ? `${endpoint.replace(/\/+$/, '')}/#/portal/account` : pageUrl;
}
