import { AddSource, type AddSourceProps } from './AddSource';
import { Block } from './Block';
import { Button } from './Button';
import { Catalogue } from './Catalogue';
import type { CatalogueEntry } from './catalogue-view';
import { FileButton } from './FileButton';
import { Section } from './Section';
import { SourceList } from './SourceList';
import type { SourceActions } from './SourceRow';
import styles from './SourcesSection.module.css';
import { needsAttention, type SourceView } from './source-view';
import { addWords, sourceWords } from './words';

export interface SourcesSectionProps {
  /** Null while they are being read. */
  readonly sources: readonly SourceView[] | null;
  readonly actions: SourceActions;
  readonly add: AddSourceProps;
  readonly catalogue: readonly CatalogueEntry[];
  readonly onFollowCatalogue: (feedUrls: readonly string[]) => void;
  readonly onImportOpml: (file: File) => void;
  readonly onExportOpml: () => void;
}

function sentenceOf(sources: readonly SourceView[] | null): string {
  if (!sources) return sourceWords.reading;
  if (sources.length === 0) return sourceWords.none;
  const failing = sources.filter(needsAttention).length;
  const topics = new Set(sources.map((view) => view.source.topic)).size;
  return `${sourceWords.following(sources.length, topics)} ${
    failing === 0 ? sourceWords.allWell : sourceWords.needYou(failing)
  }`;
}

export function SourcesSection(props: SourcesSectionProps) {
  const { sources } = props;
  const none = sources?.length === 0;
  return (
    <Section
      id="sources"
      sentence={sentenceOf(sources)}
      hint={none ? sourceWords.noneHint : undefined}
    >
      {sources && sources.length > 0 && <SourceList views={sources} actions={props.actions} />}
      <AddSource {...props.add} />
      {props.catalogue.length > 0 && (
        <Catalogue entries={props.catalogue} onFollow={props.onFollowCatalogue} />
      )}
      <Block title={addWords.opmlHeading} hint={addWords.opmlHint}>
        <div class={styles.acts}>
          <FileButton
            label={addWords.importOpml}
            accept=".opml,.xml,text/xml,text/x-opml,application/xml"
            onFile={props.onImportOpml}
          />
          <Button unavailable={!sources || none} onPress={props.onExportOpml}>
            {addWords.exportOpml}
          </Button>
        </div>
      </Block>
    </Section>
  );
}
