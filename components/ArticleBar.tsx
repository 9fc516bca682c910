import { useState } from 'preact/hooks';
import styles from './ArticleBar.module.css';
import { ARTICLE } from './words/article';

interface ArticleBarProps {
  readonly url: string;
  readonly saved: boolean;
  /** Percent, 85 to 150. */
  readonly textSize: number;
  readonly onBack: () => void;
  readonly onSave: (saved: boolean) => void;
  readonly onTextSize: (percent: number) => void;
  /** Absent in the full page. */
  readonly onOpenReader?: () => void;
}

const SIZES = [85, 100, 115, 130, 150] as const;

/** What can be done with an article. */
export function ArticleBar(props: ArticleBarProps) {
  const [sizing, setSizing] = useState(false);
  return (
    <div class={styles.bar}>
      <button type="button" class={styles.tool} onClick={props.onBack}>
        <span class={styles.chevron} aria-hidden="true">
          ‹
        </span>{' '}
        {ARTICLE.back}
      </button>
      <div class={styles.right}>
        <button
          type="button"
          class={styles.tool}
          aria-label={`Aa ${ARTICLE.textSize}`}
          title={ARTICLE.textSize}
          aria-expanded={sizing}
          onClick={() => setSizing(!sizing)}
        >
          Aa
        </button>
        <button type="button" class={styles.tool} onClick={() => props.onSave(!props.saved)}>
          {props.saved ? ARTICLE.saved : ARTICLE.save}
        </button>
        {props.onOpenReader && (
          <button
            type="button"
            class={styles.tool}
            aria-label={ARTICLE.fullPageName}
            onClick={props.onOpenReader}
          >
            {ARTICLE.fullPage}
          </button>
        )}
        <a class={styles.tool} href={props.url} target="_blank" rel="noreferrer">
          {ARTICLE.open} <span aria-hidden="true">↗</span>
        </a>
      </div>
      {sizing && <TextSize percent={props.textSize} onChange={props.onTextSize} />}
    </div>
  );
}

interface TextSizeProps {
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}

function TextSize({ percent, onChange }: TextSizeProps) {
  const smaller = SIZES.findLast((size) => size < percent);
  const larger = SIZES.find((size) => size > percent);
  return (
    <fieldset class={styles.sizes}>
      <legend class={styles.legend}>{ARTICLE.textSize}</legend>
      <button
        type="button"
        class={styles.small}
        aria-label={ARTICLE.smaller}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onChange(smaller)}
      >
        A
      </button>
      <output>{percent} %</output>
      <button
        type="button"
        class={styles.large}
        aria-label={ARTICLE.larger}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onChange(larger)}
      >
        A
      </button>
    </fieldset>
  );
}
