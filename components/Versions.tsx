import { useState } from 'preact/hooks';
import type { ArticleVersion } from './article-view';
import styles from './Versions.module.css';
import { ARTICLE, moreWords } from './words/article';

interface VersionsProps {
  readonly versions: readonly ArticleVersion[];
  readonly openId: string;
  readonly onOpen: (articleId: string) => void;
}

const SHOWN = 4;

/** The sources that have the story; each is a click away. With one there is nothing to choose. */
export function Versions({ versions, openId, onOpen }: VersionsProps) {
  const [all, setAll] = useState(false);
  if (versions.length < 2) return null;
  // A single hidden one would cost as much room as its button.
  const shown = all || versions.length <= SHOWN + 1 ? versions : firstShown(versions, openId);
  return (
    <ul class={styles.versions} aria-label={ARTICLE.versions}>
      {shown.map((version) => (
        <li key={version.articleId}>
          <button
            type="button"
            class={styles.version}
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
            {moreWords(versions.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

// The open one is always among those shown.
function firstShown(versions: readonly ArticleVersion[], openId: string): ArticleVersion[] {
  const first = versions.slice(0, SHOWN);
  const open = versions.find((version) => version.articleId === openId);
  if (!open || first.includes(open)) return first;
  return [...first.slice(0, SHOWN - 1), open];
}
