import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  NewsletterKind,
  SignUpOutcome,
  SignUpPlace,
  SignUpRequest,
} from '../../lib/model/subscription';
import { Button } from './Button';
import { InboxSteps, type InboxStepsProps } from './InboxSteps';
import { NewsletterHead } from './NewsletterHead';
import { type ConsentParties, consentText } from './newsletter-words';
import { say, sayWith } from './options-say';
import { Saying } from './Saying';
import { type SignUpDraft, SignUpForm } from './SignUpForm';
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
  /** It signs up on its own page only. */
  readonly onOwnPage?: boolean;
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
  readonly place: SignUpPlace;
  /** What the reader signed up for before is still being read: nothing is shown until it is known. */
  readonly unknown?: boolean;
  readonly outcome: OutcomeView | null;
  readonly refused?: SignUpErrors;
  /** Present while a confirming mail is on its way: the form gives way to these steps. */
  readonly inbox:
    | (Omit<InboxStepsProps, 'id' | 'onChangeAddress'> & { readonly email: string })
    | null;
  readonly kept?: KeptDraft;
  /** What the field holds at first. */
  readonly initialEmail?: string;
  /** `consentText` is what stood above the button, word for word. */
  readonly onSignUp: (request: SignUpRequest, consentText: string) => void;
  readonly onOutcomeAction: (actionId: string) => void;
  /** Back to the form, where another address may be typed. */
  readonly onOtherAddress: () => void;
  readonly onSendKept?: (draftId: string) => void;
  readonly onDeleteKept?: (draftId: string) => void;
}

interface SignUpPanelProps extends SignUpState {
  /** Begins the ids of its fields; one in the page. */
  readonly id: string;
  readonly newsletter: NewsletterView;
}

const NOTHING_TYPED: SignUpDraft = { email: '', kinds: [] };

/** A newsletter's form, and then what became of the sign-up. */
export function SignUpPanel(props: SignUpPanelProps) {
  const { newsletter, inbox, outcome, place } = props;
  const [draft, setDraft] = useState({ ...NOTHING_TYPED, email: props.initialEmail ?? '' });
  const consent = consentText(newsletter);
  const { panel, follow } = useFocusFollowing(place);
  return (
    <div class={styles.panel} inert={props.unknown} ref={panel}>
      {place !== 'inbox' && (
        <NewsletterHead
          title={newsletter.title}
          text={newsletter.text}
          withText={place === 'form'}
        />
      )}
      {props.kept && <Kept {...props} kept={props.kept} />}
      {place === 'form' && (
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
          onSignUp={(request) => {
            follow();
            props.onSignUp(request, consent);
          }}
        />
      )}
      {/* Always there, so that what appears in it is read out. */}
      <div class={styles.status} role="status" tabIndex={-1}>
        {props.sending && <Saying sentence={say('newsletter.sending')} />}
        {!props.sending && inbox && <CheckInbox email={inbox.email} outcome={outcome} />}
        {!props.sending && !inbox && outcome && (
          <div class={place === 'settled' ? styles.good : styles.outcome}>
            <Saying sentence={outcome.sentence} hint={outcome.hint} />
          </div>
        )}
      </div>
      {outcome?.action && !props.sending && (
        <OutcomeAction action={outcome.action} onAction={props.onOutcomeAction} />
      )}
      {inbox && !props.sending && (
        <InboxSteps
          {...inbox}
          id={props.id}
          onConfirmed={() => {
            follow();
            inbox.onConfirmed();
          }}
          onChangeAddress={() => {
            follow();
            props.onOtherAddress();
          }}
        />
      )}
      {place === 'settled' && !props.sending && (
        <div>
          <Button
            onPress={() => {
              setDraft(NOTHING_TYPED);
              follow();
              props.onOtherAddress();
            }}
          >
            {say('newsletter.another')}
          </Button>
        </div>
      )}
    </div>
  );
}

/**
 * What was pressed goes when its place is taken by the next step, and the focus with it. `follow`, in
 * the press, has it go on to the field, or to what is said.
 */
function useFocusFollowing(place: SignUpPlace) {
  const panel = useRef<HTMLDivElement>(null);
  const pressedHere = useRef(false);
  useEffect(() => {
    if (!pressedHere.current) return;
    pressedHere.current = false;
    const next = place === 'form' ? 'input[type="email"]' : '[role="status"]';
    panel.current?.querySelector<HTMLElement>(next)?.focus();
  }, [place]);
  return {
    panel,
    follow: () => {
      pressedHere.current = true;
    },
  };
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
