import { AddressForm } from './AddressForm';
import styles from './AddSource.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { FoundFeeds } from './FoundFeeds';
import { Saying } from './Saying';
import { hostOf } from './source-view';
import { addWords } from './words';

export interface FoundFeed {
  readonly url: string;
  readonly title: string;
  /** For example "About 20 a day" or "Comments". */
  readonly detail?: string;
  readonly followed?: boolean;
}

/** How far the search for feeds has come. */
export type FoundState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching'; readonly address: string }
  | { readonly kind: 'found'; readonly address: string; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'nothing'; readonly sentence: string; readonly hint?: string }
  | { readonly kind: 'needs-permission'; readonly origin: string };

export interface AddSourceProps {
  readonly found: FoundState;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onFind: (address: string) => void;
  readonly onAllowHost: (origin: string) => void;
  readonly onFollow: (feedUrls: readonly string[]) => void;
  readonly onCancelFind: () => void;
}

export function AddSource(props: AddSourceProps) {
  return (
    <Block title={addWords.heading}>
      <AddressForm
        id="add-address"
        label={addWords.label}
        hint={addWords.hint}
        missing={addWords.missing}
        button={addWords.add}
        busy={props.found.kind === 'searching'}
        onAddress={props.onFind}
      />
      <div class={styles.said} aria-live="polite">
        <FoundSaying found={props.found} />
      </div>
      <FoundControls {...props} />
    </Block>
  );
}

/** What the search came to; only the words are read out, not every box below them. */
function FoundSaying({ found }: Pick<AddSourceProps, 'found'>) {
  switch (found.kind) {
    case 'idle':
      return null;
    case 'searching':
      return <Saying sentence={addWords.searching(hostOf(found.address))} />;
    case 'nothing':
      return <Saying sentence={found.sentence} hint={found.hint ?? addWords.nothingHint} />;
    case 'needs-permission':
      return (
        <Saying sentence={addWords.allowSentence(hostOf(found.origin))} hint={addWords.allowHint} />
      );
    case 'found':
      return <Saying sentence={addWords.choose(found.feeds.length)} hint={addWords.chooseHint} />;
  }
}

function FoundControls({ found, onAllowHost, onFollow, onCancelFind }: AddSourceProps) {
  if (found.kind === 'needs-permission')
    return (
      <Button onPress={() => onAllowHost(found.origin)}>
        {addWords.allow(hostOf(found.origin))}
      </Button>
    );
  if (found.kind === 'found')
    return (
      <FoundFeeds
        key={found.address}
        feeds={found.feeds}
        onFollow={onFollow}
        onCancel={onCancelFind}
      />
    );
  return null;
}
