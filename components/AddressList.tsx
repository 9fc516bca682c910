import { useState } from 'preact/hooks';
import styles from './AddressList.module.css';
import { addressOf } from './packs';
import { say } from './words/front-say';

interface AddressListProps {
  readonly addresses: readonly string[];
  readonly onChange: (addresses: readonly string[]) => void;
}

/** Addresses the reader pastes, of sites or feeds. */
export function AddressList({ addresses, onChange }: AddressListProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);

  function add(event: Event) {
    event.preventDefault();
    const address = addressOf(text);
    setWrong(address === null);
    if (address === null) return;
    if (!addresses.includes(address)) onChange([...addresses, address]);
    setText('');
  }

  return (
    <form class={styles.form} onSubmit={add} noValidate>
      <label class={styles.label} for="first-address">
        {say('first.address')}
      </label>
      <div class={styles.line}>
        <input
          id="first-address"
          class={styles.field}
          type="url"
          dir="ltr"
          value={text}
          placeholder="https://"
          autocomplete="off"
          aria-invalid={wrong}
          aria-describedby="first-address-problem"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class={styles.add}>
          {say('first.add')}
        </button>
      </div>
      <p id="first-address-problem" class={styles.problem} role="alert">
        {wrong && say('first.addressProblem')}
      </p>
      <ul>
        {addresses.map((address) => (
          <li key={address} class={styles.address}>
            <span class={styles.text} dir="ltr">
              {address}
            </span>
            <button
              type="button"
              class={styles.add}
              aria-label={say('first.removeAddress', { address })}
              onClick={() => onChange(addresses.filter((each) => each !== address))}
            >
              {say('first.remove')}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
