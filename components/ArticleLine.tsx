import type { ComponentChildren } from 'preact';
import styles from './ArticleLine.module.css';
import { classes } from './classes';
import { type Clock, rowTimeWords } from './words/dates';
import { say } from './words/front-say';
import { DOT } from './words/numbers';

interface ArticleLinesProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A list of articles without ranks. */
export function ArticleLines({ label, children }: ArticleLinesProps) {
  return (
    <ul class={styles.articles} aria-label={label}>
      {children}
    </ul>
  );
}

interface ArticleLineProps {
  readonly article: {
    readonly id: string;
    readonly sourceTitle: string;
    /** Epoch ms. */
    readonly publishedAt: number;
    readonly language: string | null;
  };
  readonly title: ComponentChildren;
  /** Some of its text, under the headline. */
  readonly snippet?: ComponentChildren;
  readonly isRead: boolean;
  readonly isOpen: boolean;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
}

/** Headline, source, time. The whole line opens it. */
export function ArticleLine({ article, isRead, isOpen, clock, ...props }: ArticleLineProps) {
  const lang = article.language ?? undefined;
  return (
    <li class={classes(styles.article, isRead && styles.read, isOpen && styles.current)}>
      <h2 class={styles.headline} dir="auto" lang={lang}>
        <button
          type="button"
          class={styles.open}
          data-focus-id={article.id}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => props.onOpen(article.id)}
        >
          {props.title}
        </button>
      </h2>
      {props.snippet && (
        <p class={styles.snippet} dir="auto" lang={lang}>
          {props.snippet}
        </p>
      )}
      <p class={styles.meta}>
        {isRead && say('front.read') + DOT}
        <span dir="auto">{article.sourceTitle}</span>
        {DOT}
        <time dateTime={new Date(article.publishedAt).toISOString()}>
          {rowTimeWords(article.publishedAt, clock)}
        </time>
      </p>
    </li>
  );
}
