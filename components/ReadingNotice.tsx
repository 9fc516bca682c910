import type { PageFailure } from '../lib/model/article';
import { Action } from './Action';
import styles from './ReadingNotice.module.css';
import { allowWords, pageFailureWords } from './words/article';
import { say } from './words/front-say';

interface ReadingNoticeProps {
  /** What is missing: "This is the opening; the rest is at The Ledger." */
  readonly says: string | null;
  readonly failure: PageFailure | null;
  readonly sourceTitle: string;
  readonly url: string;
  readonly onAllowHost: (origin: string) => void;
}

/** Says what is missing from a text and why, with the ways to it. */
export function ReadingNotice(props: ReadingNoticeProps) {
  const { says, failure, sourceTitle } = props;
  return (
    <aside class={styles.notice}>
      {says && <p class={styles.says}>{says}</p>}
      {failure && <p class={styles.why}>{pageFailureWords(failure, sourceTitle)}</p>}
      <p class={styles.ways}>
        {failure?.kind === 'needs-permission' && (
          <Action kind="main" onPress={() => props.onAllowHost(failure.origin)}>
            {allowWords(failure.origin)}
          </Action>
        )}
        <a class={styles.link} href={props.url} target="_blank" rel="noreferrer">
          {say('article.openAt', { source: sourceTitle })}{' '}
          <span aria-hidden="true" data-mirrored>
            ↗
          </span>
        </a>
      </p>
    </aside>
  );
}
