import { Button } from './Button';
import { NewsletterHead } from './NewsletterHead';
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
      <NewsletterHead title={newsletter.title} text={newsletter.text} withText />
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
