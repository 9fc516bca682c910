import { useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './MutedWords.module.css';
import { TextField } from './TextField';
import { filterWords as words } from './words';

interface MutedWordsProps {
  readonly muted: readonly string[];
  /** Articles each word hid. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly onMuted: (muted: readonly string[]) => void;
}

/** Why a word cannot be added, or null when it can. */
export function muteError(word: string, muted: readonly string[]): string | null {
  if (!word) return words.wordMissing;
  const known = muted.some((other) => other.toLowerCase() === word.toLowerCase());
  return known ? words.wordKnown(word) : null;
}

/** Words to add and lift, each with what it hid. */
export function MutedWords({ muted, hidden, onMuted }: MutedWordsProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = () => {
    const word = text.trim().replace(/\s+/g, ' ');
    const wrong = muteError(word, muted);
    setError(wrong);
    if (wrong) return;
    setText('');
    onMuted([...muted, word]);
  };
  return (
    <div class={styles.muted}>
      <form
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          id="mute-word"
          label={words.wordLabel}
          hint={words.wordHint}
          error={error}
          value={text}
          input={{ autocomplete: 'off', maxLength: 80 }}
          onText={setText}
        />
        <Button submit>{words.mute}</Button>
      </form>
      {muted.length > 0 && (
        <ul class={styles.words} aria-label={words.words}>
          {muted.map((word) => (
            <li key={word} class={styles.word}>
              <span class={styles.name}>{word}</span>
              <span class={styles.count}>{words.wordHid(hidden[word] ?? 0)}</span>
              <button
                type="button"
                class={styles.lift}
                aria-label={words.unmute(word)}
                onClick={() => onMuted(muted.filter((other) => other !== word))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
