import { AboutSection, type AboutSectionProps } from './AboutSection';
import { AlertsSection, type AlertsSectionProps } from './AlertsSection';
import { DataSection, type DataSectionProps } from './DataSection';
import { FiltersSection, type FiltersSectionProps } from './FiltersSection';
import { Masthead, type MastheadView } from './Masthead';
import { NewsletterSection, type NewsletterSectionProps } from './NewsletterSection';
import { type Notice, NoticeLine } from './NoticeLine';
import styles from './OptionsPage.module.css';
import { ReadingSection, type ReadingSectionProps } from './ReadingSection';
import { SectionNav } from './SectionNav';
import { SourcesSection, type SourcesSectionProps } from './SourcesSection';
import { useAnchor } from './use-anchor';

export interface OptionsPageProps {
  readonly masthead: MastheadView;
  readonly sources: SourcesSectionProps;
  readonly newsletter: NewsletterSectionProps;
  readonly alerts: AlertsSectionProps;
  readonly reading: ReadingSectionProps;
  readonly filters: FiltersSectionProps;
  readonly data: DataSectionProps;
  readonly about: AboutSectionProps;
  /** "Saved." and the like. */
  readonly notice: Notice | null;
  /** What can still be taken back besides; oldest first. */
  readonly olderNotices: readonly Notice[];
  readonly onUndo: (notice: Notice) => void;
  readonly onDismissNotice: (notice: Notice) => void;
}

/** The whole page, 320 to 1600 px wide. Every change is saved at once and said in the notice. */
export function OptionsPage(props: OptionsPageProps) {
  useAnchor(props.sources.sources !== null);
  return (
    <div class={styles.page}>
      <Masthead {...props.masthead} />
      <div class={styles.columns}>
        <SectionNav />
        <main class={styles.main}>
          <SourcesSection {...props.sources} />
          <NewsletterSection {...props.newsletter} />
          <AlertsSection {...props.alerts} />
          <ReadingSection {...props.reading} />
          <FiltersSection {...props.filters} />
          <DataSection {...props.data} />
          <AboutSection {...props.about} />
          <NoticeLine
            notice={props.notice}
            older={props.olderNotices}
            onUndo={props.onUndo}
            onDismiss={props.onDismissNotice}
          />
        </main>
      </div>
    </div>
  );
}
