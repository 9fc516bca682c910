import { useMemo, useState } from 'preact/hooks';
import { figure } from '../words/sayer';
import { Check } from './Check';
import { say } from './options-say';
import { Saying } from './Saying';
import { SourceGroupList } from './SourceGroupList';
import styles from './SourceList.module.css';
import type { SourceActions } from './SourceRow';
import { groupedByTopic, matching, needsAttention, type SourceView } from './source-view';
import { TextField } from './TextField';

/** Above this many a list is folded, and can be searched. */
const FEW = 30;
/** Up to this many matches are unfolded at once; a thousand rows would make typing lag. */
const UNFOLDED = 60;

interface SourceListProps {
  readonly views: readonly SourceView[];
  readonly actions: SourceActions;
}

export function SourceList({ views, actions }: SourceListProps) {
  const [text, setText] = useState('');
  const [onlyFailing, setOnlyFailing] = useState(false);
  const failing = views.filter(needsAttention);
  // When the last one is mended the box disappears, and with it its effect.
  const narrowed = onlyFailing && failing.length > 0;
  const shown = matching(narrowed ? failing : views, text);
  const groups = groupedByTopic(shown);
  const topics = useMemo(() => groupedByTopic(views).map((group) => group.topic), [views]);
  const searching = text.trim() !== '' || narrowed;
  const opens = views.length <= FEW || (searching && shown.length <= UNFOLDED);
  return (
    <div class={styles.list}>
      {views.length > FEW && (
        <TextField
          id="source-filter"
          label={say('sources.filter')}
          type="search"
          value={text}
          onText={setText}
        />
      )}
      {failing.length > 0 && views.length > FEW && (
        <Check
          id="source-failing"
          label={say('sources.onlyFailing', { number: figure(failing.length) })}
          checked={onlyFailing}
          onCheck={setOnlyFailing}
        />
      )}
      {groups.length === 0 && (
        <Saying
          sentence={say('sources.noMatch', { text: text.trim() })}
          hint={say('sources.noMatchHint')}
        />
      )}
      <div>
        {groups.map((group) => (
          <SourceGroupList
            // Searching opens what matches; afterwards each group is as it was at first.
            key={`${group.topic} ${opens}`}
            group={group}
            startsOpen={opens}
            isWhole={!searching}
            topics={topics}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
}
