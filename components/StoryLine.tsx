import { classes } from './classes';
import styles from './StoryLine.module.css';
import { StoryOpener } from './StoryOpener';
import { StoryWhy, type StoryWhyProps } from './StoryWhy';

interface StoryLineProps extends StoryWhyProps {
  readonly isGone?: boolean;
  readonly onOpen: (storyId: string) => void;
}

/** A ranked story after the lead: rank, headline, reason. The whole line opens it. */
export function StoryLine({ isGone, onOpen, ...why }: StoryLineProps) {
  const { story, isRead, isOpen } = why;
  return (
    <li class={classes(styles.story, isRead && styles.read, isOpen && styles.current)}>
      <span class={styles.rank} aria-hidden="true">
        {story.rank}
      </span>
      <div>
        <h2 class={styles.headline} dir="auto" lang={story.language ?? undefined}>
          <StoryOpener
            class={styles.open}
            story={story}
            isOpen={isOpen}
            isGone={isGone}
            onOpen={onOpen}
          />
        </h2>
        <StoryWhy {...why} />
      </div>
    </li>
  );
}
