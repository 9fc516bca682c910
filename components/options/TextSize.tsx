import { useState } from 'preact/hooks';
import { classes } from '../classes';
import { locale } from '../words/locale';
import { say } from './options-say';
import styles from './TextSize.module.css';

interface TextSizeProps {
  /** Percent. */
  readonly size: number;
  readonly onSize: (size: number) => void;
}

/** "120%", as the language writes it. */
const percent = (size: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(size / 100);

/** A slider with a sentence that takes its size while it is moved. */
export function TextSize({ size, onSize }: TextSizeProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? size;
  // The classes of the sample go in steps of five.
  const step = Math.min(150, Math.max(85, Math.round(shown / 5) * 5));
  return (
    <div class={styles.size}>
      <label class={styles.label} for="reading-size">
        {say('reading.textSize')}
      </label>
      <div class={styles.slide}>
        <input
          id="reading-size"
          class={styles.range}
          type="range"
          min={85}
          max={150}
          step={5}
          value={shown}
          aria-valuetext={percent(shown)}
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setMoving(null);
            onSize(event.currentTarget.valueAsNumber);
          }}
        />
        <span class={styles.number}>{percent(shown)}</span>
      </div>
      <div class={styles.room}>
        <p class={classes(styles.sample, styles[`size${step}`])}>{say('reading.sample')}</p>
      </div>
    </div>
  );
}
