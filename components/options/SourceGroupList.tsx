import { useState } from 'preact/hooks';
import { Button } from './Button';
import { MoreRows } from './MoreRows';
import { say } from './options-say';
import styles from './SourceGroupList.module.css';
import { type SourceActions, SourceRow } from './SourceRow';
import { needsAttention, type SourceGroup, topicName } from './source-view';

interface SourceGroupListProps {
  readonly group: SourceGroup;
  readonly startsOpen: boolean;
  /** Whether these are all there are in the topic. */
  readonly isWhole: boolean;
  readonly topics: readonly string[];
  readonly actions: SourceActions;
}

/** Rows that are drawn at once; the next ones once the reader comes near them. */
const AT_ONCE = 40;

/**
 * One topic. Its rows exist only while it is open, and not all at once, so that a thousand sources stay
 * quick.
 */
export function SourceGroupList(props: SourceGroupListProps) {
  const { group, startsOpen, isWhole, topics, actions } = props;
  const [open, setOpen] = useState(startsOpen);
  const [most, setMost] = useState(AT_ONCE);
  const isMore = open && group.views.length > most;
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
          {group.views.slice(0, most).map((view) => (
            <SourceRow key={view.source.id} view={view} topics={topics} actions={actions} />
          ))}
          {isMore && <MoreRows key={most} onNear={() => setMost(most + AT_ONCE)} />}
        </ul>
      )}
      {open && isWhole && group.views.length > 1 && (
        <div class={styles.all}>
          <Button kind="text" onPress={() => actions.onRemoveTopic(group.topic)}>
            {say('sources.removeAll', { topic: topicName(group.topic) })}
          </Button>
        </div>
      )}
    </details>
  );
}
