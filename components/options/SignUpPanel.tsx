import { useState } from 'preact/hooks';
import type { NewsletterKind, SignUpOutcome, SignUpRequest } from '../../lib/model/subscription';
import { Button } from './Button';
import { InboxSteps, type InboxStepsProps } from './InboxSteps';
import { type ConsentParties, consentText } from './newsletter-words';
import { say, sayWith } from './options-say';
import { Saying } from './Saying';
import { SignUpForm } from './SignUpForm';
import styles from './SignUpPanel.module.css';
import type { SignUpErrors } from './sign-up-errors';

/** A newsletter, ready to be shown. */
export interface NewsletterView extends ConsentParties {
  readonly title?: string;
  readonly text?: string;
  readonly offered: readonly NewsletterKind[];
  readonly privacyUrl: string | null;
  /** Where the sender gets letters. */
  readonly postalAddress?: string;
  /** It is not the brand's own. */
  readonly isTheirs?: boolean;
}

/** What became of the last sign-up, in words. */
export interface OutcomeView {
  readonly kind: SignUpOutcome['kind'];
  readonly sentence: string;
  /** What to do now. */
  readonly hint?: string;
  /** For example "Allow letters.example" or "Open its page". */
  readonly action?: { readonly label: string; readonly id: string };
}

/** A sign-up kept while offline; it is sent only when the reader says so. */
export interface KeptDraft {
  readonly id: string;
  readonly sentence: string;
}

/** One sign-up and what became of it. */
export interface SignUpState {
  readonly sending: boolean;
  readonly outcome: OutcomeView | null;
  readonly refused?: SignUpErrors;
  /** Present while a confirming mail is on its way: the form gives way to these steps. */
  readonly inbox: (Omit<InboxStepsProps, 'id'> & { readonly email: string }) | null;
  readonly kept?: KeptDraft;
  /** The address typed before, for "Change address". */
  readonly initialEmail?: string;
  /** `consentText` is what stood above the button, word for word. */
  readonly onSignUp: (request: SignUpRequest, consentText: string) => void;
  readonly onOutcomeAction: (actionId: string) => void;
  readonly onSendKept?: (draftId: string) => void;
  readonly onDeleteKept?: (draftId: string) => void;
}

interface SignUpPanelProps extends SignUpState {
  /** Begins the ids of its fields; one in the page. */
  readonly id: string;
  readonly newsletter: NewsletterView;
}

/** A newsletter's form, and then what became of the sign-up. */
export function SignUpPanel(props: SignUpPanelProps) {
  const { newsletter, inbox, outcome } = props;
  const [draft, setDraft] = useState({
    email: props.initialEmail ?? '',
    kinds: [] as readonly NewsletterKind[],
  });
  const consent = consentText(newsletter);
  return (
    <div class={styles.panel}>
      {!inbox && (
        <div class={styles.head}>
          <h3 class={styles.title}>
            <bdi>{newsletter.title ?? say('newsletter.title')}</bdi>
          </h3>
          <p class={styles.text}>
            <bdi>{newsletter.text ?? say('newsletter.text')}</bdi>
          </p>
        </div>
      )}
      {props.kept && !inbox && <Kept {...props} kept={props.kept} />}
      {!inbox && (
        <SignUpForm
          id={props.id}
          isTheirs={newsletter.isTheirs}
          offered={newsletter.offered}
          consent={consent}
          privacyUrl={newsletter.privacyUrl}
          letterhead={
            newsletter.postalAddress && `${newsletter.sender}, ${newsletter.postalAddress}`
          }
          draft={draft}
          sending={props.sending}
          refused={props.refused}
          onDraft={setDraft}
          onSignUp={(request) => props.onSignUp(request, consent)}
        />
      )}
      {/* Always there, so that what appears in it is read out. */}
      <div class={styles.status} role="status">
        {props.sending && <Saying sentence={say('newsletter.sending')} />}
        {!props.sending && inbox && <CheckInbox email={inbox.email} outcome={outcome} />}
        {!props.sending && !inbox && outcome && (
          <div class={outcome.kind === 'subscribed' ? styles.good : styles.outcome}>
            <Saying sentence={outcome.sentence} hint={outcome.hint} />
          </div>
        )}
      </div>
      {outcome?.action && !props.sending && (
        <OutcomeAction action={outcome.action} onAction={props.onOutcomeAction} />
      )}
      {inbox && !props.sending && <InboxSteps {...inbox} id={props.id} />}
    </div>
  );
}

function CheckInbox({ email, outcome }: { email: string; outcome: OutcomeView | null }) {
  const [before, after] = (outcome?.sentence ?? '').split(email, 2);
  return (
    <>
      <h3 class={styles.title}>{say('inbox.check')}</h3>
      {after === undefined && (
        <p class={styles.address}>{sayWith('inbox.sentTo', { email: <strong>{email}</strong> })}</p>
      )}
      {outcome && (
        <Saying
          sentence={
            <>
              {before}
              {after !== undefined && <strong>{email}</strong>}
              {after}
            </>
          }
          hint={outcome.hint}
        />
      )}
    </>
  );
}

interface OutcomeActionProps {
  readonly action: { readonly label: string; readonly id: string };
  readonly onAction: (actionId: string) => void;
}

function OutcomeAction({ action, onAction }: OutcomeActionProps) {
  return (
    <div>
      <Button onPress={() => onAction(action.id)}>{action.label}</Button>
    </div>
  );
}

function Kept(props: SignUpState & { readonly kept: KeptDraft }) {
  const { kept } = props;
  return (
    <div class={styles.kept}>
      <Saying sentence={kept.sentence} />
      <div class={styles.acts}>
        <Button onPress={() => props.onSendKept?.(kept.id)}>{say('draft.send')}</Button>
        <Button onPress={() => props.onDeleteKept?.(kept.id)}>{say('draft.delete')}</Button>
      </div>
    </div>
  );
}
