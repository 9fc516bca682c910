import { Button } from './Button';
import { say } from './options-say';
import { Saying } from './Saying';
import type { NewsletterView } from './SignUpPanel';
import styles from './SignUpPanel.module.css';

interface OwnPagePanelProps {
  readonly newsletter: NewsletterView;
  readonly onOpen: () => void;
}

/** A newsletter that signs up on its own page only: no address is asked for that goes nowhere. */
export function OwnPagePanel({ newsletter, onOpen }: OwnPagePanelProps) {
  return (
    <div class={styles.panel}>
      <div class={styles.head}>
        <h3 class={styles.title}>
          <bdi>{newsletter.title ?? say('newsletter.title')}</bdi>
        </h3>
        <p class={styles.text}>
          <bdi>{newsletter.text ?? say('newsletter.text')}</bdi>
        </p>
      </div>
      <Saying
        sentence={say('outcome.handoff', { sender: newsletter.sender })}
        hint={say('other.ownPageHint')}
      />
      <div>
        <Button kind="fill" onPress={onOpen}>
          {say('outcome.openPage')}
        </Button>
      </div>
    </div>
  );
}
