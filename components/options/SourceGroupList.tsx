import { useState } from 'preact/hooks';
import { say } from './options-say';
import styles from './SourceGroupList.module.css';
import { type SourceActions, SourceRow } from './SourceRow';
import { needsAttention, type SourceGroup, topicName } from './source-view';

interface SourceGroupListProps {
  readonly group: SourceGroup;
  readonly startsOpen: boolean;
  readonly topics: readonly string[];
  readonly actions: SourceActions;
}

/** One topic. Its rows exist only while it is open, so that a thousand sources stay quick. */
export function SourceGroupList({ group, startsOpen, topics, actions }: SourceGroupListProps) {
  const [open, setOpen] = useState(startsOpen);
  const failing = group.views.filter(needsAttention).length;
  return (
    <details
      class={styles.group}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={styles.summary}>
        <span class={styles.topic}>{topicName(group.topic)}</span>{' '}
        <span class={styles.count}>{say('sources.count', { count: group.views.length })}</span>
        {failing > 0 && (
          <span class={styles.failing}> · {say('sources.failing', { count: failing })}</span>
        )}
      </summary>
      {open && (
        <ul class={styles.rows}>
          {group.views.map((view) => (
            <SourceRow key={view.source.id} view={view} topics={topics} actions={actions} />
          ))}
        </ul>
      )}
    </details>
  );
}
