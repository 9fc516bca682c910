import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../lib/db/database';
import { readFact } from '../../../lib/db/facts';
import { openSoundDatabase } from '../../../lib/db/second-copy';

describe('a database that cannot be opened', () => {
  const name = 'unsound';

  afterEach(async () => {
    await deleteDB(name);
  });

  test.each<[string, () => Promise<void>]>([
    ['a newer version made it', async () => (await openDB(name, 99)).close()],
    ['its stores are missing', async () => (await openDB(name, 1)).close()],
    ['its stores are missing in this version', async () => (await openDB(name, 2)).close()],
  ])('is made anew when %s', async (_, spoil) => {
    await spoil();
    const db = await openSoundDatabase(name);
    await db.put('facts', 5, 'prunedAt');
    expect(await readFact(db, 'prunedAt')).toBe(5);
    db.close();
  });

  /** Opens as ever, after it failed some times. */
  const failing = (errorName: string, times: number): typeof openDatabase => {
    let failures = 0;
    return async (opened) => {
      if (failures++ < times) throw new DOMException('', errorName);
      return openDatabase(opened);
    };
  };

  const isRoomy = async () => false;

  async function filled(): Promise<void> {
    const db = await openDatabase(name);
    await db.put('facts', 5, 'prunedAt');
    db.close();
  }

  test('is made anew when the browser cannot read its file', async () => {
    await filled();
    const db = await openSoundDatabase(name, failing('UnknownError', 2), isRoomy);
    expect(await readFact(db, 'prunedAt')).toBeUndefined();
    db.close();
  });

  test('is left as it is on a full disk, which browsers tell with the same error', async () => {
    await filled();
    const isFull = async () => true;
    await expect(openSoundDatabase(name, failing('UnknownError', 2), isFull)).rejects.toThrow();
    const db = await openSoundDatabase(name);
    expect(await readFact(db, 'prunedAt')).toBe(5);
    db.close();
  });

  test('is left as it is when the second look succeeds', async () => {
    await filled();
    const db = await openSoundDatabase(name, failing('UnknownError', 1), isRoomy);
    expect(await readFact(db, 'prunedAt')).toBe(5);
    db.close();
  });

  test.each(['QuotaExceededError', 'AbortError', 'TimeoutError', 'InvalidStateError'])(
    'is left as it is after %s',
    async (errorName) => {
      await filled();
      await expect(openSoundDatabase(name, failing(errorName, 1))).rejects.toThrow();
      const db = await openSoundDatabase(name);
      expect(await readFact(db, 'prunedAt')).toBe(5);
      db.close();
    },
  );
});
