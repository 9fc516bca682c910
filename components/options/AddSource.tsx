import { AddressForm } from './AddressForm';
import styles from './AddSource.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { FoundFeeds } from './FoundFeeds';
import { say } from './options-say';
import { Saying } from './Saying';
import { hostOf } from './source-view';

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
  | {
      readonly kind: 'found';
      readonly address: string;
      readonly feeds: readonly FoundFeed[];
      /** A name was typed, and the catalogue knows it. */
      readonly isNamed?: true;
    }
  | { readonly kind: 'nothing'; readonly sentence: string; readonly hint?: string }
  | { readonly kind: 'needs-permission'; readonly origin: string };

export interface AddSourceProps {
  readonly found: FoundState;
  /** An address to begin with, such as the site that the popup was opened on. */
  readonly initialAddress?: string;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onFind: (address: string) => void;
  readonly onAllowHost: (origin: string) => void;
  readonly onFollow: (feedUrls: readonly string[]) => void;
  readonly onCancelFind: () => void;
}

export function AddSource(props: AddSourceProps) {
  return (
    <Block title={say('add.heading')}>
      <AddressForm
        // A form begins with its address, so another address is another form.
        key={props.initialAddress ?? ''}
        id="add-address"
        initial={props.initialAddress}
        label={say('add.label')}
        hint={say('add.hint')}
        missing={say('add.missing')}
        button={say('add.button')}
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
      return <Saying sentence={say('add.searching', { host: hostOf(found.address) })} />;
    case 'nothing':
      return <Saying sentence={found.sentence} hint={found.hint ?? say('add.nothingHint')} />;
    case 'needs-permission':
      return (
        <Saying
          sentence={say('add.notAllowed', { host: hostOf(found.origin) })}
          hint={say('add.allowHint')}
        />
      );
    case 'found':
      return (
        <Saying
          sentence={say(found.isNamed ? 'add.named' : 'add.choose', { count: found.feeds.length })}
          hint={say('add.chooseHint')}
        />
      );
  }
}

function FoundControls({ found, onAllowHost, onFollow, onCancelFind }: AddSourceProps) {
  if (found.kind === 'needs-permission')
    return (
      <Button onPress={() => onAllowHost(found.origin)}>
        {say('allow.button', { host: hostOf(found.origin) })}
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
