import { brand } from 'virtual:brand';
import { brandSources } from 'virtual:brand-sources';
import { useState } from 'preact/hooks';
import type { FirstChoice, FirstRunProps, FirstRunStep } from '../../components/FirstRun';
import { ask } from '../../lib/ext/orders';
import { openPage } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { draftOf } from '../../lib/source/source';
import type { Front } from './use-front';

type Problem = 'denied' | 'offline' | null;

/** The first run's props: what it shows, and what its buttons do. */
export function useFirstRun({ front }: Front): FirstRunProps {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem>(null);

  function start(choice: FirstChoice) {
    if (!navigator.onLine) return setProblem('offline');
    const chosen = brandSources.filter((source) => choice.feeds.includes(source.feed));
    const sites = chosen.flatMap((source) => [source.feed, source.site ?? null]);
    // First of all: the browser only asks the reader from inside a press.
    const permission = requestSites([...sites, ...choice.addresses]);
    setProblem(null);
    setStartedAt(Date.now());
    // The prompt may close the popup; the background goes on when the reader allows it.
    const added = ask('addSources', {
      sources: chosen.map(draftOf),
      firstCheck: 'when-permitted',
    });
    void finish(choice, permission, added);
  }

  async function finish(
    choice: FirstChoice,
    permission: Promise<boolean>,
    added: Promise<{ addedIds: readonly string[] }>,
  ) {
    const [granted, { addedIds }] = await Promise.all([permission, added]);
    if (!granted) {
      await ask('removeSources', addedIds);
      setStartedAt(null);
      return setProblem('denied');
    }
    await followAddresses(choice.addresses);
    await ask('refresh', { sourceIds: null });
  }

  return {
    brand,
    sources: brandSources,
    language: navigator.language,
    step: stepOf(front, startedAt, problem),
    onStart: start,
    onRetry: () => {
      setStartedAt(Date.now());
      void ask('refresh', { sourceIds: null });
    },
    onChooseAgain: () => setStartedAt(null),
    onOpenOptions: () => void openPage('options', 'sources'),
  };
}

function stepOf(
  { progress }: Front['front'],
  startedAt: number | null,
  problem: Problem,
): FirstRunStep {
  if (startedAt === null) return { kind: 'choose', problem };
  const own = progress && progress.startedAt >= startedAt && progress.total > 0 ? progress : null;
  const failed = own !== null && own.phase === 'done' && own.failed === own.total;
  return failed ? { kind: 'failed' } : { kind: 'fetching', progress: own };
}

/** Follows the first feed of each address the reader pasted. */
async function followAddresses(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const found = await ask('findFeeds', { address });
    const [feed] = found.kind === 'found' ? found.feeds : [];
    if (!feed) continue;
    const source = { ...feed, topic: 'top', trustedBreaking: false };
    await ask('addSources', { sources: [source], firstCheck: 'when-permitted' });
  }
}
