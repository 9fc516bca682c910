import { useState } from 'preact/hooks';
import type { FoundFeed } from './AddSource';
import { Button } from './Button';
import { Check } from './Check';
import styles from './FoundFeeds.module.css';
import { say } from './options-say';

interface FoundFeedsProps {
  readonly feeds: readonly FoundFeed[];
  readonly onFollow: (feedUrls: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The first feed that is not followed yet is what most readers want. */
function firstChoice(feeds: readonly FoundFeed[]): readonly string[] {
  const first = feeds.find((feed) => !feed.followed);
  return first ? [first.url] : [];
}

/** The feeds a site has, to choose from. */
export function FoundFeeds({ feeds, onFollow, onCancel }: FoundFeedsProps) {
  const [ticked, setTicked] = useState(firstChoice(feeds));
  const tick = (url: string, on: boolean) =>
    setTicked(on ? [...ticked, url] : ticked.filter((other) => other !== url));
  return (
    <div class={styles.found}>
      <ul class={styles.feeds}>
        {feeds.map((feed, index) => (
          <li key={feed.url}>
            {feed.followed ? (
              <p class={styles.followed}>
                {feed.title}. {say('add.followed')}
              </p>
            ) : (
              <Check
                id={`found-${index}`}
                label={feed.title}
                hint={feed.detail ? `${feed.detail} · ${feed.url}` : feed.url}
                checked={ticked.includes(feed.url)}
                onCheck={(on) => tick(feed.url, on)}
              />
            )}
          </li>
        ))}
      </ul>
      <div class={styles.acts}>
        <Button kind="fill" unavailable={ticked.length === 0} onPress={() => onFollow(ticked)}>
          {say('add.follow')}
        </Button>
        <Button onPress={onCancel}>{say('add.cancel')}</Button>
      </div>
    </div>
  );
}
