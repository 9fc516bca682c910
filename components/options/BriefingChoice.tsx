import styles from './BriefingChoice.module.css';
import { Check } from './Check';
import { say } from './options-say';
import { TimeField } from './TimeField';

export interface Briefing {
  readonly enabled: boolean;
  /** Minutes after midnight, local time. */
  readonly minute: number;
}

interface BriefingChoiceProps {
  readonly briefing: Briefing;
  readonly onBriefing: (briefing: Briefing) => void;
}

/** The daily briefing the extension makes itself. */
export function BriefingChoice({ briefing, onBriefing }: BriefingChoiceProps) {
  return (
    <div class={styles.choice}>
      <Check
        id="briefing"
        label={say('briefing.label')}
        hint={say('briefing.hint')}
        checked={briefing.enabled}
        onCheck={(enabled) => onBriefing({ ...briefing, enabled })}
      />
      {briefing.enabled && (
        <div class={styles.time}>
          <TimeField
            id="briefing-at"
            label={say('briefing.at')}
            minute={briefing.minute}
            onMinute={(minute) => onBriefing({ ...briefing, minute })}
          />
        </div>
      )}
    </div>
  );
}
