import styles from './Sparkline.module.css';

interface SparklineProps {
  /** Sources that wrote, step by step, oldest first. */
  readonly perDay: readonly number[];
  /** The highest figure among the stories shown, so that their pictures compare. */
  readonly highest: number;
  /** How many of the reader's sources tell it, 0 to 1. */
  readonly share: number;
  readonly label: string;
}

const BAR = 4;
const STEP = 6;
const HEIGHT = 13;
/** The line of the sources, under the bars. */
const LINE_AT = HEIGHT + 2;
const LINE = 2;

/**
 * A story's week in seven bars, its tallest day in the accent; under them a line as long as all of the
 * reader's sources, drawn as far as there are some that tell it.
 */
export function Sparkline({ perDay, highest, share, label }: SparklineProps) {
  const tallest = perDay.indexOf(Math.max(...perDay));
  const width = perDay.length * STEP - STEP + BAR;
  return (
    <svg
      class={styles.spark}
      viewBox={`0 0 ${width} ${LINE_AT + LINE}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {perDay.map((count, index) => {
        const height = barHeight(count, highest);
        return (
          <rect
            key={index}
            class={index === tallest && count > 0 ? styles.tallest : styles.bar}
            x={index * STEP}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            rx={0.7}
          />
        );
      })}
      <rect class={styles.all} y={LINE_AT} width={width} height={LINE} />
      <rect class={styles.some} y={LINE_AT} width={width * Math.min(1, share)} height={LINE} />
    </svg>
  );
}

// The root keeps one source visible beside a story of thirty; a day without any is a dot on the line.
function barHeight(count: number, highest: number): number {
  if (count <= 0 || highest <= 0) return 1;
  return Math.max(2, Math.round(HEIGHT * Math.sqrt(Math.min(1, count / highest))));
}
