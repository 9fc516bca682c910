import { Action } from './Action';
import styles from './PageInView.module.css';
import { say } from './words/front-say';

/** A feed that the page names. */
export interface OfferedFeed {
  readonly url: string;
  readonly title: string;
  readonly followed: boolean;
}

/** How far the look at the page has come. */
export type PageLook =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'offer';
      readonly host: string;
      readonly feeds: readonly OfferedFeed[];
      /** The name of its newsletter; null without one. */
      readonly newsletter: string | null;
    };

export interface PageInViewProps {
  readonly look: PageLook;
  /** What became of the last press; empty before it. */
  readonly said: string;
  /** Takes the last press back; null when there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onFollow: (feedUrl: string) => void;
  readonly onSignUp: () => void;
  /** Goes on in the options, with the site's address filled in when there is one. */
  readonly onSearchSite: () => void;
  readonly onClose: () => void;
}

/** What the page in the reader's tab has to follow: its feeds and its newsletter. */
export function PageInView(props: PageInViewProps) {
  const { look } = props;
  const heading = look.kind === 'offer' ? say('page.on', { host: look.host }) : say('page.looking');
  const found = look.kind === 'offer' && (look.feeds.length > 0 || look.newsletter !== null);
  return (
    <section class={styles.page} aria-label={heading}>
      <div class={styles.head} role="status">
        <p class={styles.heading}>
          <Heading look={look} isFound={found} />
        </p>
        {props.said && (
          <p class={styles.said}>
            {props.said}{' '}
            {props.onUndo && <Action onPress={props.onUndo}>{say('page.undo')}</Action>}
          </p>
        )}
      </div>
      {found && <Offers {...props} look={look} />}
      <p class={styles.acts}>
        {look.kind !== 'looking' && !found && (
          <Action onPress={props.onSearchSite}>
            {look.kind === 'offer' ? say('page.searchSite') : say('page.paste')}
          </Action>
        )}
        <Action onPress={props.onClose}>{say('page.close')}</Action>
      </p>
    </section>
  );
}

function Heading({ look, isFound }: { readonly look: PageLook; readonly isFound: boolean }) {
  if (look.kind === 'looking') return <>{say('page.looking')}</>;
  if (isFound && look.kind === 'offer') return <>{say('page.on', { host: look.host })}</>;
  const [says, todo] =
    look.kind === 'offer'
      ? [say('page.nothing'), say('page.nothingTodo', { host: look.host })]
      : [say('page.unreadable'), say('page.unreadableTodo')];
  return (
    <>
      {says} <span class={styles.todo}>{todo}</span>
    </>
  );
}

interface OffersProps extends PageInViewProps {
  readonly look: Extract<PageLook, { kind: 'offer' }>;
}

function Offers({ look, onFollow, onSignUp }: OffersProps) {
  return (
    <ul class={styles.offers}>
      {look.feeds.map(({ url, title, followed }) => (
        <li key={url} class={styles.offer}>
          <span class={styles.title} dir="auto">
            {title}
          </span>
          {followed ? (
            <span class={styles.followed}>{say('page.added')}</span>
          ) : (
            <button
              type="button"
              class={styles.act}
              aria-label={`${say('page.add')} ${title}`}
              onClick={() => onFollow(url)}
            >
              {say('page.add')}
            </button>
          )}
        </li>
      ))}
      {look.newsletter !== null && (
        <li class={styles.offer}>
          <span class={styles.title} dir="auto">
            <span class={styles.kind}>{say('page.newsletter')}</span> {look.newsletter}
          </span>
          <button
            type="button"
            class={styles.act}
            aria-label={`${say('page.signUp')}: ${look.newsletter}`}
            onClick={onSignUp}
          >
            {say('page.signUp')}
          </button>
        </li>
      )}
    </ul>
  );
}
