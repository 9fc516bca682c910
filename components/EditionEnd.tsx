import type { Edition } from '../lib/model/edition';
import { Action } from './Action';
import styles from './EditionEnd.module.css';
import { MarkAll } from './MarkAll';
import { isRead, type WeekLink } from './view';
import { type Clock, shortDatesWords } from './words/dates';
import { endDetailWords } from './words/front';
import { say } from './words/front-say';

interface EditionEndProps {
  readonly edition: Edition;
  readonly readIds: ReadonlySet<string>;
  readonly clock: Clock;
  readonly rankingHref: string;
  readonly earlierWeeks: readonly WeekLink[];
  /** Opens a closed week, or this week again with null. */
  readonly onOpenWeek?: (id: string | null) => void;
  readonly onMarkRead?: (articleIds: readonly string[]) => void;
  /** Saves the whole edition as a file. */
  readonly onSaveWeek?: (edition: Edition, format: 'epub' | 'markdown') => void;
}

const WEEKS_SHOWN = 3;

/** A paper ends, and says so. */
export function EditionEnd(props: EditionEndProps) {
  const { edition, readIds, clock, onOpenWeek, onMarkRead, onSaveWeek } = props;
  const unread = edition.stories.filter((story) => !isRead(story, readIds));
  const read = edition.stories.length - unread.length;
  const weeks = props.earlierWeeks.filter((week) => week.id !== edition.id).slice(0, WEEKS_SHOWN);
  return (
    <div class={styles.end}>
      <p class={styles.says}>{say(`end.${edition.period}`)}</p>
      <p class={styles.detail}>{endDetailWords(edition, read, clock)}</p>
      <ul class={styles.links}>
        {onOpenWeek && edition.closed && (
          <li>
            <Action onPress={() => onOpenWeek(null)}>{say('end.thisWeek')}</Action>
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
        {onMarkRead && unread.length > 0 && (
          <li>
            <MarkAll
              articleIds={unread.map(({ leadArticleId }) => leadArticleId)}
              onMarkRead={onMarkRead}
            />
          </li>
        )}
        <li>
          <a class={styles.link} href={props.rankingHref} target="_blank" rel="noreferrer">
            {say('end.ranking')}
          </a>
        </li>
      </ul>
      {onSaveWeek && (
        <ul class={styles.links}>
          <li>
            <Action onPress={() => onSaveWeek(edition, 'epub')}>{say('end.epub')}</Action>
          </li>
          <li>
            <Action onPress={() => onSaveWeek(edition, 'markdown')}>{say('end.markdown')}</Action>
          </li>
        </ul>
      )}
    </div>
  );
}
