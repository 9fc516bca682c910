import styles from './ArticleList.module.css';
import { classes } from './classes';
import type { ArticleRow } from './view';
import { type Clock, rowTimeWords } from './words/dates';
import { say } from './words/front-say';

interface ArticleListProps {
  readonly label: string;
  readonly articles: readonly ArticleRow[];
  readonly readIds: ReadonlySet<string>;
  readonly openArticleId: string | null;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
}

/** Articles without ranks: headline, source, time. */
export function ArticleList(props: ArticleListProps) {
  return (
    <ul class={styles.articles} aria-label={props.label}>
      {props.articles.map((article) => (
        <ArticleLine
          key={article.id}
          article={article}
          isRead={props.readIds.has(article.id)}
          isOpen={props.openArticleId === article.id}
          clock={props.clock}
          onOpen={props.onOpen}
        />
      ))}
    </ul>
  );
}

interface ArticleLineProps {
  readonly article: ArticleRow;
  readonly isRead: boolean;
  readonly isOpen: boolean;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
}

function ArticleLine({ article, isRead, isOpen, clock, onOpen }: ArticleLineProps) {
  return (
    <li class={classes(styles.article, isRead && styles.read, isOpen && styles.current)}>
      <h2 class={styles.headline} dir="auto" lang={article.language ?? undefined}>
        <button
          type="button"
          class={styles.open}
          data-focus-id={article.id}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => onOpen(article.id)}
        >
          {article.title}
        </button>
      </h2>
      <p class={styles.meta}>
        {isRead && `${say('front.read')} · `}
        <span dir="auto">{article.sourceTitle}</span> ·{' '}
        <time dateTime={new Date(article.publishedAt).toISOString()}>
          {rowTimeWords(article.publishedAt, clock)}
        </time>
      </p>
    </li>
  );
}
