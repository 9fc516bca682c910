import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint';

const MINUTE_MS = 60_000;

/** The reader’s time zone, an IANA name. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock for what is shown, epoch ms; it moves once a minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** True until the page's first frame is out. */
export function useIsFirstFrame(): boolean {
  const [isFirst, setFirst] = useState(true);
  useEffect(() => void afterPaint.then(() => setFirst(false)), []);
  return isFirst;
}

export function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return offline;
}
