import { useState } from 'preact/hooks';
import { Field } from './Field';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onNumber: (value: number) => void;
}

/** The whole number the text states, or null when it is none between `min` and `max`. */
export function wholeNumberIn(text: string, min: number, max: number): number | null {
  if (!/^\s*\d{1,6}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

/** A whole number; a wrong one is kept as typed, said, and not passed on. */
export function NumberField(props: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && wholeNumberIn(typed, props.min, props.max) === null;
  const settle = (text: string) => {
    const value = wholeNumberIn(text, props.min, props.max);
    setTyped(value === null ? text : null);
    if (value !== null && value !== props.value) props.onNumber(value);
  };
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={wrong ? props.error : null}>
      {(wiring) => (
        <input
          {...wiring}
          class={styles.input}
          type="number"
          inputMode="numeric"
          min={props.min}
          max={props.max}
          step={1}
          value={typed ?? props.value}
          onChange={(event) => settle(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
