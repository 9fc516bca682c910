import type { InputHTMLAttributes, RefObject } from 'preact';
import { Field } from './Field';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly type?: 'text' | 'search' | 'email' | 'url';
  /** Further attributes of the input, for example `autocomplete`. */
  readonly input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autocomplete' | 'autocapitalize' | 'inputMode' | 'maxLength' | 'spellcheck' | 'placeholder'
  >;
  readonly focusRef?: RefObject<HTMLInputElement | null>;
  readonly list?: readonly string[];
  readonly onText: (text: string) => void;
}

export function TextField(props: TextFieldProps) {
  const listId = props.list && `${props.id}-list`;
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            {...props.input}
            class={styles.input}
            ref={props.focusRef}
            type={props.type ?? 'text'}
            value={props.value}
            list={listId}
            onInput={(event) => props.onText(event.currentTarget.value)}
          />
          {props.list && (
            <datalist id={listId}>
              {props.list.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
