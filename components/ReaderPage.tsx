import { useEffect, useState } from 'preact/hooks';
import { ArticleView, type ArticleViewProps } from './ArticleView';
import { classes } from './classes';
import { FrontPage, type FrontPageProps } from './FrontPage';
import styles from './ReaderPage.module.css';

interface ReaderPageProps {
  readonly front: FrontPageProps;
  /** Null shows the front page over the whole width. */
  readonly article: Omit<ArticleViewProps, 'headingLevel' | 'onOpenReader'> | null;
}

/** As in the style sheet: with less, the article stands alone. */
const ROOM_FOR_BOTH = '(min-width: 900px)';

/** The full tab: a broadsheet; with an article open, the list beside its text where there is room. */
export function ReaderPage({ front, article }: ReaderPageProps) {
  const isBeside = useMatches(ROOM_FOR_BOTH);
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
            headingLevel={isBeside ? 2 : 1}
            onOpenReader={undefined}
          />
        </div>
      )}
    </div>
  );
}

function useMatches(media: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const query = matchMedia(media);
    const note = () => setMatches(query.matches);
    query.addEventListener('change', note);
    return () => query.removeEventListener('change', note);
  }, [media]);
  return matches;
}
