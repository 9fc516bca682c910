import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../../lib/ext/log';

interface PanelProps {
  readonly onClose: () => void;
}

/** The panel of the page in view, loaded when it is asked for. */
export function LoadedPanel({ onClose }: PanelProps) {
  const [Panel, setPanel] = useState<FunctionComponent<PanelProps> | null>(null);
  useEffect(() => {
    import('./PageInViewPanel')
      .then((module) => setPanel(() => module.PageInViewPanel))
      .catch((error: unknown) => logFailure('loading the page in view', error));
  }, []);
  return Panel && <Panel onClose={onClose} />;
}
