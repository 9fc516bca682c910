import styles from './TimeField.module.css';

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly onMinute: (minute: number) => void;
}

/** `07:05` for 425. */
export function clockText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** Minutes after midnight, or null when the text is no time of day. */
export function minuteOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

export function TimeField({ id, label, minute, onMinute }: TimeFieldProps) {
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class={styles.input}
        type="time"
        value={clockText(minute)}
        onChange={(event) => {
          const next = minuteOf(event.currentTarget.value);
          if (next !== null && next !== minute) onMinute(next);
        }}
      />
    </div>
  );
}
