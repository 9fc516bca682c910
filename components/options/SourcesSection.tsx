import { AddSource, type AddSourceProps } from './AddSource';
import { Block } from './Block';
import { Button } from './Button';
import { Catalogue } from './Catalogue';
import type { CatalogueEntry } from './catalogue-view';
import { FileButton } from './FileButton';
import { both, say } from './options-say';
import { Saying } from './Saying';
import { Section } from './Section';
import { SourceList } from './SourceList';
import type { SourceActions } from './SourceRow';
import styles from './SourcesSection.module.css';
import { needsAttention, type SourceView } from './source-view';

export interface SourcesSectionProps {
  /** Null while they are being read. */
  readonly sources: readonly SourceView[] | null;
  readonly actions: SourceActions;
  /** Sources whose sites the browser does not let us read yet; one alone has its own button. */
  readonly waiting?: number;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onAllowAll?: () => void;
  readonly add: AddSourceProps;
  readonly catalogue: readonly CatalogueEntry[];
  readonly onFollowCatalogue: (feedUrls: readonly string[]) => void;
  readonly onImportOpml: (file: File) => void;
  readonly onExportOpml: () => void;
}

function sentenceOf(sources: readonly SourceView[] | null): string {
  if (!sources) return say('sources.opening');
  if (sources.length === 0) return say('sources.none');
  const failing = sources.filter(needsAttention).length;
  const topics = new Set(sources.map((view) => view.source.topic)).size;
  const following = say('sources.following', {
    sources: say('sources.followingSources', { count: sources.length }),
    topics: say('sources.followingTopics', { count: topics }),
  });
  return both(
    following,
    failing === 0 ? say('sources.allWell') : say('sources.needYou', { count: failing }),
  );
}

export function SourcesSection(props: SourcesSectionProps) {
  const { sources } = props;
  const none = sources?.length === 0;
  return (
    <Section
      id="sources"
      sentence={sentenceOf(sources)}
      hint={none ? say('sources.noneHint') : undefined}
    >
      {props.waiting !== undefined && props.waiting > 1 && props.onAllowAll && (
        <Waiting count={props.waiting} onAllowAll={props.onAllowAll} />
      )}
      {sources && sources.length > 0 && <SourceList views={sources} actions={props.actions} />}
      <AddSource {...props.add} />
      {props.catalogue.length > 0 && (
        <Catalogue entries={props.catalogue} onFollow={props.onFollowCatalogue} />
      )}
      <Block title={say('opml.heading')} hint={say('opml.hint')}>
        <div class={styles.acts}>
          <FileButton
            label={say('opml.import')}
            accept=".opml,.xml,text/xml,text/x-opml,application/xml"
            onFile={props.onImportOpml}
          />
          <Button unavailable={!sources || none} onPress={props.onExportOpml}>
            {say('opml.export')}
          </Button>
        </div>
      </Block>
    </Section>
  );
}

/** After an import, or another browser's list: one question instead of one for each source. */
function Waiting({ count, onAllowAll }: { count: number; onAllowAll: () => void }) {
  return (
    <div class={styles.waiting}>
      <Saying sentence={say('sources.waiting', { count })} hint={say('sources.waitingHint')} />
      <Button onPress={onAllowAll}>{say('sources.allowAll')}</Button>
    </div>
  );
}
