import { useState } from 'preact/hooks';
import type { NewsletterKind, SignUpRequest } from '../../lib/model/subscription';
import { Button } from './Button';
import { Check } from './Check';
import { ErrorSummary } from './ErrorSummary';
import { KIND_HINTS, kindName } from './newsletter-words';
import { say } from './options-say';
import styles from './SignUpForm.module.css';
import { noErrors, type SignUpErrors, signUpErrors } from './sign-up-errors';
import { TextField } from './TextField';

/** What the reader has typed and ticked so far. */
export interface SignUpDraft {
  readonly email: string;
  readonly kinds: readonly NewsletterKind[];
}

interface SignUpFormProps {
  /** Begins the ids of its fields; one in the page. */
  readonly id: string;
  /** A newsletter that is not the brand's has mails we do not know the rhythm of. */
  readonly isTheirs?: boolean;
  /** The newsletters the brand has. */
  readonly offered: readonly NewsletterKind[];
  readonly consent: string;
  readonly privacyUrl: string | null;
  /** Who sends the mails and where they get letters. */
  readonly letterhead?: string;
  readonly draft: SignUpDraft;
  readonly sending: boolean;
  /** What the service would not take; shown until the field is sent again. */
  readonly refused?: SignUpErrors;
  readonly onDraft: (draft: SignUpDraft) => void;
  readonly onSignUp: (request: SignUpRequest) => void;
}

/** The group itself takes no focus; its first box does. */
const kindId = (id: string, kind: NewsletterKind | undefined) => `${id}-${kind ?? 'daily'}`;

export function SignUpForm(props: SignUpFormProps) {
  const { id, offered, draft, sending, onDraft } = props;
  const emailId = `${id}-email`;
  const consentId = `${id}-consent`;
  const [found, setFound] = useState(noErrors);
  const [attempt, setAttempt] = useState(0);
  const errors = {
    email: found.email ?? props.refused?.email ?? null,
    kinds: found.kinds ?? props.refused?.kinds ?? null,
  };
  const submit = () => {
    if (sending) return;
    const wrong = signUpErrors(draft.email, draft.kinds, offered);
    setFound(wrong);
    setAttempt(attempt + 1);
    if (!wrong.email && !wrong.kinds)
      props.onSignUp({ email: draft.email.trim(), kinds: draft.kinds });
  };
  const summary = [
    ...(errors.email ? [{ fieldId: emailId, text: errors.email }] : []),
    ...(errors.kinds ? [{ fieldId: kindId(id, offered[0]), text: errors.kinds }] : []),
  ];
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {summary.length > 0 && !sending && <ErrorSummary errors={summary} attempt={attempt} />}
      <TextField
        id={emailId}
        label={say('newsletter.email')}
        hint={say('newsletter.emailHint')}
        error={errors.email}
        type="email"
        value={draft.email}
        input={{
          autocomplete: 'email',
          autocapitalize: 'none',
          inputMode: 'email',
          maxLength: 254,
          spellcheck: false,
        }}
        onText={(email) => onDraft({ ...draft, email })}
      />
      <Kinds {...props} error={errors.kinds} />
      <p class={styles.consent} id={consentId}>
        {props.consent}
        {props.privacyUrl && (
          <>
            {' '}
            <a href={props.privacyUrl} target="_blank" rel="noreferrer">
              {say('newsletter.privacy')}
            </a>
          </>
        )}
      </p>
      {props.letterhead && (
        <p class={styles.consent}>
          <bdi>{props.letterhead}</bdi>
        </p>
      )}
      <Button kind="fill" submit unavailable={sending} describedBy={consentId}>
        {say('newsletter.signUp')}
      </Button>
    </form>
  );
}

function Kinds(props: SignUpFormProps & { error: string | null }) {
  const { id, offered, draft, onDraft, error, isTheirs = false } = props;
  const errorId = error ? `${id}-kinds-error` : undefined;
  // The mails of others are called what they are: theirs.
  const only = isTheirs && offered.length === 1;
  const tick = (kind: NewsletterKind, on: boolean) =>
    onDraft({
      ...draft,
      kinds: offered.filter((one) => (one === kind ? on : draft.kinds.includes(one))),
    });
  return (
    <div class={error ? styles.wrong : undefined}>
      <fieldset class={styles.kinds} aria-describedby={errorId}>
        <legend class={styles.legend}>{say('newsletter.kinds')}</legend>
        {error && (
          <p class={styles.error} id={errorId}>
            <span data-unseen>{say('page.error')} </span>
            {error}
          </p>
        )}
        {offered.map((kind) => (
          <Check
            key={kind}
            id={kindId(id, kind)}
            label={only ? say('other.mails') : kindName(kind)}
            hint={isTheirs ? say('other.mailsHint') : say(KIND_HINTS[kind])}
            checked={draft.kinds.includes(kind)}
            onCheck={(on) => tick(kind, on)}
          />
        ))}
      </fieldset>
    </div>
  );
}
