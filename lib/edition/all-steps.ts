import type { Steps } from '../model/steps';

/** Does the work without ever putting it down, and gives its result. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
