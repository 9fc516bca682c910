import { locale } from '../words/locale';
import { figure } from '../words/sayer';
import { Block } from './Block';
import { say } from './options-say';
import styles from './Ranking.module.css';
import { Saying } from './Saying';

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

// What `lib/edition/rank.ts` does, in plain words; change both together.
const STEPS = [
  ['ranking.event', 'ranking.eventText'],
  ['ranking.publishers', 'ranking.publishersText'],
  ['ranking.reports', 'ranking.reportsText'],
  ['ranking.weight', 'ranking.weightText'],
  ['ranking.third', 'ranking.thirdText'],
  ['ranking.front', 'ranking.frontText'],
  ['ranking.kin', 'ranking.kinText'],
  ['ranking.breaking', 'ranking.breakingText'],
  ['ranking.own', 'ranking.ownText'],
  ['ranking.reasons', 'ranking.reasonsText'],
] as const;
const FRONT_FACTOR = 1.3;
const REPORTS_POWER = 0.7;

const scoreWords = (score: number): string =>
  new Intl.NumberFormat(locale(), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(score);

function madeWords({ articles, sources, stories }: RankingView): string {
  const from = {
    articles: say('ranking.madeArticles', { count: articles }),
    sources: say('ranking.madeSources', { count: sources }),
  };
  return stories === 1
    ? say('ranking.madeOne', from)
    : say('ranking.made', { count: stories, ...from });
}

/** How the order comes about, with this week's own numbers. */
export function Ranking({ ranking }: { readonly ranking: RankingView | null }) {
  return (
    <Block id="ranking" title={say('ranking.heading')}>
      <Saying sentence={say('ranking.lead')} />
      {ranking && ranking.rows.length > 0 ? (
        <Numbers ranking={ranking} />
      ) : (
        <Saying sentence={say('ranking.empty')} hint={say('ranking.emptyHint')} />
      )}
      <ol class={styles.steps}>
        {STEPS.map(([name, text]) => (
          <li key={name}>
            <strong class={styles.name}>{say(name)}</strong>{' '}
            {say(text, { times: figure(FRONT_FACTOR) })}
          </li>
        ))}
      </ol>
    </Block>
  );
}

function Numbers({ ranking }: { readonly ranking: RankingView }) {
  const top = Math.max(...ranking.rows.map((row) => row.score), 0);
  return (
    <div class={styles.numbers}>
      <h4 class={styles.title}>{say('ranking.numbers')}</h4>
      <p class={styles.made}>{madeWords(ranking)}</p>
      <ol class={styles.rows}>
        {ranking.rows.map((row, index) => (
          <li key={row.id} class={styles.row}>
            <span class={styles.rank} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <p class={styles.headline}>
                <bdi>{row.headline}</bdi>
              </p>
              <p class={styles.reasons}>{row.reasons.join(' · ')}</p>
            </div>
            <div class={styles.score}>
              <span>
                <span class={styles.scoreWord}>{say('ranking.score')} </span>
                {scoreWords(row.score)}
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
      <p class={styles.made}>{say('ranking.formula', { power: figure(REPORTS_POWER) })}</p>
    </div>
  );
}
