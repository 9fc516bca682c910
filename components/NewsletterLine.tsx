import type { BrandNewsletter } from '../lib/model/brand';
import styles from './NewsletterLine.module.css';
import { BRIEFING, FRONT, NEWSLETTER } from './words/front';

interface NewsletterLineProps {
  readonly newsletter: BrandNewsletter | undefined;
  readonly href: string;
}

/** What the newsletter is, and the way to its form; without one, the daily briefing. */
export function NewsletterLine({ newsletter, href }: NewsletterLineProps) {
  const words = newsletter
    ? { ...NEWSLETTER, ...newsletter, go: FRONT.signUp }
    : { ...BRIEFING, go: BRIEFING.setUp };
  return (
    <section class={styles.letter} aria-labelledby="newsletter-title">
      <div>
        <h2 id="newsletter-title" class={styles.title}>
          {words.title}
        </h2>
        <p class={styles.text}>{words.text}</p>
      </div>
      <a class={styles.link} href={href} target="_blank" rel="noreferrer">
        {words.go}
      </a>
    </section>
  );
}
