import { Block } from './Block';
import { Button } from './Button';
import { ClearEverything } from './ClearEverything';
import styles from './DataSection.module.css';
import { FileButton } from './FileButton';
import { say } from './options-say';
import { Section } from './Section';

export interface DataSectionProps {
  /** What is stored, in words: "1,204 articles, 38 saved; 41 MB." */
  readonly storage: string;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onClear: () => void;
}

export function DataSection({ storage, onExport, onImport, onClear }: DataSectionProps) {
  return (
    <Section id="data" sentence={say('data.sentence')} hint={storage}>
      <div class={styles.move}>
        <p class={styles.hint}>{say('data.hint')}</p>
        <div class={styles.acts}>
          <Button onPress={onExport}>{say('data.export')}</Button>
          <FileButton
            label={say('data.import')}
            accept=".json,application/json"
            describedBy="data-import-hint"
            onFile={onImport}
          />
        </div>
        <p class={styles.hint} id="data-import-hint">
          {say('data.importHint')}
        </p>
      </div>
      <Block title={say('data.clearHeading')} hint={say('data.clearHint')}>
        <ClearEverything onClear={onClear} />
      </Block>
    </Section>
  );
}
