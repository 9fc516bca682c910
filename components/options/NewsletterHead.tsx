import styles from './NewsletterHead.module.css';
import { say } from './options-say';

interface NewsletterHeadProps {
  readonly title?: string;
  readonly text?: string;
  /** What is said under the title goes once the reader has signed up. */
  readonly withText: boolean;
}

/** A newsletter's name and what it promises, in the sender's words or ours. */
export function NewsletterHead({ title, text, withText }: NewsletterHeadProps) {
  return (
    <div class={styles.head}>
      <h3 class={styles.title}>
        <bdi>{title ?? say('newsletter.title')}</bdi>
      </h3>
      {withText && (
        <p class={styles.text}>
          <bdi>{text ?? say('newsletter.text')}</bdi>
        </p>
      )}
    </div>
  );
}
