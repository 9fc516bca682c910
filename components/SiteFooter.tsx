import type { BrandFace } from '../lib/model/brand';
import styles from './SiteFooter.module.css';
import { serviceWords } from './words/front';
import { say } from './words/front-say';

interface SiteFooterProps {
  readonly brand: BrandFace;
  readonly privacyHref: string;
  readonly onKeys?: () => void;
  readonly onOpenBeside?: () => void;
}

/** Social links, copyright, privacy policy. */
export function SiteFooter({ brand, privacyHref, onKeys, onOpenBeside }: SiteFooterProps) {
  return (
    <footer class={styles.footer}>
      {brand.social.length > 0 && (
        <ul class={styles.social} aria-label={say('footer.social')}>
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
        {brand.copyright && <span dir="auto">{brand.copyright}</span>}
        <a
          class={styles.link}
          href={brand.privacyPolicy ?? privacyHref}
          target="_blank"
          rel="noreferrer"
        >
          {say('footer.privacy')}
        </a>
        {onOpenBeside && (
          <button type="button" class={styles.link} onClick={onOpenBeside}>
            {say('footer.beside')}
          </button>
        )}
        {onKeys && (
          <button type="button" class={styles.link} onClick={onKeys}>
            {say('footer.keys')}
          </button>
        )}
      </p>
    </footer>
  );
}
