/** What speaks. `ended` comes once for every call of `speak` that was not cancelled. */
export interface Speech {
  speak(sentence: string, pace: number, ended: (outcome: 'said' | 'failed') => void): void;
  cancel(): void;
}

export interface Listening {
  readonly state: 'stopped' | 'playing' | 'paused' | 'finished' | 'failed';
  /** The sentence that is said, or said next. */
  readonly sentence: number;
  /** 1 is the voice's own pace. */
  readonly pace: number;
}

export interface Listener {
  current(): Listening;
  play(): void;
  pause(): void;
  /** So many sentences on, or back when below 0; goes on playing if it was. */
  skip(by: number): void;
  setPace(pace: number): void;
  stop(): void;
}

interface ListenerOptions {
  readonly sentences: readonly string[];
  readonly speech: Speech;
  readonly pace: number;
  readonly onChange: (listening: Listening) => void;
}

/**
 * Reads sentences aloud, one after the other. A pause ends the sentence, and it is said again from its
 * start: browsers disagree on what their own pause does, and long utterances break off in some.
 */
export function createListener({ sentences, speech, pace, onChange }: ListenerOptions): Listener {
  let listening: Listening = { state: 'stopped', sentence: 0, pace };
  // A sentence that was broken off still reports its end, after the next has begun.
  let turn = 0;

  function change(part: Partial<Listening>): void {
    listening = { ...listening, ...part };
    onChange(listening);
  }

  function hush(): void {
    turn += 1;
    speech.cancel();
  }

  function say(): void {
    hush();
    const sentence = sentences[listening.sentence];
    if (sentence === undefined) {
      change({ state: 'finished', sentence: 0 });
      return;
    }
    const mine = turn;
    change({ state: 'playing' });
    speech.speak(sentence, listening.pace, (outcome) => {
      if (mine !== turn) return;
      if (outcome === 'failed') change({ state: 'failed' });
      else {
        change({ sentence: listening.sentence + 1 });
        say();
      }
    });
  }

  return {
    current: () => listening,
    play: say,
    pause() {
      hush();
      change({ state: 'paused' });
    },
    skip(by) {
      const sentence = Math.min(sentences.length - 1, Math.max(0, listening.sentence + by));
      change({ sentence });
      if (listening.state === 'playing') say();
    },
    setPace(next) {
      change({ pace: next });
      if (listening.state === 'playing') say();
    },
    stop() {
      hush();
      change({ state: 'stopped', sentence: 0 });
    },
  };
}
