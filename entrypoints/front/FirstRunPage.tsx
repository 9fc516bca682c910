import { FirstRun } from '../../components/FirstRun';
import { useFirstRun } from './use-first-run';
import type { Front } from './use-front';

/** The first run, with everything only it needs: the catalogue above all. */
export function FirstRunPage({ view }: { readonly view: Front }) {
  return <FirstRun {...useFirstRun(view)} />;
}
