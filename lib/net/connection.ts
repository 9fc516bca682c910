import type { Connection } from '../model/connection';

/** What browsers tell of the line; only Chromium has `connection`. */
export interface LineStatus {
  readonly onLine: boolean;
  readonly connection?: { readonly saveData?: boolean; readonly type?: string };
}

const METERED_TYPES = ['cellular', 'bluetooth', 'wimax'];

/** The kind of connection, as far as the browser says; `free` when it does not. */
export function connectionOf({ onLine, connection }: LineStatus): Connection {
  if (!onLine) return 'offline';
  const isMetered = connection?.saveData === true || METERED_TYPES.includes(connection?.type ?? '');
  return isMetered ? 'metered' : 'free';
}
