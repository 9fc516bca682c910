import { say as sayFront } from '../words/front-say';
import { say } from '../words/reading-say';
import styles from './LineActs.module.css';

export interface LineMarks {
  readonly isRead: boolean;
  readonly isSaved: boolean;
  /** Whether the reader wants less like it; null for what is in no story of this week. */
  readonly isLess: boolean | null;
}

/** Drawn as the icons of the bars are; kept here, since no page shows them first. */
const SIGNS = {
  keep: 'M4.5 2.5h7v11L8 10.5l-3.5 3z',
  tick: 'M3 8.5 6.5 12 13 4.5',
  less: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM5.5 8h5',
} as const;

interface LineActsProps extends LineMarks {
  readonly onRead: () => void;
  readonly onSave: () => void;
  readonly onLess: () => void;
}

/** What is done with a line of a list without opening it; each press is taken back by another. */
export function LineActs(props: LineActsProps) {
  return (
    <div class={styles.acts}>
      <Act
        sign="keep"
        name={sayFront('article.saved')}
        does={say('keys.save')}
        isOn={props.isSaved}
        onPress={props.onSave}
      />
      <Act
        sign="tick"
        name={sayFront('front.read')}
        does={say('keys.markRead')}
        isOn={props.isRead}
        onPress={props.onRead}
      />
      {props.isLess !== null && (
        <Act
          sign="less"
          name={sayFront('front.less')}
          does={say('keys.less')}
          isOn={props.isLess}
          onPress={props.onLess}
        />
      )}
    </div>
  );
}

interface ActProps {
  readonly sign: keyof typeof SIGNS;
  /** What holds while it is on. */
  readonly name: string;
  /** What a press does. */
  readonly does: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Act({ sign, name, does, isOn, onPress }: ActProps) {
  return (
    <button
      type="button"
      class={styles.act}
      aria-label={name}
      aria-pressed={isOn}
      title={does}
      onClick={onPress}
    >
      <svg class={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[sign]} />
      </svg>
    </button>
  );
}
