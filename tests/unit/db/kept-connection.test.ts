import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { keptConnection, openDatabase } from '../../../lib/db/database';

test('a database that is deleted while its connection is looked into is opened anew', async () => {
  const name = 'kept-connection-1';
  let opened = 0;
  const kept = keptConnection(async () => {
    const db = await openDatabase(name);
    opened += 1;
    // As a clean-up of the browser's does, before anybody can listen for it.
    if (opened === 1) await deleteDB(name);
    return db;
  });
  const db = await kept();
  expect(await db.count('sources')).toBe(0);
  expect(opened).toBe(2);
  expect(await kept()).toBe(db);
  db.close();
});

test('a connection that is let go later is made anew by the next call', async () => {
  const name = 'kept-connection-2';
  const kept = keptConnection(() => openDatabase(name));
  const first = await kept();
  await deleteDB(name);
  const second = await kept();
  expect(second).not.toBe(first);
  expect(await second.count('sources')).toBe(0);
  second.close();
});
