import { useState } from 'preact/hooks';

export interface Pressed<T> {
  /** What is stored, and over it what was pressed and is on its way there. */
  readonly shown: T;
  /**
   * Shows a change at once, for the background may still have to wake; what is pressed next builds on
   * it. `answer` is what is stored then; with null the change failed and is shown no longer.
   */
  readonly press: (change: Partial<T>, answer: Promise<T | null>) => void;
}

export function usePressed<T extends object>(stored: T, onStored: (now: T) => void): Pressed<T> {
  const [pressed, setPressed] = useState<readonly Partial<T>[]>([]);
  return {
    shown: pressed.length === 0 ? stored : Object.assign({}, stored, ...pressed),
    press(change, answer) {
      setPressed((before) => [...before, change]);
      void answer.then((now) => {
        if (now) onStored(now);
        setPressed((before) => before.filter((other) => other !== change));
      });
    },
  };
}
