import { useState } from 'preact/hooks';
import { say } from '../words/reading-say';
import styles from './MorePanel.module.css';

/** What the page does with the open article. Each says in a sentence how it went; null says nothing. */
export interface ArticleActs {
  readonly copyLink: () => Promise<string | null>;
  /** Absent where the system has nothing to share with. */
  readonly share?: () => Promise<string | null>;
  readonly print: () => Promise<string | null>;
  readonly saveEpub: () => Promise<string | null>;
  readonly saveMarkdown: () => Promise<string | null>;
  /** Absent for an article that is in no story. */
  readonly lessLike?: (less: boolean) => void;
  readonly showKeys: () => void;
}

interface MorePanelProps {
  readonly acts: ArticleActs;
  /** Whether the reader wants less like this story. */
  readonly isDismissed: boolean;
}

/** Everything that is done with an article now and then. */
export function MorePanel({ acts, isDismissed }: MorePanelProps) {
  const [said, setSaid] = useState<string | null>(null);
  const { lessLike, share } = acts;
  const run = (act: () => Promise<string | null>) => void act().then(setSaid);
  return (
    <div>
      <ul class={styles.acts}>
        <Act words={say('more.copy')} onPress={() => run(acts.copyLink)} />
        {share && <Act words={say('more.share')} onPress={() => run(share)} />}
        <Act words={say('more.print')} onPress={() => run(acts.print)} />
        <Act words={say('more.epub')} onPress={() => run(acts.saveEpub)} />
        <Act words={say('more.markdown')} onPress={() => run(acts.saveMarkdown)} />
        {lessLike && !isDismissed && (
          <Act words={say('more.less')} onPress={() => lessLike(true)} />
        )}
        <Act words={say('more.keys')} onPress={acts.showKeys} />
      </ul>
      <div role="status">
        {said && <p class={styles.said}>{said}</p>}
        {lessLike && isDismissed && (
          <p class={styles.said}>
            {say('more.lessDone')}{' '}
            <button type="button" class={styles.undo} onClick={() => lessLike(false)}>
              {say('more.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function Act({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <li>
      <button type="button" class={styles.act} onClick={onPress}>
        {words}
      </button>
    </li>
  );
}
