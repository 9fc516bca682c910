import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { FieldForm } from './FieldForm';
import { TextField } from './TextField';

interface AddressFormProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Said when nothing was typed. */
  readonly missing: string;
  readonly button: string;
  /** What the field holds at first. */
  readonly initial?: string;
  /** The last address is still being looked at. */
  readonly busy: boolean;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onAddress: (address: string) => void;
}

/** One field for a web address, and its button. */
export function AddressForm(props: AddressFormProps) {
  const [address, setAddress] = useState(props.initial ?? '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement | null>(null);
  function submit() {
    const typed = address.trim();
    setMissing(typed === '');
    if (typed) props.onAddress(typed);
    else field.current?.focus();
  }
  return (
    <FieldForm onSubmit={submit}>
      <TextField
        id={props.id}
        label={props.label}
        hint={props.hint}
        error={missing ? props.missing : null}
        value={address}
        focusRef={field}
        input={{
          inputMode: 'url',
          autocapitalize: 'none',
          spellcheck: false,
          autocomplete: 'off',
        }}
        onText={setAddress}
      />
      <Button kind="fill" submit unavailable={props.busy}>
        {props.button}
      </Button>
    </FieldForm>
  );
}
