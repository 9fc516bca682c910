import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { HealthLine } from './HealthLine';
import { say } from './options-say';
import { SourceEditor } from './SourceEditor';
import styles from './SourceRow.module.css';
import { hostOf, type SourceEdit, type SourceView } from './source-view';

/** What can be done with a source that is followed. */
export interface SourceActions {
  readonly onEdit: (sourceId: string, edit: SourceEdit) => void;
  readonly onPause: (sourceId: string, paused: boolean) => void;
  readonly onRemove: (sourceId: string) => void;
  readonly onRemoveTopic: (topic: string) => void;
  readonly onHealthAction: (sourceId: string, actionId: string) => void;
}

interface SourceRowProps {
  readonly view: SourceView;
  readonly topics: readonly string[];
  readonly actions: SourceActions;
}

function remarks({ source, rhythm, share, lastSuccess }: SourceView): string {
  // The topic is the outermost folder, and heads the list.
  const parts = [source.folders?.slice(1).join(' › ') ?? '', rhythm, share, lastSuccess];
  if (source.weight > 1) parts.push(say('sources.countsMore'));
  if (source.weight < 1) parts.push(say('sources.countsLess'));
  if (source.trustedBreaking) parts.push(say('sources.trusted'));
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
        <span class={paused ? styles.pausedTitle : styles.title} dir="auto">
          {title}
        </span>{' '}
        <a class={styles.site} href={site} target="_blank" rel="noreferrer">
          {hostOf(site)}
        </a>
      </div>
      <div class={styles.acts}>
        <Button
          kind="text"
          name={say('sources.editName', { title })}
          expanded={editing}
          focusRef={editButton}
          onPress={() => setEditing(!editing)}
        >
          {say('sources.edit')}
        </Button>
        <Button
          kind="text"
          name={say(paused ? 'sources.resumeName' : 'sources.pauseName', { title })}
          onPress={() => actions.onPause(id, !paused)}
        >
          {say(paused ? 'sources.resume' : 'sources.pause')}
        </Button>
        <Button
          kind="text"
          name={say('sources.removeName', { title })}
          onPress={() => actions.onRemove(id)}
        >
          {say('sources.remove')}
        </Button>
      </div>
      <p class={styles.meta}>{paused ? say('sources.paused') : remarks(view)}</p>
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
            size={view.size}
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
