import type { AlertsSectionProps } from '../../components/options/AlertsSection';
import { alertOutcome, alertWhy } from '../../components/options/alert-words';
import type { FiltersSectionProps } from '../../components/options/FiltersSection';
import { say } from '../../components/options/options-say';
import type { ReadingSectionProps } from '../../components/options/ReadingSection';
import { topicName } from '../../components/options/source-view';
import { stampWords } from '../../components/words/dates';
import { articlesBetween } from '../../lib/db/articles';
import { dismissals } from '../../lib/db/dismissals';
import { alertsSince } from '../../lib/db/editions';
import { readSince } from '../../lib/db/marks';
import { NOTICED, type Taste } from '../../lib/edition/bent';
import { hiddenBy } from '../../lib/edition/filters';
import { ownBent } from '../../lib/jobs/own-bent';
import type { Alert } from '../../lib/model/alert';
import type { Dismissal } from '../../lib/model/dismissal';
import type { LanguageSetting } from '../../lib/model/language';
import { WEEK_MS } from '../../lib/model/time';
import { useStored } from '../front/use-stored';
import type { Shown } from './shown';
import { speakOptions } from './use-language';
import type { Notices } from './use-notice';

/** The sections "Alerts" and "Reading". */
export function useAlertsAndReading(shown: Shown): {
  alerts: AlertsSectionProps;
  reading: ReadingSectionProps;
} {
  const { settings, onSettings, sources, now, timeZone, revision, notices } = shown;
  const history = useStored<readonly Alert[]>((db) => alertsSince(db, 0), [], [revision]);
  const leanings = useLeanings(shown);
  const dismissed = useStored<readonly Dismissal[]>(dismissals, [], [revision]);
  const titleOf = (id: string) =>
    sources.find((source) => source.id === id)?.title ?? say('alerts.unknownSource');
  return {
    alerts: {
      settings: settings.alerts,
      history: history.map((alert) => ({
        id: alert.storyId,
        at: alert.at,
        when: stampWords(alert.at, { now, timeZone }),
        headline: alert.headline,
        why: alertWhy(alert.reason, titleOf),
        outcome: alertOutcome(alert.outcome),
        verdict: alert.verdict?.kind ?? null,
      })),
      onVerdict: (storyId, verdict) => void notices.act('judgeAlert', { storyId, verdict }, ''),
      onSettings: (alerts) => onSettings({ alerts }),
      onTry: () => void notices.act('testAlert', null, say('alerts.tried')),
    },
    reading: {
      settings,
      leanings,
      onForget: () =>
        onSettings({ bent: { enabled: true, since: Date.now() } }, say('reading.forgotten')),
      dismissed: dismissed.length,
      onTakeBack: () => void takeBack(dismissed, notices),
      onChange: (change) => onSettings(change),
      onLanguage: (language) => void changeLanguage(language, shown),
    },
  };
}

async function takeBack(dismissed: readonly Dismissal[], notices: Notices): Promise<void> {
  for (const { storyId } of dismissed) {
    await notices.act(
      'lessLike',
      { storyId, articleId: '', less: false },
      say('reading.forgotten'),
    );
  }
}

/** "Saved." is said in the new language. */
async function changeLanguage(language: LanguageSetting, { onSettings }: Shown): Promise<void> {
  await speakOptions(language);
  onSettings({ language });
}

/** The section "Filters", with what each filter hid this week. */
export function useFilters(shown: Shown): FiltersSectionProps {
  const { settings, onSettings, sources, snapshot, revision } = shown;
  const { filters } = settings;
  const counts = useStored<ReadonlyMap<string, number>>(
    async (db) => {
      if (filters.mutedWords.length + filters.mutedSourceIds.length === 0) return new Map();
      const now = Date.now();
      return hiddenBy(await articlesBetween(db, now - WEEK_MS, now), filters);
    },
    new Map(),
    [revision, filters.mutedWords.join('\n'), filters.mutedSourceIds.join('\n')],
  );
  return {
    filters,
    hidden: snapshot?.week.hidden ?? 0,
    hiddenByWord: Object.fromEntries(
      filters.mutedWords.map((word) => [word, counts.get(word) ?? 0]),
    ),
    sources: sources.map(({ id, title }) => ({ id, title, hidden: counts.get(id) ?? 0 })),
    onFilters: (filters) => onSettings({ filters }),
  };
}

const SHOWN_LEANINGS = 3;

/** What the reader's bent lifts, by name, strongest first. */
function useLeanings({ settings, sources, revision }: Shown): readonly string[] {
  const { bent } = settings;
  const taste = useStored<Taste | undefined>(
    (db) => ownBent(bent, (since) => readSince(db, since), Date.now()),
    undefined,
    [revision, bent.enabled, bent.since],
  );
  const named = [
    ...[...(taste?.topics ?? [])].map(([topic, lean]) => ({ name: topicName(topic), lean })),
    ...[...(taste?.sourceIds ?? [])].map(([id, lean]) => ({
      name: sources.find((source) => source.id === id)?.title ?? '',
      lean,
    })),
  ];
  return named
    .filter(({ name, lean }) => name !== '' && lean > NOTICED)
    .toSorted((a, b) => b.lean - a.lean)
    .slice(0, SHOWN_LEANINGS)
    .map(({ name }) => name);
}
