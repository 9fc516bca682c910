import { assetUrl } from '../view';
import { front } from '../words/front-say';
import styles from './Masthead.module.css';
import { say, sayWith } from './options-say';

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
        <h1 class={styles.title}>{front.say('product')}</h1>
        {from && (
          <p class={styles.from}>
            {sayWith('page.from', {
              brand: logo ? (
                <img class={styles.logo} src={assetUrl(logo)} alt={from} />
              ) : (
                <span class={styles.brand}>{from}</span>
              ),
            })}
          </p>
        )}
      </div>
      <div class={styles.line}>
        <span>{say('page.settings')}</span>
        {readerUrl && (
          <a class={styles.link} href={readerUrl}>
            {say('page.openReader')}
          </a>
        )}
      </div>
      <div class={styles.rule} />
    </header>
  );
}
