import type { BrandFace } from '../lib/model/brand';
import styles from './SiteFooter.module.css';
import { FRONT, serviceWords } from './words/front';

interface SiteFooterProps {
  readonly brand: BrandFace;
  readonly privacyHref: string;
}

/** Social links, copyright, privacy policy. */
export function SiteFooter({ brand, privacyHref }: SiteFooterProps) {
  return (
    <footer class={styles.footer}>
      {brand.social.length > 0 && (
        <ul class={styles.social} aria-label={FRONT.social}>
          {brand.social.map((link) => (
            <li key={link.url}>
              <a class={styles.link} href={link.url} target="_blank" rel="noreferrer me">
                {serviceWords(link.service)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class={styles.legal}>
        {brand.copyright && <span>{brand.copyright}</span>}
        <a
          class={styles.link}
          href={brand.privacyPolicy ?? privacyHref}
          target="_blank"
          rel="noreferrer"
        >
          {FRONT.privacy}
        </a>
      </p>
    </footer>
  );
}
