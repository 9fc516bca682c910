import styles from './Sparkline.module.css';

interface SparklineProps {
  /** Sources that wrote, step by step, oldest first. */
  readonly perDay: readonly number[];
  /** The highest figure among the stories shown, so that their pictures compare. */
  readonly highest: number;
  readonly label: string;
}

const BAR = 4;
const STEP = 6;
const HEIGHT = 15;

/** A story's week in seven bars; its tallest day in the accent. */
export function Sparkline({ perDay, highest, label }: SparklineProps) {
  const tallest = perDay.indexOf(Math.max(...perDay));
  return (
    <svg
      class={styles.spark}
      viewBox={`0 0 ${perDay.length * STEP - STEP + BAR} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
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
    </svg>
  );
}

// The root keeps one source visible beside a story of thirty; a day without any is a dot on the line.
function barHeight(count: number, highest: number): number {
  if (count <= 0 || highest <= 0) return 1;
  return Math.max(2, Math.round(HEIGHT * Math.sqrt(Math.min(1, count / highest))));
}
