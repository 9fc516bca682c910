import type { ComponentChildren } from 'preact';
import type { BrandFace } from '../lib/model/brand';
import { filled } from './filled';
import styles from './Masthead.module.css';
import { assetUrl } from './view';
import { pieces, say } from './words/front-say';

/** The name of the brand that has none of its own, which no language translates. */
const OWN_NAME = 'best of the week';

interface MastheadProps {
  readonly brand: BrandFace;
  /** "16–22 November 2026"; empty until there is an edition. */
  readonly dates: string;
  /** Sources and freshness, or the progress of a refresh. */
  readonly state: ComponentChildren;
  /** Share of a refresh that is done, 0 to 1; null when there is none. */
  readonly progress: number | null;
}

/** The name of the paper, whose it is, and the double rule, whose thin line a refresh fills. */
export function Masthead({ brand, dates, state, progress }: MastheadProps) {
  const isBranded = brand.name.toLowerCase() !== OWN_NAME;
  return (
    <header class={styles.masthead}>
      <div class={styles.name}>
        <h1 class={styles.title}>{say('product')}</h1>
        {isBranded && (
          <span class={styles.from}>
            {filled(pieces('masthead.from'), { brand: <BrandName brand={brand} /> })}
          </span>
        )}
      </div>
      <div class={styles.dates}>
        <span>{dates}</span>
        {state}
      </div>
      <div class={styles.rule}>
        {progress !== null && (
          <progress
            class={styles.progress}
            max={1}
            value={progress}
            aria-label={say('front.refresh')}
          />
        )}
      </div>
    </header>
  );
}

function BrandName({ brand }: { brand: BrandFace }) {
  const name = brand.logo ? (
    <img class={styles.logo} src={assetUrl(brand.logo)} alt={brand.name} />
  ) : (
    <b class={styles.brand}>{brand.name}</b>
  );
  if (!brand.url) return name;
  return (
    <a class={styles.link} href={brand.url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
