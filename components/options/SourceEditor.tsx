import { useEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../../lib/model/source';
import { Button } from './Button';
import { Check } from './Check';
import { Choices } from './Choices';
import styles from './SourceEditor.module.css';
import { type SourceEdit, topicName } from './source-view';
import { TextField } from './TextField';
import { sourceWords as words } from './words';

interface SourceEditorProps {
  readonly source: Source;
  readonly topics: readonly string[];
  readonly onSave: (edit: SourceEdit) => void;
  readonly onCancel: () => void;
}

type Weight = '0.5' | '1' | '2';

const weights: readonly { readonly value: Weight; readonly label: string }[] = [
  { value: '0.5', label: words.weightLess },
  { value: '1', label: words.weightNormal },
  { value: '2', label: words.weightMore },
];

/** The nearest of the three weights; older exports may hold others. */
function weightOf(weight: number): Weight {
  if (weight < 0.75) return '0.5';
  return weight > 1.5 ? '2' : '1';
}

/** `middle-east` for `Middle East`, as topics are kept. */
function topicOf(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, '-');
}

export function SourceEditor({ source, topics, onSave, onCancel }: SourceEditorProps) {
  const [title, setTitle] = useState(source.title);
  const [topic, setTopic] = useState(topicName(source.topic));
  const [weight, setWeight] = useState(weightOf(source.weight));
  const [trusted, setTrusted] = useState(source.trustedBreaking);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement | null>(null);
  useEffect(() => first.current?.focus(), []);
  const field = (name: string) => `source-${source.id}-${name}`;
  const save = () => {
    setTried(true);
    if (!title.trim() || !topicOf(topic)) return;
    onSave({
      title: title.trim(),
      topic: topicOf(topic),
      weight: Number(weight),
      trustedBreaking: trusted,
    });
  };
  return (
    <form
      class={styles.form}
      aria-label={words.editTitle(source.title)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        id={field('title')}
        label={words.fieldTitle}
        value={title}
        focusRef={first}
        error={tried && !title.trim() ? words.titleMissing : null}
        onText={setTitle}
      />
      <TextField
        id={field('topic')}
        label={words.fieldTopic}
        hint={words.fieldTopicHint}
        value={topic}
        error={tried && !topicOf(topic) ? words.topicMissing : null}
        list={topics.map(topicName)}
        onText={setTopic}
      />
      <Choices
        id={field('weight')}
        legend={words.fieldWeight}
        choices={weights}
        chosen={weight}
        onChoose={setWeight}
      />
      <Check
        id={field('trust')}
        label={words.trust}
        hint={words.trustHint}
        checked={trusted}
        onCheck={setTrusted}
      />
      <p class={styles.feed}>
        {words.feedAddress}: <span class={styles.address}>{source.feedUrl}</span>
      </p>
      <div class={styles.acts}>
        <Button kind="fill" submit>
          {words.save}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
