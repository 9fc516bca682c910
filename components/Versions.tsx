import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticleVersion, ComparisonProps } from './article-view';
import styles from './Versions.module.css';
import { say } from './words/front-say';

interface VersionsProps extends ComparisonProps {
  /** Draws the headlines side by side; without it there is no button for them. */
  readonly renderComparison?: (comparison: ComparisonProps) => ComponentChildren;
}

const SHOWN = 4;

/** The sources that have the story; each is a click away. With one there is nothing to choose. */
export function Versions({ renderComparison, ...comparison }: VersionsProps) {
  const { versions, openId, onOpen } = comparison;
  const [all, setAll] = useState(false);
  const [comparing, setComparing] = useState(false);
  if (versions.length < 2) return null;
  // A single hidden one would cost as much room as its button.
  const shown = all || versions.length <= SHOWN + 1 ? versions : firstShown(versions, openId);
  return (
    <>
      <ul class={styles.versions} aria-label={say('article.versions')}>
        {shown.map((version) => (
          <li key={version.articleId}>
            <button
              type="button"
              class={styles.version}
              dir="auto"
              title={version.headline}
              aria-current={version.articleId === openId ? 'true' : undefined}
              onClick={() => onOpen(version.articleId)}
            >
              {version.sourceTitle}
            </button>
          </li>
        ))}
        {shown.length < versions.length && (
          <li>
            <button
              type="button"
              class={styles.version}
              aria-expanded={false}
              onClick={() => setAll(true)}
            >
              {say('article.more', { count: versions.length - shown.length })}
            </button>
          </li>
        )}
        {renderComparison && (
          <li>
            <button
              type="button"
              class={styles.compare}
              aria-expanded={comparing}
              onClick={() => setComparing(!comparing)}
            >
              {say('article.compare')}
            </button>
          </li>
        )}
      </ul>
      {comparing && renderComparison?.(comparison)}
    </>
  );
}

// The open one is always among those shown.
function firstShown(versions: readonly ArticleVersion[], openId: string): ArticleVersion[] {
  const first = versions.slice(0, SHOWN);
  const open = versions.find((version) => version.articleId === openId);
  if (!open || first.includes(open)) return first;
  return [...first.slice(0, SHOWN - 1), open];
}
