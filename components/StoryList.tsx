import type { Edition, EditionStory } from '../lib/model/edition';
import { LeadStory } from './LeadStory';
import { StoryLine } from './StoryLine';
import styles from './StoryList.module.css';
import type { StoryWhyProps } from './StoryWhy';
import { isRead } from './view';
import type { Clock } from './words/dates';
import { say } from './words/front-say';

interface StoryListProps {
  readonly edition: Edition;
  readonly readIds: ReadonlySet<string>;
  readonly images: boolean;
  /** Draws the lead alone, and no picture yet: each line of text delays the first frame. */
  readonly isFirstFrame: boolean;
  /** The story whose text is open beside the list. */
  readonly openStoryId: string | null;
  readonly clock: Clock;
  /** Reports since each story was read, by its id. */
  readonly freshCounts?: Readonly<Record<string, number>>;
  /** Stories the reader wants less like. */
  readonly dismissedIds?: readonly string[];
  /** Stories of a past week whose texts are not stored any more. */
  readonly goneIds?: ReadonlySet<string>;
  readonly onOpen: (storyId: string) => void;
}

/** The ranked stories, the lead first. */
export function StoryList(props: StoryListProps) {
  const { edition, images, isFirstFrame, openStoryId, clock, onOpen } = props;
  const stories = isFirstFrame ? edition.stories.slice(0, 1) : edition.stories;
  return (
    <ol
      class={styles.stories}
      aria-label={edition.period === 'week' ? say('product') : say('front.bestOfToday')}
    >
      {stories.map((story, index) => {
        const common = {
          edition,
          story,
          ...standing(story, props),
          isOpen: story.storyId === openStoryId,
          isGone: props.goneIds?.has(story.storyId) ?? false,
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

/** What was read steps back, unless there is more of it; what is not wanted steps back anyway. */
function standing(
  story: EditionStory,
  { readIds, freshCounts = {}, dismissedIds = [] }: StoryListProps,
): Pick<StoryWhyProps, 'isRead' | 'freshCount' | 'isDismissed'> {
  const freshCount = freshCounts[story.storyId] ?? 0;
  const isDismissed = dismissedIds.includes(story.storyId);
  const isBack = isDismissed || (isRead(story, readIds) && freshCount === 0);
  return { isRead: isBack, freshCount, isDismissed };
}
