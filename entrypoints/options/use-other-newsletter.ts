import { useEffect, useState } from 'preact/hooks';
import { findWords } from '../../components/options/find-words';
import type { OtherNewsletterProps, OtherState } from '../../components/options/OtherNewsletter';
import { say } from '../../components/options/options-say';
import type { NewsletterView } from '../../components/options/SignUpPanel';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { absoluteAddress } from '../../lib/jobs/find-feeds';
import type { FindNewsletterOutcome, FoundNewsletter } from '../../lib/model/subscription';
import { signsUpHere } from '../../lib/newsletter/sign-up';
import { serviceName } from '../../lib/newsletter/words';
import type { Shown } from './shown';
import { type KeptSignUps, useSignUp } from './use-sign-up';

/** How far the look has come. */
type Look =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly address: string }
  | FindNewsletterOutcome;

const idle: Look = { kind: 'idle' };

/** Any newsletter: looks at the page that the reader names, and signs up there. */
export function useOtherNewsletter(keptSignUps: KeptSignUps, shown: Shown): OtherNewsletterProps {
  const { notices } = shown;
  const [look, setLook] = useState<Look>(idle);
  const [asked, setAsked] = useState('');
  const found =
    look.kind === 'found' && signsUpHere(look.newsletter.service) ? look.newsletter : null;
  const signUp = useSignUp(
    found && {
      sender: found.name,
      service: found.service.service,
      endpoint: found.service.endpoint,
      pageUrl: found.pageUrl,
      newsletter: found,
    },
    keptSignUps,
    shown,
  );

  // What could not be sent to somebody's newsletter is offered again without looking for it first.
  const kept = keptSignUps.drafts.find(({ newsletter }) => newsletter !== null)?.newsletter ?? null;
  useEffect(() => {
    if (kept && look.kind === 'idle') setLook({ kind: 'found', newsletter: kept });
  }, [kept?.service.endpoint]);

  // Found on the page in view, where the reader pressed the button for it.
  const { handover } = shown;
  useEffect(() => {
    if (handover?.kind !== 'newsletter') return;
    setLook({ kind: 'found', newsletter: handover.newsletter });
  }, [handover]);

  /** Looks once the reader allowed the site of `site`; called inside the press. */
  async function lookAt(address: string, site: string) {
    const permission = requestSites([absoluteAddress(site)]);
    setAsked(address);
    setLook({ kind: 'looking', address });
    // Refused or not, the background says what it could do.
    await permission.catch(() => false);
    setLook((await notices.act('findNewsletter', { address }, '')) ?? idle);
  }

  return {
    state: stateOf(look, asked),
    signUp,
    onLook: (address) => void lookAt(address, address),
    onAllow: (origin) => void lookAt(asked, origin),
    onOpenPage: (url) => {
      void openTab(url);
      if (look.kind === 'found') void notices.act('noteHandoff', look.newsletter, '');
    },
    onDone: () => setLook(idle),
  };
}

function stateOf(look: Look, asked: string): OtherState {
  switch (look.kind) {
    case 'idle':
    case 'looking':
    case 'needs-permission':
      return look;
    case 'none':
      return {
        kind: 'nothing',
        sentence: findWords(look.why, 'newsletter'),
        // Its own form may be one we do not know.
        url: look.why.kind === 'nothing-there' ? absoluteAddress(asked) : null,
      };
    case 'found': {
      const { service, name } = look.newsletter;
      const shownService = serviceName(service.service) ?? service.service;
      return signsUpHere(service)
        ? { kind: 'found', newsletter: viewOf(look.newsletter, shownService) }
        : { kind: 'own-page', name, service: shownService, url: service.endpoint };
    }
  }
}

function viewOf({ service, name, pageUrl, privacyUrl }: FoundNewsletter, serviceName: string) {
  const kinds = (['daily', 'breaking'] as const).filter((kind) => service.lists[kind] !== null);
  const view: NewsletterView = {
    title: name,
    text: say('other.text', { host: new URL(pageUrl).hostname }),
    offered: kinds.length > 0 ? kinds : ['daily'],
    sender: name,
    serviceName,
    privacyUrl,
    isTheirs: true,
  };
  return view;
}
