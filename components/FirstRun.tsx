import { useState } from 'preact/hooks';
import type { BrandFace, BrandSource } from '../lib/model/brand';
import type { RefreshProgress } from '../lib/model/snapshot';
import { Action } from './Action';
import { AddressList } from './AddressList';
import styles from './FirstRun.module.css';
import { FirstRunProgress } from './FirstRunProgress';
import { LanguageChoice } from './LanguageChoice';
import { Masthead } from './Masthead';
import { Notice } from './Notice';
import { PackList } from './PackList';
import { firstChoice, firstLanguage, packsOf } from './packs';
import { permissionWords } from './words/first-run';
import { say } from './words/front-say';

/** What the reader chose. */
export interface FirstChoice {
  /** Feed addresses of the brand's sources. */
  readonly feeds: readonly string[];
  /** Addresses of sites or feeds, absolute. */
  readonly addresses: readonly string[];
}

export type FirstRunStep =
  /** `problem` says why the last Start led back here. */
  | { readonly kind: 'choose'; readonly problem: 'denied' | 'offline' | null }
  | { readonly kind: 'fetching'; readonly progress: RefreshProgress | null }
  /** Every source failed. */
  | { readonly kind: 'failed' };

export interface FirstRunProps {
  readonly brand: BrandFace;
  /** What the reader can choose from. */
  readonly sources: readonly BrandSource[];
  /** The browser's language, BCP 47. */
  readonly language: string;
  readonly step: FirstRunStep;
  /** Called inside the click, so that the permission may be asked for. */
  readonly onStart: (choice: FirstChoice) => void;
  readonly onRetry: () => void;
  readonly onChooseAgain: () => void;
  readonly onOpenOptions: () => void;
}

/** The first minutes: choose, watch the week fill, read. The choice survives every way back. */
export function FirstRun(props: FirstRunProps) {
  const { sources } = props;
  const [language, setLanguage] = useState(() => firstLanguage(sources, props.language));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => firstChoice(sources, language));
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  return (
    <div class={styles.page}>
      <div class={styles.sheet}>
        <Masthead
          brand={props.brand}
          dates={props.brand.tagline ?? ''}
          state={null}
          progress={null}
        />
        {props.step.kind === 'choose' && (
          <main class={styles.main}>
            <Intro problem={props.step.problem} />
            <LanguageChoice sources={sources} language={language} onChange={setLanguage} />
            <PackList packs={packsOf(sources, language)} chosen={chosen} onChange={setChosen} />
            <AddressList addresses={addresses} onChange={setAddresses} />
          </main>
        )}
        {props.step.kind === 'fetching' && <FirstRunProgress progress={props.step.progress} />}
        {props.step.kind === 'failed' && <Failed {...props} />}
      </div>
      {props.step.kind === 'choose' && (
        <Start
          count={chosen.size + addresses.length}
          onStart={() => props.onStart({ feeds: [...chosen], addresses })}
        />
      )}
    </div>
  );
}

function Intro({ problem }: { readonly problem: 'denied' | 'offline' | null }) {
  return (
    <div class={styles.intro}>
      <h2 class={styles.says}>{say('first.says')}</h2>
      <p class={styles.todo}>{say('first.todo')}</p>
      <p role="alert" class={styles.problem}>
        {problem && say(`first.${problem}`)}
      </p>
    </div>
  );
}

function Start({ count, onStart }: { readonly count: number; readonly onStart: () => void }) {
  return (
    <section class={styles.start} aria-label={say('first.start')}>
      <div>
        <p class={styles.count} role="status">
          {say('first.chosen', { count })}
        </p>
        <p class={styles.permission}>{permissionWords(count)}</p>
      </div>
      <Action kind="main" disabled={count === 0} onPress={onStart}>
        {say('first.start')}
      </Action>
    </section>
  );
}

function Failed(props: FirstRunProps) {
  return (
    <main class={styles.main}>
      <Notice sentence={{ says: say('first.allFailed'), todo: say('first.allFailedTodo') }}>
        <Action kind="main" onPress={props.onRetry}>
          {say('first.again')}
        </Action>
        <Action onPress={props.onChooseAgain}>{say('first.otherSources')}</Action>
        <Action onPress={props.onOpenOptions}>{say('first.options')}</Action>
      </Notice>
    </main>
  );
}
