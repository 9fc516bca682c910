import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SafeHtml } from '../lib/model/article';
import styles from './ArticleBody.module.css';
import { bodyNodes } from './body-nodes';
import { say } from './words/front-say';

interface ArticleBodyProps {
  readonly html: SafeHtml;
  /** Allow list in the form of the browser's `SanitizerConfig`. */
  readonly sanitizerConfig: unknown;
  readonly images: boolean;
  readonly language: string | null;
}

/** The text of an article. The only component that sets HTML, and only what was sanitised. */
export function ArticleBody({ html, sanitizerConfig, images, language }: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const nodes = bodyNodes(html, document, {
      sanitizerConfig,
      images,
      tableLabel: say('article.table'),
      tableClass: styles.table ?? '',
    });
    body.current?.replaceChildren(nodes);
  }, [html, sanitizerConfig, images]);
  return (
    <div
      ref={body}
      data-text="full"
      class={styles.body}
      dir="auto"
      lang={language ?? undefined}
      onErrorCapture={hideFailed}
    />
  );
}

/** A picture that cannot be had, offline for instance, goes with its caption and leaves no hole. */
function hideFailed({ target }: Event): void {
  if (!(target instanceof HTMLImageElement)) return;
  target.hidden = true;
  const figure = target.closest('figure');
  if (figure && !figure.querySelector('img:not([hidden])')) figure.hidden = true;
}
