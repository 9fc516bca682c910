import { AddressForm } from './AddressForm';
import { Block } from './Block';
import { Button } from './Button';
import { newsletterWords as words } from './newsletter-words';
import styles from './OtherNewsletter.module.css';
import { Saying } from './Saying';
import { type NewsletterView, SignUpPanel, type SignUpState } from './SignUpPanel';
import { hostOf } from './source-view';

/** How far the look for somebody's newsletter has come. */
export type OtherState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly address: string }
  | { readonly kind: 'nothing'; readonly sentence: string }
  | { readonly kind: 'needs-permission'; readonly origin: string }
  /** Its service only signs up on its own page. */
  | {
      readonly kind: 'own-page';
      readonly name: string;
      readonly service: string;
      readonly url: string;
    }
  | { readonly kind: 'found'; readonly newsletter: NewsletterView };

export interface OtherNewsletterProps {
  readonly state: OtherState;
  readonly signUp: SignUpState;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onLook: (address: string) => void;
  readonly onAllow: (origin: string) => void;
  readonly onOpenPage: (url: string) => void;
  /** Puts what was found away. */
  readonly onDone: () => void;
}

/** Any newsletter: the reader names its page, and the same form signs up. */
export function OtherNewsletter({ state, signUp, ...does }: OtherNewsletterProps) {
  return (
    <Block title={words.other} hint={words.otherHint}>
      {state.kind !== 'found' && (
        <AddressForm
          id="newsletter-page"
          label={words.otherAddress}
          missing={words.otherMissing}
          button={words.otherLook}
          busy={state.kind === 'looking'}
          onAddress={does.onLook}
        />
      )}
      <div class={styles.said} aria-live="polite">
        <Said state={state} />
      </div>
      {state.kind === 'needs-permission' && (
        <div>
          <Button onPress={() => does.onAllow(state.origin)}>
            {words.allow(hostOf(state.origin))}
          </Button>
        </div>
      )}
      {state.kind === 'own-page' && (
        <div>
          <Button onPress={() => does.onOpenPage(state.url)}>{words.openPage}</Button>
        </div>
      )}
      {state.kind === 'found' && (
        <>
          <SignUpPanel {...signUp} id="newsletter-other" newsletter={state.newsletter} />
          <div>
            <Button kind="text" onPress={does.onDone}>
              {words.otherDone}
            </Button>
          </div>
        </>
      )}
    </Block>
  );
}

function Said({ state }: { readonly state: OtherState }) {
  switch (state.kind) {
    case 'idle':
    case 'found':
      return null;
    case 'looking':
      return <Saying sentence={words.otherLooking(hostOf(state.address))} />;
    case 'nothing':
      return <Saying sentence={state.sentence} />;
    case 'needs-permission':
      return (
        <Saying sentence={words.otherAllow(hostOf(state.origin))} hint={words.otherAllowHint} />
      );
    case 'own-page':
      return (
        <Saying sentence={words.ownPage(state.name, state.service)} hint={words.ownPageHint} />
      );
  }
}
