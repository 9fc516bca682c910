import type { ComponentChildren } from 'preact';
import styles from './ArticleBar.module.css';
import { Icon } from './Icon';
import type { PanelName } from './reading/panel';
import { say } from './words/front-say';

interface ArticleBarProps {
  readonly url: string;
  readonly saved: boolean;
  /** The panel that is open under the bar. */
  readonly panel: PanelName | null;
  readonly onBack: () => void;
  readonly onSave: (saved: boolean) => void;
  readonly onPanel: (panel: PanelName) => void;
  /** Absent in the full page. */
  readonly onOpenReader?: () => void;
}

/** What can be done with an article. Keys press these buttons by `data-act`. */
export function ArticleBar(props: ArticleBarProps) {
  const { saved, onOpenReader } = props;
  return (
    <div class={styles.bar}>
      <button
        type="button"
        class={styles.tool}
        aria-label={say('article.back')}
        onClick={props.onBack}
      >
        <span class={styles.chevron} data-mirrored aria-hidden="true">
          ‹
        </span>
        <span class={styles.word}>{say('article.back')}</span>
      </button>
      <div class={styles.tools}>
        <Opener {...props} opens="text" name={say('article.textName')}>
          {say('article.textSign')}
        </Opener>
        <Opener {...props} opens="find" name={say('article.find')}>
          <Icon name="search" />
        </Opener>
        <Opener {...props} opens="listen" name={say('article.listen')}>
          <Icon name="listen" />
        </Opener>
        <button
          type="button"
          class={styles.tool}
          data-act="save"
          onClick={() => props.onSave(!saved)}
        >
          {saved ? say('article.saved') : say('article.save')}
        </button>
        {onOpenReader && (
          <button
            type="button"
            class={styles.tool}
            aria-label={say('article.fullPageName')}
            title={say('article.fullPage')}
            onClick={onOpenReader}
          >
            <Icon name="page" />
          </button>
        )}
        <a class={styles.tool} href={props.url} target="_blank" rel="noreferrer">
          {say('article.open')}{' '}
          <span aria-hidden="true" data-mirrored>
            ↗
          </span>
        </a>
        <Opener {...props} opens="more" name={say('article.acts')}>
          <Icon name="more" />
        </Opener>
      </div>
    </div>
  );
}

type OpenerProps = Pick<ArticleBarProps, 'panel' | 'onPanel'> & {
  readonly opens: PanelName;
  readonly name: string;
  readonly children: ComponentChildren;
};

function Opener({ panel, onPanel, opens, name, children }: OpenerProps) {
  return (
    <button
      type="button"
      class={styles.tool}
      data-act={opens}
      aria-label={name}
      title={name}
      aria-expanded={panel === opens}
      onClick={() => onPanel(opens)}
    >
      {children}
    </button>
  );
}
