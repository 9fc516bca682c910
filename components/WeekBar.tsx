import type { Edition } from '../lib/model/edition';
import { Action } from './Action';
import type { WeekLink } from './view';
import styles from './WeekBar.module.css';
import { datesWords } from './words/dates';
import { say } from './words/front-say';

interface WeekBarProps {
  readonly edition: Edition;
  /** Closed weeks, newest first. */
  readonly weeks: readonly WeekLink[];
  readonly timeZone: string;
  /** Whether texts of this week were deleted. */
  readonly hasGone: boolean;
  /** Opens a closed week, or this week again with null. */
  readonly onOpenWeek: (id: string | null) => void;
}

/** Stands over a week that is past, and leads to every other. */
export function WeekBar({ edition, weeks, timeZone, hasGone, onOpenWeek }: WeekBarProps) {
  const at = weeks.findIndex((week) => week.id === edition.id);
  const earlier = weeks[at + 1];
  const later = weeks[at - 1];
  return (
    <nav class={styles.bar} aria-label={say('week.weeks')}>
      <div class={styles.row}>
        <Step
          label={say('week.earlier')}
          sign="‹"
          onPress={earlier && (() => onOpenWeek(earlier.id))}
        />
        <select
          class={styles.weeks}
          aria-label={say('week.choose')}
          value={edition.id}
          onChange={(event) => onOpenWeek(event.currentTarget.value)}
        >
          {weeks.map((week) => (
            <option key={week.id} value={week.id}>
              {datesWords(week.from, week.to, timeZone)}
            </option>
          ))}
        </select>
        <Step
          label={say('week.later')}
          sign="›"
          onPress={at >= 0 ? () => onOpenWeek(later?.id ?? null) : undefined}
        />
        <Action onPress={() => onOpenWeek(null)}>{say('end.thisWeek')}</Action>
      </div>
      <p>{hasGone ? say('week.gone') : say('week.asItWas')}</p>
    </nav>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  /** Absent at the end of the row. */
  readonly onPress: (() => void) | undefined;
}

function Step({ label, sign, onPress }: StepProps) {
  return (
    <button
      type="button"
      class={styles.step}
      aria-label={label}
      title={label}
      aria-disabled={onPress === undefined}
      onClick={() => onPress?.()}
    >
      <span aria-hidden="true" class={styles.sign}>
        {sign}
      </span>
    </button>
  );
}
