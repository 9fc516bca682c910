import { useEffect, useRef, useState } from 'preact/hooks';
import type { Source } from '../../lib/model/source';
import { Button } from './Button';
import { Check } from './Check';
import { Choices } from './Choices';
import { say, sayWith } from './options-say';
import styles from './SourceEditor.module.css';
import { type SourceEdit, topicName, topicOf } from './source-view';
import { TextField } from './TextField';

interface SourceEditorProps {
  readonly source: Source;
  /** The size of its feed, in words; empty when it is not known. */
  readonly size: string;
  readonly topics: readonly string[];
  readonly onSave: (edit: SourceEdit) => void;
  readonly onCancel: () => void;
}

type Weight = '0.5' | '1' | '2';

const weights = (): readonly { readonly value: Weight; readonly label: string }[] => [
  { value: '0.5', label: say('editor.weightLess') },
  { value: '1', label: say('editor.weightNormal') },
  { value: '2', label: say('editor.weightMore') },
];

/** The nearest of the three weights; older exports may hold others. */
function weightOf(weight: number): Weight {
  if (weight < 0.75) return '0.5';
  return weight > 1.5 ? '2' : '1';
}

export function SourceEditor({ source, size, topics, onSave, onCancel }: SourceEditorProps) {
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
    if (!title.trim() || !topicOf(topic, topics)) return;
    onSave({
      title: title.trim(),
      topic: topicOf(topic, topics),
      weight: Number(weight),
      trustedBreaking: trusted,
    });
  };
  return (
    <form
      class={styles.form}
      aria-label={say('sources.editName', { title: source.title })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        id={field('title')}
        label={say('editor.title')}
        value={title}
        focusRef={first}
        error={tried && !title.trim() ? say('editor.titleMissing') : null}
        onText={setTitle}
      />
      <TextField
        id={field('topic')}
        label={say('editor.topic')}
        hint={say('editor.topicHint')}
        value={topic}
        error={tried && !topicOf(topic, topics) ? say('editor.topicMissing') : null}
        list={topics.map(topicName)}
        onText={setTopic}
      />
      <Choices
        id={field('weight')}
        legend={say('editor.weight')}
        choices={weights()}
        chosen={weight}
        onChoose={setWeight}
      />
      <Check
        id={field('trust')}
        label={say('editor.trust')}
        hint={say('editor.trustHint')}
        checked={trusted}
        onCheck={setTrusted}
      />
      <p class={styles.feed}>
        {sayWith(size ? 'editor.feedSized' : 'editor.feed', {
          address: <span class={styles.address}>{source.feedUrl}</span>,
          size,
        })}
      </p>
      <div class={styles.acts}>
        <Button kind="fill" submit>
          {say('editor.save')}
        </Button>
        <Button onPress={onCancel}>{say('editor.cancel')}</Button>
      </div>
    </form>
  );
}
