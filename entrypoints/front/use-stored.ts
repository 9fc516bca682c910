import { type Inputs, useEffect, useState } from 'preact/hooks';
import { type Database, openDatabase } from '../../lib/db/database';
import { logFailure } from '../../lib/ext/log';
import { afterPaint } from './after-paint';

let connection: Promise<Database> | null = null;

const forgetConnection = () => {
  connection = null;
};

/** This page's connection; pages only read. One that ended or could not be made is made anew. */
export function readerDatabase(): Promise<Database> {
  connection ??= openDatabase().then(
    (db) => {
      db.addEventListener('close', forgetConnection);
      // The database is being deleted or upgraded; `openDatabase` lets go of it.
      db.addEventListener('versionchange', forgetConnection);
      return db;
    },
    (error: unknown) => {
      forgetConnection();
      throw error;
    },
  );
  return connection;
}

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
