import { LINE_HEIGHTS, TEXT_FACES, TEXT_WIDTHS, THEMES } from '../../lib/model/settings';
import { say } from '../words/reading-say';
import type { TextChoices } from './panel';
import { Segments } from './Segments';
import styles from './TextPanel.module.css';

interface TextPanelProps {
  readonly choices: TextChoices;
  readonly onChange: (change: Partial<TextChoices>) => void;
}

const SIZES = [85, 100, 115, 130, 150] as const;

/** How the page and the text of an article are set. What is chosen is seen at once. */
export function TextPanel({ choices, onChange }: TextPanelProps) {
  const { theme, textSize, text } = choices;
  return (
    <div class={styles.choices}>
      <Segments
        name="panel-theme"
        legend={say('text.theme')}
        choices={THEMES.map((value) => ({ value, label: say(`text.theme.${value}`) }))}
        chosen={theme}
        onChoose={(next) => onChange({ theme: next })}
      />
      <TextSize percent={textSize} onChange={(next) => onChange({ textSize: next })} />
      <Segments
        name="panel-face"
        legend={say('text.face')}
        choices={TEXT_FACES.map((value) => ({ value, label: say(`text.face.${value}`) }))}
        chosen={text.face}
        onChoose={(face) => onChange({ text: { ...text, face } })}
      />
      <Segments
        name="panel-lines"
        legend={say('text.lines')}
        choices={LINE_HEIGHTS.map((value) => ({ value, label: say(`text.lines.${value}`) }))}
        chosen={text.lineHeight}
        onChoose={(lineHeight) => onChange({ text: { ...text, lineHeight } })}
      />
      <div class={styles.wideOnly}>
        <Segments
          name="panel-width"
          legend={say('text.width')}
          choices={TEXT_WIDTHS.map((value) => ({ value, label: say(`text.width.${value}`) }))}
          chosen={text.width}
          onChoose={(width) => onChange({ text: { ...text, width } })}
        />
      </div>
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
    <fieldset class={styles.size}>
      <legend class={styles.legend}>{say('text.size')}</legend>
      <div class={styles.steps}>
        <button
          type="button"
          class={styles.small}
          aria-label={say('text.smaller')}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && onChange(smaller)}
        >
          A
        </button>
        <output class={styles.percent}>{say('text.percent', { size: percent })}</output>
        <button
          type="button"
          class={styles.large}
          aria-label={say('text.larger')}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && onChange(larger)}
        >
          A
        </button>
      </div>
    </fieldset>
  );
}
