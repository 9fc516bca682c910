import { type Inputs, useEffect, useState } from 'preact/hooks';
import { type Database, keptConnection, openDatabase } from '../../lib/db/database';
import { logFailure } from '../../lib/ext/log';
import { afterPaint } from './after-paint';

/** This page's connection; pages only read. */
export const readerDatabase = keptConnection(openDatabase);

/** What a read of the database gives, `initial` until then; read again when an input changes. */
export function useStored<T>(load: (db: Database) => Promise<T>, initial: T, inputs: Inputs): T {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    let current = true;
    afterPaint
      .then(readerDatabase)
      .then(load)
      .then((loaded) => {
        if (current) setValue(() => loaded);
      })
      .catch((error: unknown) => logFailure('reading the database', error));
    return () => {
      current = false;
    };
  }, inputs);
  return value;
}
