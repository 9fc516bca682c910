import styles from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  /** Of the radio group; one in the page. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few choices in one row, of which one is taken. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{props.legend}</legend>
      <div class={styles.row}>
        {props.choices.map(({ value, label }) => (
          <label key={value} class={styles.choice}>
            <input
              class={styles.input}
              type="radio"
              name={props.name}
              value={value}
              checked={value === props.chosen}
              onChange={() => props.onChoose(value)}
            />
            <span class={styles.label}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
