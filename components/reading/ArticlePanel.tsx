import { say } from '../words/reading-say';
import { FindPanel } from './FindPanel';
import { ListenPanel } from './ListenPanel';
import { type ArticleActs, MorePanel } from './MorePanel';
import { Panel } from './Panel';
import type { PanelProps, TextChoices } from './panel';
import { TextPanel } from './TextPanel';

export type ArticlePanelProps = PanelProps & {
  readonly choices: TextChoices;
  readonly acts: ArticleActs;
  readonly isDismissed: boolean;
  readonly onChoices: (change: Partial<TextChoices>) => void;
};

/** The panel that is open under the bar of an article. */
export function ArticlePanel(props: ArticlePanelProps) {
  return (
    <Panel label={say(`${props.name}.title`)} onClose={props.onClose}>
      <Content {...props} />
    </Panel>
  );
}

function Content(props: ArticlePanelProps) {
  const { choices, onChoices } = props;
  switch (props.name) {
    case 'text':
      return <TextPanel choices={choices} onChange={onChoices} />;
    case 'find':
      return <FindPanel {...props} />;
    case 'listen':
      return (
        <ListenPanel
          {...props}
          pace={choices.text.pace}
          onPace={(pace) => onChoices({ text: { ...choices.text, pace } })}
        />
      );
    case 'more':
      return <MorePanel acts={props.acts} isDismissed={props.isDismissed} />;
  }
}
