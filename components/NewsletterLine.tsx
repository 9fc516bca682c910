import type { BrandNewsletter } from '../lib/model/brand';
import styles from './NewsletterLine.module.css';
import { say } from './words/front-say';

interface NewsletterLineProps {
  readonly newsletter: BrandNewsletter | undefined;
  readonly href: string;
}

/** What the newsletter is, and the way to its form; without one, the daily briefing. */
export function NewsletterLine({ newsletter, href }: NewsletterLineProps) {
  const kind = newsletter ? 'newsletter' : 'briefing';
  return (
    <section class={styles.letter} aria-labelledby="newsletter-title">
      <div>
        <h2 id="newsletter-title" class={styles.title} dir="auto">
          {newsletter?.title ?? say(`${kind}.title`)}
        </h2>
        <p class={styles.text} dir="auto">
          {newsletter?.text ?? say(`${kind}.text`)}
        </p>
      </div>
      <a class={styles.link} href={href} target="_blank" rel="noreferrer">
        {say(`${kind}.go`)}
      </a>
    </section>
  );
}
