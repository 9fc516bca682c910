import type { ComponentChildren } from 'preact';
import type { ArticleVersion } from '../article-view';
import { type Clock, stampWords } from '../words/dates';
import { DOT } from '../words/numbers';
import styles from './VersionHeadline.module.css';

interface VersionHeadlineProps {
  readonly version: ArticleVersion;
  readonly isOpen: boolean;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
  /** The headline. */
  readonly children: ComponentChildren;
}

/** One report of a story: who wrote it and when, and its headline, which opens it. */
export function VersionHeadline(props: VersionHeadlineProps) {
  const { version, isOpen, clock, onOpen, children } = props;
  return (
    <li>
      <p class={styles.source}>
        <b class={styles.name} dir="auto">
          {version.sourceTitle}
        </b>
        {DOT}
        <time dateTime={new Date(version.publishedAt).toISOString()}>
          {stampWords(version.publishedAt, clock)}
        </time>
      </p>
      <button
        type="button"
        class={styles.headline}
        dir="auto"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(version.articleId)}
      >
        {children}
      </button>
    </li>
  );
}
