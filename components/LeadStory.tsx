import { classes } from './classes';
import styles from './LeadStory.module.css';
import { Picture } from './Picture';
import { StoryOpener } from './StoryOpener';
import { StoryWhy, type StoryWhyProps } from './StoryWhy';

interface LeadStoryProps extends StoryWhyProps {
  readonly images: boolean;
  /** Keeps the picture's place, and asks for it later. */
  readonly isPictureHeld: boolean;
  readonly isGone?: boolean;
  readonly onOpen: (storyId: string) => void;
}

/** The first story of the list, led: picture, headline, deck, reason. */
export function LeadStory({ images, isPictureHeld, isGone, onOpen, ...why }: LeadStoryProps) {
  const { story, isRead, isOpen } = why;
  const hasPicture = images && story.imageUrl !== null;
  return (
    <li class={classes(styles.lead, isRead && styles.read, isOpen && styles.current)}>
      {hasPicture && story.imageUrl && (
        <Picture class={styles.picture} url={story.imageUrl} isHeld={isPictureHeld} />
      )}
      <div class={styles.text}>
        <h2 class={styles.headline} dir="auto" lang={story.language ?? undefined}>
          <StoryOpener
            class={styles.open}
            story={story}
            isOpen={isOpen}
            isGone={isGone}
            onOpen={onOpen}
          />
        </h2>
        {story.deck && (
          <p class={styles.deck} dir="auto" lang={story.language ?? undefined}>
            {story.deck}
          </p>
        )}
        <StoryWhy {...why} />
      </div>
    </li>
  );
}
