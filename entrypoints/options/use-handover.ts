import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../../lib/ext/log';
import { forgetShared, readShared } from '../../lib/ext/shared-state';
import type { Handover } from '../../lib/model/page-in-view';

/** What the popup found on the page in view and left for this page; null without any. */
export function useHandover(): Handover | null {
  const [handover, setHandover] = useState<Handover | null>(null);
  useEffect(() => {
    take()
      .then(setHandover)
      .catch((error: unknown) => logFailure('taking over from the popup', error));
  }, []);
  return handover;
}

/** Once only: a reload begins anew. */
async function take(): Promise<Handover | null> {
  const handover = await readShared('handover');
  if (handover) await forgetShared('handover');
  return handover;
}
