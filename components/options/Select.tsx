import styles from './Select.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not the page's. */
  readonly lang?: string;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  /** A setting of its own, not one of a row that narrows a list. */
  readonly strong?: boolean;
  readonly onChoose: (value: string) => void;
}

export function Select({ id, label, choices, chosen, strong, onChoose }: SelectProps) {
  return (
    <div class={strong ? styles.setting : styles.field}>
      <label class={strong ? styles.strong : styles.label} for={id}>
        {label}
      </label>
      <select
        id={id}
        class={styles.select}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
