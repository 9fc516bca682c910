import styles from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  /** Also the name of the radio group; one in the page. */
  readonly id: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few radio buttons in a row. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <label key={value} class={styles.choice}>
          <input
            class={styles.input}
            type="radio"
            name={props.id}
            value={value}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
