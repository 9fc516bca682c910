import { useState } from 'preact/hooks';
import { Action } from '../Action';
import type { FreshProps } from '../article-view';
import { say } from '../words/front-say';
import styles from './FreshReports.module.css';
import { VersionHeadline } from './VersionHeadline';

const SHOWN = 3;

/** What is new of a story since the reader read of it: the headlines, newest first. */
export function FreshReports(props: FreshProps) {
  const { fresh, openId, onOpen } = props;
  const [all, setAll] = useState(false);
  const count = fresh.length;
  // A single hidden one would cost as much room as its button.
  const shown = all || count <= SHOWN + 1 ? fresh : fresh.slice(0, SHOWN);
  return (
    <section class={styles.fresh} aria-labelledby="fresh-title">
      <p id="fresh-title" class={styles.title}>
        {say('front.fresh', { count })}
      </p>
      <ul class={styles.headlines}>
        {shown.map((version) => (
          <VersionHeadline
            key={version.articleId}
            version={version}
            isOpen={version.articleId === openId}
            clock={props}
            onOpen={onOpen}
          >
            {version.headline}
          </VersionHeadline>
        ))}
      </ul>
      {shown.length < count && (
        <Action onPress={() => setAll(true)}>
          {say('article.more', { count: count - shown.length })}
        </Action>
      )}
    </section>
  );
}
