import type { ComparisonProps } from '../article-view';
import { stampWords } from '../words/dates';
import { say } from '../words/reading-say';
import { compareHeadlines } from './compare-headlines';
import styles from './HeadlineComparison.module.css';

/** What each source made of the story, oldest first, with the words that are its own marked. */
export function HeadlineComparison(props: ComparisonProps) {
  const versions = props.versions.toSorted((a, b) => a.publishedAt - b.publishedAt);
  const compared = compareHeadlines(
    versions.map(({ headline }) => headline),
    props.language,
  );
  return (
    <section class={styles.comparison} aria-label={say('compare.title')}>
      <ol class={styles.headlines}>
        {versions.map((version, index) => (
          <li key={version.articleId} class={styles.version}>
            <p class={styles.source}>
              <b class={styles.name} dir="auto">
                {version.sourceTitle}
              </b>{' '}
              <time dateTime={new Date(version.publishedAt).toISOString()}>
                {stampWords(version.publishedAt, props)}
              </time>
            </p>
            <button
              type="button"
              class={styles.headline}
              dir="auto"
              aria-current={version.articleId === props.openId ? 'true' : undefined}
              onClick={() => props.onOpen(version.articleId)}
            >
              {compared[index]?.map(({ text, differs }, place) =>
                // Pieces of one headline never change places.
                differs ? <em key={place}>{text}</em> : text,
              )}
            </button>
          </li>
        ))}
      </ol>
      <p class={styles.hint}>{say('compare.hint')}</p>
    </section>
  );
}
