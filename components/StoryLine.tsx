import { classes } from './classes';
import styles from './StoryLine.module.css';
import { StoryWhy, type StoryWhyProps } from './StoryWhy';

interface StoryLineProps extends StoryWhyProps {
  readonly onOpen: (storyId: string) => void;
}

/** A ranked story after the lead: rank, headline, reason. The whole line opens it. */
export function StoryLine({ onOpen, ...why }: StoryLineProps) {
  const { story, isRead, isOpen } = why;
  return (
    <li class={classes(styles.story, isRead && styles.read, isOpen && styles.current)}>
      <span class={styles.rank} aria-hidden="true">
        {story.rank}
      </span>
      <div>
        <h2 class={styles.headline} dir="auto" lang={story.language ?? undefined}>
          <button
            type="button"
            class={styles.open}
            data-focus-id={story.storyId}
            aria-current={isOpen ? 'true' : undefined}
            onClick={() => onOpen(story.storyId)}
          >
            {story.headline}
          </button>
        </h2>
        <StoryWhy {...why} />
      </div>
    </li>
  );
}
