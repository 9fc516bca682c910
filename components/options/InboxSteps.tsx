import { Button } from './Button';
import styles from './InboxSteps.module.css';
import { say } from './options-say';

export interface InboxStepsProps {
  /** Begins the ids of what describes the buttons; one in the page. */
  readonly id: string;
  /** False for the first 60 s, and after the second time. */
  readonly canSendAgain: boolean;
  /** Says when it can be sent again, or why not any more; empty when it can. */
  readonly sendAgainHint: string;
  readonly onSendAgain: () => void;
  readonly onChangeAddress: () => void;
  readonly onConfirmed: () => void;
}

/** What the reader can do while the confirming mail is on its way. */
export function InboxSteps(props: InboxStepsProps) {
  const hintId = `${props.id}-again-hint`;
  return (
    <div class={styles.steps}>
      <div class={styles.acts}>
        <Button onPress={props.onConfirmed}>{say('inbox.confirmed')}</Button>
        <Button
          unavailable={!props.canSendAgain}
          describedBy={props.sendAgainHint ? hintId : undefined}
          onPress={props.onSendAgain}
        >
          {say('inbox.sendAgain')}
        </Button>
        <Button onPress={props.onChangeAddress}>{say('inbox.changeAddress')}</Button>
      </div>
      {props.sendAgainHint && (
        <p class={styles.hint} id={hintId}>
          {props.sendAgainHint}
        </p>
      )}
    </div>
  );
}
