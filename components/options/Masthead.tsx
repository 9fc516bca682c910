import { assetUrl } from '../view';
import styles from './Masthead.module.css';
import { pageWords } from './words';

export interface MastheadView {
  /** The publisher; absent where the brand is the product itself. */
  readonly from?: string;
  readonly logo?: string;
  /** Address of the page to read on. */
  readonly readerUrl?: string;
}

export function Masthead({ from, logo, readerUrl }: MastheadView) {
  return (
    <header class={styles.masthead}>
      <div class={styles.names}>
        <h1 class={styles.title}>{pageWords.title}</h1>
        {from && (
          <p class={styles.from}>
            {pageWords.from}{' '}
            {logo ? (
              <img class={styles.logo} src={assetUrl(logo)} alt={from} />
            ) : (
              <span class={styles.brand}>{from}</span>
            )}
          </p>
        )}
      </div>
      <div class={styles.line}>
        <span>{pageWords.settings}</span>
        {readerUrl && (
          <a class={styles.link} href={readerUrl}>
            {pageWords.openReader}
          </a>
        )}
      </div>
      <div class={styles.rule} />
    </header>
  );
}
