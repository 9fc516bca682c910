import { useState } from 'preact/hooks';
import { Button } from './Button';
import { FieldForm } from './FieldForm';
import styles from './MutedWords.module.css';
import { say } from './options-say';
import { TextField } from './TextField';

interface MutedWordsProps {
  readonly muted: readonly string[];
  /** Articles each word hid. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly onMuted: (muted: readonly string[]) => void;
}

/** Why a word cannot be added, or null when it can. */
export function muteError(word: string, muted: readonly string[]): string | null {
  if (!word) return say('filters.wordMissing');
  const known = muted.some((other) => other.toLowerCase() === word.toLowerCase());
  return known ? say('filters.wordKnown', { word }) : null;
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
      <FieldForm onSubmit={add}>
        <TextField
          id="mute-word"
          label={say('filters.wordLabel')}
          hint={say('filters.wordHint')}
          error={error}
          value={text}
          input={{ autocomplete: 'off', maxLength: 80 }}
          onText={setText}
        />
        <Button submit>{say('filters.mute')}</Button>
      </FieldForm>
      {muted.length > 0 && (
        <ul class={styles.words} aria-label={say('filters.words')}>
          {muted.map((word) => (
            <li key={word} class={styles.word}>
              <span class={styles.name}>{word}</span>
              <span class={styles.count}>
                {say('filters.hidCount', { count: hidden[word] ?? 0 })}
              </span>
              <button
                type="button"
                class={styles.lift}
                aria-label={say('filters.unmute', { word })}
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
