import { ArticleBody } from './ArticleBody';
import styles from './ArticleText.module.css';
import type { ArticleViewProps } from './ArticleView';
import { holdsPicture } from './article-view';
import { Picture } from './Picture';
import { ReadingNotice } from './ReadingNotice';
import { bodyNoticeWords } from './words/article';
import { say } from './words/front-say';

/** The text, or what is known while and when there is none. */
export function ArticleText(props: ArticleViewProps) {
  return (
    <>
      {props.offline && <p class={styles.offline}>{say('article.offline')}</p>}
      <Text {...props} />
      {props.next && props.onOpenStory && props.reading.kind !== 'loading' && (
        <NextStory next={props.next} onOpen={props.onOpenStory} />
      )}
    </>
  );
}

function Text(props: ArticleViewProps) {
  const { article, reading } = props;
  switch (reading.kind) {
    case 'loading':
      return (
        <>
          <Summary {...props} />
          <p class={styles.loading} role="status">
            {say('article.fetching', { source: article.sourceTitle })}
          </p>
        </>
      );
    case 'body':
      return <StoredText {...props} body={reading.body} />;
    case 'none':
      return (
        <>
          <Summary {...props} />
          <ReadingNotice
            says={
              article.summary
                ? say('article.opening', { source: article.sourceTitle })
                : say('article.noText')
            }
            failure={reading.failure}
            sourceTitle={article.sourceTitle}
            url={article.url}
            onAllowHost={props.onAllowHost}
          />
        </>
      );
  }
}

function Summary({ article }: ArticleViewProps) {
  if (!article.summary) return null;
  return (
    <p data-text="summary" class={styles.summary} dir="auto" lang={article.language ?? undefined}>
      {article.summary}
    </p>
  );
}

type StoredTextProps = ArticleViewProps & {
  readonly body: Extract<ArticleViewProps['reading'], { kind: 'body' }>['body'];
};

function StoredText(props: StoredTextProps) {
  const { article, body } = props;
  const imageUrl = body.imageUrl ?? article.imageUrl;
  const says = bodyNoticeWords(body, article.sourceTitle);
  return (
    <>
      {props.images && imageUrl && !holdsPicture(body.html, imageUrl) && (
        <Picture class={styles.picture} url={imageUrl} />
      )}
      <ArticleBody
        html={body.html}
        sanitizerConfig={props.sanitizerConfig}
        images={props.images}
        language={body.language ?? article.language}
      />
      {(says || body.pageFailure) && (
        <ReadingNotice
          says={says}
          failure={body.pageFailure}
          sourceTitle={article.sourceTitle}
          url={article.url}
          onAllowHost={props.onAllowHost}
        />
      )}
    </>
  );
}

interface NextStoryProps {
  readonly next: { readonly storyId: string; readonly headline: string };
  readonly onOpen: (storyId: string) => void;
}

function NextStory({ next, onOpen }: NextStoryProps) {
  return (
    <nav class={styles.next} aria-labelledby="next-title">
      <p id="next-title" class={styles.kicker}>
        {say('article.next')}
      </p>
      <button
        type="button"
        class={styles.nextHeadline}
        data-act="nextStory"
        dir="auto"
        onClick={() => onOpen(next.storyId)}
      >
        {next.headline}
      </button>
    </nav>
  );
}
