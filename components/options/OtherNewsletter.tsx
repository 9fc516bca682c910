import { AddressForm } from './AddressForm';
import { Block } from './Block';
import { Button } from './Button';
import styles from './OtherNewsletter.module.css';
import { say } from './options-say';
import { Saying } from './Saying';
import { type NewsletterView, SignUpPanel, type SignUpState } from './SignUpPanel';
import { hostOf } from './source-view';

/** How far the look for somebody's newsletter has come. */
export type OtherState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly address: string }
  /** `url` is the page, where it can be opened and may sign up by itself. */
  | { readonly kind: 'nothing'; readonly sentence: string; readonly url: string | null }
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
    <Block title={say('other.heading')} hint={say('other.hint')}>
      {state.kind !== 'found' && (
        <AddressForm
          id="newsletter-page"
          label={say('other.address')}
          missing={say('other.missing', { example: 'example.org/newsletter' })}
          button={say('other.look')}
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
            {say('allow.button', { host: hostOf(state.origin) })}
          </Button>
        </div>
      )}
      <OpenPage url={pageOf(state)} onOpen={does.onOpenPage} />
      {state.kind === 'found' && (
        <>
          <SignUpPanel {...signUp} id="newsletter-other" newsletter={state.newsletter} />
          <div>
            <Button kind="text" onPress={does.onDone}>
              {say('other.done')}
            </Button>
          </div>
        </>
      )}
    </Block>
  );
}

const pageOf = (state: OtherState): string | null =>
  state.kind === 'own-page' || state.kind === 'nothing' ? state.url : null;

interface OpenPageProps {
  readonly url: string | null;
  readonly onOpen: (url: string) => void;
}

function OpenPage({ url, onOpen }: OpenPageProps) {
  if (url === null) return null;
  return (
    <div>
      <Button onPress={() => onOpen(url)}>{say('outcome.openPage')}</Button>
    </div>
  );
}

function Said({ state }: { readonly state: OtherState }) {
  switch (state.kind) {
    case 'idle':
    case 'found':
      return null;
    case 'looking':
      return <Saying sentence={say('other.looking', { host: hostOf(state.address) })} />;
    case 'nothing':
      return <Saying sentence={state.sentence} />;
    case 'needs-permission':
      return (
        <Saying
          sentence={say('other.notAllowed', { host: hostOf(state.origin) })}
          hint={say('other.allowHint')}
        />
      );
    case 'own-page':
      return (
        <Saying
          sentence={say('other.ownPage', { name: state.name, service: state.service })}
          hint={say('other.ownPageHint')}
        />
      );
  }
}
