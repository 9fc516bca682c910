import type { ComparisonProps } from '../article-view';
import { say } from '../words/reading-say';
import { compareHeadlines } from './compare-headlines';
import styles from './HeadlineComparison.module.css';
import { VersionHeadline } from './VersionHeadline';

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
          <VersionHeadline
            key={version.articleId}
            version={version}
            isOpen={version.articleId === props.openId}
            clock={props}
            onOpen={props.onOpen}
          >
            {compared[index]?.map(({ text, differs }, place) =>
              // Pieces of one headline never change places.
              differs ? <em key={place}>{text}</em> : text,
            )}
          </VersionHeadline>
        ))}
      </ol>
      <p class={styles.hint}>{say('compare.hint')}</p>
    </section>
  );
}
