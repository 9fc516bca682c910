import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArticleBar } from './ArticleBar';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import styles from './ArticleView.module.css';
import type {
  ArticleVersion,
  ComparisonProps,
  FreshProps,
  OpenArticle,
  Reading,
} from './article-view';
import type { PanelName, PanelProps } from './reading/panel';
import { readTo, scrollTo } from './reading-place';
import { say } from './words/front-say';

export interface ArticleViewProps {
  readonly article: OpenArticle;
  readonly reading: Reading;
  /** Place in the list it was opened from; null when it has none. */
  readonly rank: number | null;
  /** The name of that list; "Best of the week" when absent. */
  readonly list?: string;
  readonly versions: readonly ArticleVersion[];
  /** What came since the reader last read of the story, newest first. */
  readonly fresh?: readonly ArticleVersion[];
  /** The next story of the list. */
  readonly next?: { readonly storyId: string; readonly headline: string } | null;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  /** 1 where the article is the whole page, 2 beside the list. */
  readonly headingLevel: 1 | 2;
  readonly images: boolean;
  readonly offline: boolean;
  /** Allow list in the form of the browser's `SanitizerConfig`. */
  readonly sanitizerConfig: unknown;
  readonly onBack: () => void;
  readonly onSave: (articleId: string, saved: boolean) => void;
  readonly onOpenVersion: (articleId: string) => void;
  readonly onOpenStory?: (storyId: string) => void;
  readonly onAllowHost: (origin: string) => void;
  /** Share of the text scrolled past, 0 to 1; told at steps of a hundredth. */
  readonly onProgress: (articleId: string, share: number) => void;
  readonly onOpenReader?: (articleId: string) => void;
  /** Draws what a button of the bar opens; it may be loaded then. */
  readonly renderPanel?: (panel: PanelProps) => ComponentChildren;
  /** Draws what is new of the story; it may be loaded then. */
  readonly renderFresh?: (fresh: FreshProps) => ComponentChildren;
  /** Draws the headlines of all versions; it may be loaded then. */
  readonly renderComparison?: (comparison: ComparisonProps) => ComponentChildren;
}

/** An opened article: its bar, its head, its text. Escape leads back. */
export function ArticleView(props: ArticleViewProps) {
  const { article, reading } = props;
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLProgressElement>(null);
  const told = useRef(0);
  const [panel, setPanel] = useState<PanelName | null>(null);

  // A new article is heard and scrolled from its top; the focus is on it, so that keys reach it.
  useLayoutEffect(() => {
    root.current?.focus({ preventScroll: true });
    told.current = 0;
    setPanel(null);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [article.id]);

  useLayoutEffect(() => {
    if (reading.kind === 'body' && scroller.current) scrollTo(scroller.current, article.progress);
  }, [article.id, reading.kind]);

  function onScroll() {
    if (!scroller.current || reading.kind !== 'body') return;
    const share = readTo(scroller.current);
    if (bar.current) bar.current.value = share;
    if (Math.abs(share - told.current) < 0.01) return;
    told.current = share;
    props.onProgress(article.id, share);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (panel) closePanel();
    else props.onBack();
  }

  /** The focus returns to the button that opened it. */
  function closePanel() {
    root.current?.querySelector<HTMLElement>(`[data-act="${panel}"]`)?.focus();
    setPanel(null);
  }

  return (
    <main class={styles.main}>
      <article
        ref={root}
        class={styles.article}
        tabIndex={-1}
        aria-labelledby="article-title"
        onKeyDown={onKeyDown}
      >
        <ArticleBar
          url={article.url}
          saved={article.saved}
          panel={panel}
          onBack={props.onBack}
          onSave={(saved) => props.onSave(article.id, saved)}
          onPanel={(name) => (name === panel ? closePanel() : setPanel(name))}
          onOpenReader={props.onOpenReader && (() => props.onOpenReader?.(article.id))}
        />
        {panel &&
          props.renderPanel?.({
            name: panel,
            article,
            reading,
            textElement: () => scroller.current?.querySelector('[data-text]') ?? null,
            onClose: closePanel,
          })}
        <progress
          ref={bar}
          class={styles.progress}
          max={1}
          value={0}
          aria-label={say('article.progress')}
        />
        <div ref={scroller} class={styles.scroller} onScroll={onScroll}>
          <div class={styles.column}>
            <ArticleHead {...props} />
            <ArticleText {...props} />
          </div>
        </div>
      </article>
    </main>
  );
}
