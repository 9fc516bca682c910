import { Button } from './Button';
import styles from './HealthLine.module.css';
import { say } from './options-say';
import type { SourceHealth } from './source-view';

interface HealthLineProps {
  readonly health: SourceHealth;
  readonly title: string;
  readonly onAction: (actionId: string) => void;
}

/** What is wrong with a source, and the button that mends it. */
export function HealthLine({ health, title, onAction }: HealthLineProps) {
  const { action } = health;
  return (
    <div class={styles[health.tone]}>
      <div class={styles.words}>
        <p class={styles.sentence}>{health.sentence}</p>
        {health.plan && <p class={styles.plan}>{health.plan}</p>}
      </div>
      {action && (
        <Button
          name={say('health.actionName', { action: action.label, title })}
          onPress={() => onAction(action.id)}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
