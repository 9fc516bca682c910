import { logFailure } from '../../lib/ext/log';

/** A step without which the round is still a good one; what failed is tried again in the next. */
export async function attempt(what: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    logFailure(what, error);
  }
}

/** Runs a piece of background work whose failure only the log can take. */
export function inBackground(where: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => logFailure(where, error));
}
