import type { Edition, EditionStory } from '../lib/model/edition';
import { Sparkline } from './Sparkline';
import styles from './StoryWhy.module.css';
import type { Clock } from './words/dates';
import { FRONT } from './words/front';
import { peakWords, whyWords } from './words/reasons';

export interface StoryWhyProps {
  readonly edition: Edition;
  readonly story: EditionStory;
  readonly isRead: boolean;
  /** Its text is open beside the list. */
  readonly isOpen: boolean;
  readonly clock: Clock;
}

/** Why a story has its place, and the tiny picture of its week. */
export function StoryWhy({ edition, story, isRead, clock }: StoryWhyProps) {
  const highest = Math.max(1, ...edition.stories.flatMap((each) => each.perDay));
  return (
    <div class={styles.why}>
      <p class={styles.words}>
        {isRead && <span class={styles.read}>{FRONT.read} · </span>}
        {whyWords(story, edition.period, clock)}
      </p>
      <Sparkline
        perDay={story.perDay}
        highest={highest}
        label={peakWords(story.perDay, edition, clock.timeZone)}
      />
    </div>
  );
}
