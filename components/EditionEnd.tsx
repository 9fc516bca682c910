import type { Edition } from '../lib/model/edition';
import { Action } from './Action';
import styles from './EditionEnd.module.css';
import { isRead, type WeekLink } from './view';
import { type Clock, shortDatesWords } from './words/dates';
import { endDetailWords, endWords, FRONT, hiddenWords } from './words/front';

interface EditionEndProps {
  readonly edition: Edition;
  readonly readIds: ReadonlySet<string>;
  readonly clock: Clock;
  readonly rankingHref: string;
  readonly earlierWeeks: readonly WeekLink[];
  /** Opens a closed week, or this week again with null. */
  readonly onOpenWeek?: (id: string | null) => void;
}

const WEEKS_SHOWN = 3;

/** A paper ends, and says so. */
export function EditionEnd(props: EditionEndProps) {
  const { edition, readIds, clock, onOpenWeek } = props;
  const read = edition.stories.filter((story) => isRead(story, readIds)).length;
  const weeks = props.earlierWeeks.filter((week) => week.id !== edition.id).slice(0, WEEKS_SHOWN);
  return (
    <div class={styles.end}>
      <p class={styles.says}>{endWords(edition)}</p>
      <p class={styles.detail}>
        {endDetailWords(edition, read, clock)}
        {edition.hidden > 0 && ` ${hiddenWords(edition.hidden)}`}
      </p>
      <ul class={styles.links}>
        {onOpenWeek && edition.closed && (
          <li>
            <Action onPress={() => onOpenWeek(null)}>{FRONT.thisWeek}</Action>
          </li>
        )}
        {onOpenWeek &&
          weeks.map((week) => (
            <li key={week.id}>
              <Action onPress={() => onOpenWeek(week.id)}>
                {shortDatesWords(week.from, week.to, clock.timeZone)}
              </Action>
            </li>
          ))}
        <li>
          <a class={styles.link} href={props.rankingHref} target="_blank" rel="noreferrer">
            {FRONT.ranking}
          </a>
        </li>
      </ul>
    </div>
  );
}
