import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { HealthLine } from './HealthLine';
import { SourceEditor } from './SourceEditor';
import styles from './SourceRow.module.css';
import { hostOf, type SourceEdit, type SourceView } from './source-view';
import { sourceWords } from './words';

/** What can be done with a source that is followed. */
export interface SourceActions {
  readonly onEdit: (sourceId: string, edit: SourceEdit) => void;
  readonly onPause: (sourceId: string, paused: boolean) => void;
  readonly onRemove: (sourceId: string) => void;
  readonly onHealthAction: (sourceId: string, actionId: string) => void;
}

interface SourceRowProps {
  readonly view: SourceView;
  readonly topics: readonly string[];
  readonly actions: SourceActions;
}

function remarks({ source, rhythm, lastSuccess }: SourceView): string {
  const parts = [rhythm, lastSuccess];
  if (source.weight > 1) parts.push(sourceWords.weights.more);
  if (source.weight < 1) parts.push(sourceWords.weights.less);
  if (source.trustedBreaking) parts.push(sourceWords.trusted);
  return parts.filter(Boolean).join(' · ');
}

export function SourceRow({ view, topics, actions }: SourceRowProps) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement | null>(null);
  const close = () => {
    setEditing(false);
    editButton.current?.focus();
  };
  const { source, health } = view;
  const { id, title, paused } = source;
  const site = source.siteUrl ?? source.feedUrl;
  return (
    <li class={styles.row}>
      <div class={styles.names}>
        <span class={paused ? styles.pausedTitle : styles.title}>{title}</span>{' '}
        <a class={styles.site} href={site} target="_blank" rel="noreferrer">
          {hostOf(site)}
        </a>
      </div>
      <div class={styles.acts}>
        <Button
          kind="text"
          name={sourceWords.editTitle(title)}
          expanded={editing}
          focusRef={editButton}
          onPress={() => setEditing(!editing)}
        >
          {sourceWords.edit}
        </Button>
        <Button
          kind="text"
          name={`${paused ? sourceWords.resume : sourceWords.pause} ${title}`}
          onPress={() => actions.onPause(id, !paused)}
        >
          {paused ? sourceWords.resume : sourceWords.pause}
        </Button>
        <Button
          kind="text"
          name={`${sourceWords.remove} ${title}`}
          onPress={() => actions.onRemove(id)}
        >
          {sourceWords.remove}
        </Button>
      </div>
      <p class={styles.meta}>{paused ? sourceWords.paused : remarks(view)}</p>
      {health && !paused && (
        <div class={styles.wide}>
          <HealthLine
            health={health}
            title={title}
            onAction={(actionId) => actions.onHealthAction(id, actionId)}
          />
        </div>
      )}
      {editing && (
        <div class={styles.wide}>
          <SourceEditor
            source={source}
            topics={topics}
            onSave={(edit) => {
              close();
              actions.onEdit(id, edit);
            }}
            onCancel={close}
          />
        </div>
      )}
    </li>
  );
}
