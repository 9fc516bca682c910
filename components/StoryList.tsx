import type { Edition } from '../lib/model/edition';
import { LeadStory } from './LeadStory';
import { StoryLine } from './StoryLine';
import styles from './StoryList.module.css';
import { isRead } from './view';
import type { Clock } from './words/dates';
import { FRONT, PRODUCT } from './words/front';

/** More lines than a popup of 600 px has room for, also where the lead has no picture. */
const IN_VIEW = 6;

interface StoryListProps {
  readonly edition: Edition;
  readonly readIds: ReadonlySet<string>;
  readonly images: boolean;
  /** Draws only the stories that are in view in a popup, and no picture yet. */
  readonly isFirstFrame: boolean;
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
  isFirstFrame,
  openStoryId,
  clock,
  onOpen,
}: StoryListProps) {
  const stories = isFirstFrame ? edition.stories.slice(0, IN_VIEW) : edition.stories;
  return (
    <ol class={styles.stories} aria-label={edition.period === 'week' ? PRODUCT : FRONT.bestOfToday}>
      {stories.map((story, index) => {
        const common = {
          edition,
          story,
          isRead: isRead(story, readIds),
          isOpen: story.storyId === openStoryId,
          clock,
          onOpen,
        };
        return index === 0 ? (
          <LeadStory key={story.storyId} images={images} isPictureHeld={isFirstFrame} {...common} />
        ) : (
          <StoryLine key={story.storyId} {...common} />
        );
      })}
    </ol>
  );
}
