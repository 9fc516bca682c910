import type { Subscription } from '../model/subscription';
import type { Database } from './database';

/** The reader's sign-ups, newest first. */
export async function allSubscriptions(db: Database): Promise<Subscription[]> {
  const all = await db.getAll('subscriptions');
  return all.sort((a, b) => b.at - a.at);
}

export const findSubscription = (db: Database, id: string): Promise<Subscription | undefined> =>
  db.get('subscriptions', id);

export async function storeSubscription(db: Database, one: Subscription): Promise<void> {
  await db.put('subscriptions', one);
}

export const deleteSubscription = (db: Database, id: string): Promise<void> =>
  db.delete('subscriptions', id);
