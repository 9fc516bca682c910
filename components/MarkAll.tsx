import { Action } from './Action';
import { say } from './words/front-say';

interface MarkAllProps {
  /** What is unread in the list. */
  readonly articleIds: readonly string[];
  readonly onMarkRead: (articleIds: readonly string[]) => void;
}

/** Marks a whole list as read. */
export function MarkAll({ articleIds, onMarkRead }: MarkAllProps) {
  return (
    <Action act="markAll" onPress={() => onMarkRead(articleIds)}>
      {say('end.markAll')}
    </Action>
  );
}
