import { Block } from './Block';
import styles from './Ranking.module.css';
import { Saying } from './Saying';
import { rankingWords as words } from './words';

/** A story of this week with what placed it. */
export interface RankingRow {
  readonly id: string;
  readonly headline: string;
  readonly score: number;
  /** Each in words: "covered by 9 of your 24 sources". */
  readonly reasons: readonly string[];
}

export interface RankingView {
  readonly articles: number;
  readonly sources: number;
  /** The stories of the edition. */
  readonly stories: number;
  /** Highest first. */
  readonly rows: readonly RankingRow[];
}

const score = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** How the order comes about, with this week's own numbers. */
export function Ranking({ ranking }: { readonly ranking: RankingView | null }) {
  return (
    <Block id="ranking" title={words.heading}>
      <Saying sentence={words.lead} />
      <ol class={styles.steps}>
        {words.steps.map(([name, text]) => (
          <li key={name}>
            <strong class={styles.name}>{name}</strong> {text}
          </li>
        ))}
      </ol>
      {ranking && ranking.rows.length > 0 ? (
        <Numbers ranking={ranking} />
      ) : (
        <Saying sentence={words.empty} hint={words.emptyHint} />
      )}
    </Block>
  );
}

function Numbers({ ranking }: { readonly ranking: RankingView }) {
  const top = Math.max(...ranking.rows.map((row) => row.score), 0);
  return (
    <div class={styles.numbers}>
      <h4 class={styles.title}>{words.numbers}</h4>
      <p class={styles.made}>{words.made(ranking.articles, ranking.sources, ranking.stories)}</p>
      <ol class={styles.rows}>
        {ranking.rows.map((row, index) => (
          <li key={row.id} class={styles.row}>
            <span class={styles.rank} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p class={styles.headline}>{row.headline}</p>
              <p class={styles.reasons}>{row.reasons.join(' · ')}</p>
            </div>
            <div class={styles.score}>
              <span>
                <span class={styles.scoreWord}>{words.score} </span>
                {score.format(row.score)}
              </span>
              <svg
                class={styles.bar}
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={top > 0 ? (100 * Math.max(row.score, 0)) / top : 0} height="4" />
              </svg>
            </div>
          </li>
        ))}
      </ol>
      <p class={styles.made}>{words.formula}</p>
    </div>
  );
}
