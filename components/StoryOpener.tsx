import type { EditionStory } from '../lib/model/edition';

interface StoryOpenerProps {
  readonly class: string | undefined;
  readonly story: EditionStory;
  readonly isOpen: boolean;
  /** None of its texts is stored any more: it is read where it was published. */
  readonly isGone?: boolean;
  readonly onOpen: (storyId: string) => void;
}

/** A story's headline, which opens it. */
export function StoryOpener({ story, isOpen, isGone, onOpen, ...rest }: StoryOpenerProps) {
  if (isGone) {
    return (
      <a
        class={rest.class}
        data-focus-id={story.storyId}
        href={story.url}
        target="_blank"
        rel="noreferrer"
      >
        {story.headline}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={rest.class}
      data-focus-id={story.storyId}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(story.storyId)}
    >
      {story.headline}
    </button>
  );
}
