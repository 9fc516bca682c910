import type { Edition, EditionStory } from '../lib/model/edition';
import { Sparkline } from './Sparkline';
import styles from './StoryWhy.module.css';
import type { Clock } from './words/dates';
import { say } from './words/front-say';
import { DOT } from './words/numbers';
import { pictureWords, whyWords } from './words/reasons';

export interface StoryWhyProps {
  readonly edition: Edition;
  readonly story: EditionStory;
  readonly isRead: boolean;
  /** Its text is open beside the list. */
  readonly isOpen: boolean;
  readonly clock: Clock;
  /** Reports since the reader last read one of the story. */
  readonly freshCount: number;
  /** The reader wants less like it. */
  readonly isDismissed: boolean;
}

/** Why a story has its place, and the tiny picture of its week and its sources. */
export function StoryWhy(props: StoryWhyProps) {
  const { edition, story, clock } = props;
  const mark = markWords(props);
  const highest = Math.max(1, ...edition.stories.flatMap((each) => each.perDay));
  return (
    <div class={styles.why}>
      <p class={styles.words}>
        {mark && <span class={isFresh(props) ? styles.fresh : styles.read}>{mark + DOT}</span>}
        {whyWords(story, edition.period, clock)}
      </p>
      <Sparkline
        perDay={story.perDay}
        highest={highest}
        share={story.sources.length / Math.max(1, edition.sourceCount)}
        label={pictureWords(story, edition, clock.timeZone)}
      />
    </div>
  );
}

const isFresh = ({ freshCount, isDismissed }: StoryWhyProps) => freshCount > 0 && !isDismissed;

/** What the reader did with it, or what is new since. */
function markWords({ isRead, freshCount, isDismissed }: StoryWhyProps): string | null {
  if (isDismissed) return say('front.less');
  if (freshCount > 0) return say('front.fresh', { count: freshCount });
  return isRead ? say('front.read') : null;
}
