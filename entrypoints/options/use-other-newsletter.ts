import { useEffect, useState } from 'preact/hooks';
import { newsletterWords as words } from '../../components/options/newsletter-words';
import type { OtherNewsletterProps, OtherState } from '../../components/options/OtherNewsletter';
import type { NewsletterView } from '../../components/options/SignUpPanel';
import { signUpDrafts } from '../../lib/db/sign-up-drafts';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { absoluteAddress } from '../../lib/jobs/find-feeds';
import type {
  FindNewsletterOutcome,
  FoundNewsletter,
  SignUpDraft,
} from '../../lib/model/subscription';
import { signsUpHere } from '../../lib/newsletter/sign-up';
import { serviceName } from '../../lib/newsletter/words';
import { useStored } from '../front/use-stored';
import type { Shown } from './shown';
import { useSignUp } from './use-sign-up';

const noDrafts: readonly SignUpDraft[] = [];
const idle: OtherState = { kind: 'idle' };

/** Any newsletter: looks at the page that the reader names, and signs up there. */
export function useOtherNewsletter(shown: Shown): OtherNewsletterProps {
  const { notices } = shown;
  const [state, setState] = useState<OtherState>(idle);
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<FoundNewsletter | null>(null);
  const signUp = useSignUp(
    found && {
      sender: found.name,
      service: found.service.service,
      endpoint: found.service.endpoint,
      newsletter: found,
    },
    shown,
  );

  // What could not be sent to somebody's newsletter is offered again without looking for it first.
  const drafts = useStored((db) => signUpDrafts(db, Date.now()), noDrafts, [shown.revision]);
  const kept = drafts.find(({ newsletter }) => newsletter !== null)?.newsletter ?? null;
  useEffect(() => {
    if (kept && state.kind === 'idle') show({ kind: 'found', newsletter: kept });
  }, [kept?.service.endpoint]);

  function show(outcome: FindNewsletterOutcome) {
    const here = outcome.kind === 'found' && signsUpHere(outcome.newsletter.service);
    setFound(here ? outcome.newsletter : null);
    setState(stateOf(outcome));
  }

  async function look(address: string, permission: Promise<boolean>) {
    setAsked(address);
    setFound(null);
    setState({ kind: 'looking', address });
    // Refused or not, the background says what it could do.
    await permission;
    const outcome = await notices.act('findNewsletter', { address }, '');
    if (outcome) show(outcome);
    else setState(idle);
  }

  function permissionFor(address: string): Promise<boolean> {
    const url = absoluteAddress(address);
    return url ? requestSites([url]).catch(() => false) : Promise.resolve(false);
  }

  return {
    state,
    signUp,
    onLook: (address) => void look(address, permissionFor(address)),
    onAllow: (origin) => void look(asked, permissionFor(origin)),
    onOpenPage: (url) => void openTab(url),
    onDone: () => {
      setFound(null);
      setState(idle);
    },
  };
}

function stateOf(outcome: FindNewsletterOutcome): OtherState {
  if (outcome.kind === 'none') return { kind: 'nothing', sentence: outcome.sentence };
  if (outcome.kind === 'needs-permission') return outcome;
  const { service, name } = outcome.newsletter;
  const shownService = serviceName(service.service) ?? service.service;
  return signsUpHere(service)
    ? { kind: 'found', newsletter: viewOf(outcome.newsletter, shownService) }
    : { kind: 'own-page', name, service: shownService, url: service.endpoint };
}

function viewOf({ service, name, pageUrl, privacyUrl }: FoundNewsletter, serviceName: string) {
  const kinds = (['daily', 'breaking'] as const).filter((kind) => service.lists[kind] !== null);
  const view: NewsletterView = {
    title: name,
    text: words.otherText(new URL(pageUrl).hostname),
    offered: kinds.length > 0 ? kinds : ['daily'],
    sender: name,
    serviceName,
    privacyUrl,
    isTheirs: true,
  };
  return view;
}
