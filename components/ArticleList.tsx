import { ArticleLine, ArticleLines } from './ArticleLine';
import type { ArticleRow } from './view';
import type { Clock } from './words/dates';

interface ArticleListProps {
  readonly label: string;
  readonly articles: readonly ArticleRow[];
  readonly readIds: ReadonlySet<string>;
  readonly openArticleId: string | null;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
}

/** Articles as they come, without ranks. */
export function ArticleList(props: ArticleListProps) {
  return (
    <ArticleLines label={props.label}>
      {props.articles.map((article) => (
        <ArticleLine
          key={article.id}
          article={article}
          title={article.title}
          isRead={props.readIds.has(article.id)}
          isOpen={props.openArticleId === article.id}
          clock={props.clock}
          onOpen={props.onOpen}
        />
      ))}
    </ArticleLines>
  );
}
