import type { TextSettings } from '../../lib/model/settings';
import { Choices } from './Choices';
import { say } from './options-say';

interface TextChoicesProps {
  readonly text: TextSettings;
  readonly onText: (text: TextSettings) => void;
}

const faces = () =>
  [
    { value: 'serif', label: say('reading.faceSerif') },
    { value: 'sans', label: say('reading.faceSans') },
  ] as const;

const lines = () =>
  [
    { value: 'tight', label: say('reading.linesTight') },
    { value: 'normal', label: say('reading.linesNormal') },
    { value: 'loose', label: say('reading.linesLoose') },
  ] as const;

const widths = () =>
  [
    { value: 'narrow', label: say('reading.widthNarrow') },
    { value: 'normal', label: say('reading.widthNormal') },
    { value: 'wide', label: say('reading.widthWide') },
  ] as const;

/** How the text of an article is set; the article's own bar has the same. */
export function TextChoices({ text, onText }: TextChoicesProps) {
  return (
    <>
      <Choices
        id="reading-face"
        legend={say('reading.face')}
        choices={faces()}
        chosen={text.face}
        onChoose={(face) => onText({ ...text, face })}
      />
      <Choices
        id="reading-lines"
        legend={say('reading.lines')}
        choices={lines()}
        chosen={text.lineHeight}
        onChoose={(lineHeight) => onText({ ...text, lineHeight })}
      />
      <Choices
        id="reading-width"
        legend={say('reading.width')}
        choices={widths()}
        chosen={text.width}
        onChoose={(width) => onText({ ...text, width })}
      />
    </>
  );
}
