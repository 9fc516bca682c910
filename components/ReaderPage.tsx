import { ArticleView, type ArticleViewProps } from './ArticleView';
import { classes } from './classes';
import { FrontPage, type FrontPageProps } from './FrontPage';
import styles from './ReaderPage.module.css';

interface ReaderPageProps {
  readonly front: FrontPageProps;
  /** Null shows the front page over the whole width. */
  readonly article: Omit<ArticleViewProps, 'headingLevel' | 'onOpenReader'> | null;
}

/** The full tab: a broadsheet; with an article open, the list beside its text where there is room. */
export function ReaderPage({ front, article }: ReaderPageProps) {
  return (
    <div class={classes(styles.reader, article !== null && styles.reading)}>
      <div class={styles.list}>
        <FrontPage {...front} onOpenReader={undefined} />
      </div>
      {article && (
        <div class={styles.text}>
          <ArticleView
            key={article.article.id}
            {...article}
            headingLevel={2}
            onOpenReader={undefined}
          />
        </div>
      )}
    </div>
  );
}
