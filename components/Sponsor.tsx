import type { BrandFace } from '../lib/model/brand';
import styles from './Sponsor.module.css';
import { sponsorParts } from './sponsor-parts';
import { assetUrl } from './view';
import { say } from './words/front-say';

interface SponsorProps {
  readonly sponsor: NonNullable<BrandFace['sponsor']>;
  readonly onHide: () => void;
}

/** One quiet line from the brand's sponsor; bundled, so nobody is told anything until it is pressed. */
export function Sponsor({ sponsor, onHide }: SponsorProps) {
  const { call, rest } = sponsorParts(sponsor.text);
  return (
    <aside class={styles.sponsor} aria-label={say('sponsor.name')}>
      <a
        class={styles.link}
        href={sponsor.url}
        target="_blank"
        rel="noreferrer sponsored"
        aria-label={sponsor.text}
      >
        {sponsor.image && <img class={styles.picture} src={assetUrl(sponsor.image)} alt="" />}
        <span class={styles.words} dir="auto">
          {call && <b class={styles.call}>{call}</b>} <em class={styles.rest}>{rest}</em>
        </span>
      </a>
      <button type="button" class={styles.hide} onClick={onHide} title={say('sponsor.hideName')}>
        {say('sponsor.hide')}
      </button>
    </aside>
  );
}
