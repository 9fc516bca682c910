import type { Edition } from '../lib/model/edition';
import { LeadStory } from './LeadStory';
import { StoryLine } from './StoryLine';
import styles from './StoryList.module.css';
import { isRead } from './view';
import type { Clock } from './words/dates';
import { FRONT, PRODUCT } from './words/front';

/** More stories than a popup of 600 px has room for, where the lead has a picture and where not. */
const IN_VIEW = { withPicture: 3, without: 5 };

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
  const hasPicture = images && typeof edition.stories[0]?.imageUrl === 'string';
  const inView = hasPicture ? IN_VIEW.withPicture : IN_VIEW.without;
  const stories = isFirstFrame ? edition.stories.slice(0, inView) : edition.stories;
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
