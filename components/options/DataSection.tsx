import { Block } from './Block';
import { Button } from './Button';
import { ClearEverything } from './ClearEverything';
import styles from './DataSection.module.css';
import { FileButton } from './FileButton';
import { Section } from './Section';
import { dataWords as words } from './words';

export interface DataSectionProps {
  /** What is stored, in words: "1,204 articles, 38 saved; 41 MB." */
  readonly storage: string;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onClear: () => void;
}

export function DataSection({ storage, onExport, onImport, onClear }: DataSectionProps) {
  return (
    <Section id="data" sentence={words.sentence} hint={storage}>
      <div class={styles.move}>
        <p class={styles.hint}>{words.hint}</p>
        <div class={styles.acts}>
          <Button onPress={onExport}>{words.exportAll}</Button>
          <FileButton
            label={words.importAll}
            accept=".json,application/json"
            describedBy="data-import-hint"
            onFile={onImport}
          />
        </div>
        <p class={styles.hint} id="data-import-hint">
          {words.importHint}
        </p>
      </div>
      <Block title={words.clearHeading} hint={words.clearHint}>
        <ClearEverything onClear={onClear} />
      </Block>
    </Section>
  );
}
