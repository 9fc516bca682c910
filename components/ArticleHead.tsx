import styles from './ArticleHead.module.css';
import type { ArticleViewProps } from './ArticleView';
import type { ArticleVersion, FreshProps } from './article-view';
import { Versions } from './Versions';
import { kickerWords } from './words/article';
import { stampWords } from './words/dates';
import { DOT, readingWords } from './words/numbers';

/** Kicker, headline, source, date, minutes, and the other sources' versions. */
export function ArticleHead(props: ArticleViewProps) {
  const { article, reading } = props;
  const Heading = props.headingLevel === 1 ? 'h1' : 'h2';
  const byline = reading.kind === 'body' ? reading.body.byline : null;
  return (
    <header>
      <p class={styles.kicker}>{kickerWords(props.rank, props.list)}</p>
      <Heading
        id="article-title"
        class={styles.headline}
        dir="auto"
        lang={article.language ?? undefined}
      >
        {article.title}
      </Heading>
      <p class={styles.by}>
        <b class={styles.source} dir="auto">
          {article.sourceTitle}
        </b>
        {byline && (
          <>
            {DOT}
            <span dir="auto">{byline}</span>
          </>
        )}
        {DOT}
        <time class={styles.time} dateTime={new Date(article.publishedAt).toISOString()}>
          {stampWords(article.publishedAt, props)}
        </time>
        {article.readingMinutes !== null && DOT + readingWords(article.readingMinutes)}
      </p>
      <div class={styles.versions}>
        {props.fresh?.length ? props.renderFresh?.(freshOf(props, props.fresh)) : null}
        <Versions
          versions={props.versions}
          openId={article.id}
          language={article.language}
          now={props.now}
          timeZone={props.timeZone}
          onOpen={props.onOpenVersion}
          renderComparison={props.renderComparison}
        />
      </div>
      <p class={styles.address}>{article.url}</p>
    </header>
  );
}

const freshOf = (
  { article, now, timeZone, onOpenVersion }: ArticleViewProps,
  fresh: readonly ArticleVersion[],
): FreshProps => ({ fresh, openId: article.id, now, timeZone, onOpen: onOpenVersion });
