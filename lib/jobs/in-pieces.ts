import type { Steps } from '../model/steps';

export interface PieceEdges {
  /** Epoch ms. */
  readonly now: () => number;
  /** Lets what waits run first. */
  readonly pause: () => Promise<void>;
}

/** Work between two pauses, ms: a screen that is being scrolled has 16 for a frame. */
const PIECE_MS = 12;

/** Does the work to its end, with a pause whenever it has taken about twelve milliseconds. */
export async function inPieces<T>(steps: Steps<T>, { now, pause }: PieceEdges): Promise<T> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // A clock that was set back must not make one long piece of the rest.
    const took = Math.abs(now() - began);
    if (took < PIECE_MS) continue;
    await pause();
    began = now();
  }
}
