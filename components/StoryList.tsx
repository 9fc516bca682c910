import type { Edition } from '../lib/model/edition';
import { LeadStory } from './LeadStory';
import { StoryLine } from './StoryLine';
import styles from './StoryList.module.css';
import { isRead } from './view';
import type { Clock } from './words/dates';
import { FRONT, PRODUCT } from './words/front';

interface StoryListProps {
  readonly edition: Edition;
  readonly readIds: ReadonlySet<string>;
  readonly images: boolean;
  /** The story whose text is open beside the list. */
  readonly openStoryId: string | null;
  readonly clock: Clock;
  readonly onOpen: (storyId: string) => void;
}

/** The ranked stories, the lead first. */
export function StoryList({
  edition,
  readIds,
  images,
  openStoryId,
  clock,
  onOpen,
}: StoryListProps) {
  return (
    <ol class={styles.stories} aria-label={edition.period === 'week' ? PRODUCT : FRONT.bestOfToday}>
      {edition.stories.map((story, index) => {
        const common = {
          edition,
          story,
          isRead: isRead(story, readIds),
          isOpen: story.storyId === openStoryId,
          clock,
          onOpen,
        };
        return index === 0 ? (
          <LeadStory key={story.storyId} images={images} {...common} />
        ) : (
          <StoryLine key={story.storyId} {...common} />
        );
      })}
    </ol>
  );
}
