import { describe, expect, test } from 'vitest';
import { createListener, type Listening, type Speech } from '../../../components/reading/listener';
import { chooseVoice, type Voice } from '../../../components/reading/voices';

/** Speaks when told to; a cancelled sentence still reports its end, as browsers do. */
function stubSpeech() {
  const said: { sentence: string; pace: number }[] = [];
  let end: (outcome: 'said' | 'failed') => void = () => {};
  let cancelled: typeof end = () => {};
  const speech: Speech = {
    speak: (sentence, pace, ended) => {
      said.push({ sentence, pace });
      end = ended;
    },
    cancel: () => {
      cancelled = end;
    },
  };
  return {
    speech,
    said,
    finish: (outcome: 'said' | 'failed' = 'said') => end(outcome),
    finishCancelled: () => cancelled('said'),
  };
}

function listening(sentences: readonly string[]) {
  const stub = stubSpeech();
  const seen: Listening[] = [];
  const listener = createListener({
    sentences,
    speech: stub.speech,
    pace: 1,
    onChange: (now) => seen.push(now),
  });
  return { ...stub, listener, seen, words: () => stub.said.map(({ sentence }) => sentence) };
}

describe('listening', () => {
  test('says one sentence after the other, and ends', () => {
    const { listener, finish, words } = listening(['One.', 'Two.']);
    listener.play();
    finish();
    expect(listener.current()).toMatchObject({ state: 'playing', sentence: 1 });
    finish();
    expect(listener.current()).toMatchObject({ state: 'finished', sentence: 0 });
    expect(words()).toEqual(['One.', 'Two.']);
  });

  test('goes on after a pause with the sentence that was broken off', () => {
    const { listener, finish, finishCancelled, words } = listening(['One.', 'Two.']);
    listener.play();
    finish();
    listener.pause();
    finishCancelled();
    expect(listener.current()).toMatchObject({ state: 'paused', sentence: 1 });
    listener.play();
    expect(words()).toEqual(['One.', 'Two.', 'Two.']);
  });

  test('skips on and back, and not beyond the ends', () => {
    const { listener, words } = listening(['One.', 'Two.', 'Three.']);
    listener.play();
    listener.skip(1);
    listener.skip(5);
    listener.skip(-1);
    listener.skip(-9);
    expect(words()).toEqual(['One.', 'Two.', 'Three.', 'Two.', 'One.']);
  });

  test('a late word of a sentence that was skipped changes nothing', () => {
    const { listener, finishCancelled } = listening(['One.', 'Two.', 'Three.']);
    listener.play();
    listener.skip(1);
    finishCancelled();
    expect(listener.current()).toMatchObject({ state: 'playing', sentence: 1 });
  });

  test('skips in silence while it is paused', () => {
    const { listener, words } = listening(['One.', 'Two.']);
    listener.skip(1);
    expect(words()).toEqual([]);
    listener.play();
    expect(words()).toEqual(['Two.']);
  });

  test('takes a new pace at once', () => {
    const { listener, said } = listening(['One.']);
    listener.play();
    listener.setPace(1.5);
    expect(said.at(-1)).toEqual({ sentence: 'One.', pace: 1.5 });
  });

  test('says that it failed, and can be tried again', () => {
    const { listener, finish, words } = listening(['One.']);
    listener.play();
    finish('failed');
    expect(listener.current().state).toBe('failed');
    listener.play();
    expect(words()).toEqual(['One.', 'One.']);
  });

  test('is silent once it is stopped', () => {
    const { listener, finishCancelled, words } = listening(['One.', 'Two.']);
    listener.play();
    listener.stop();
    finishCancelled();
    expect(words()).toEqual(['One.']);
    expect(listener.current().state).toBe('stopped');
  });

  test('of nothing is finished at once', () => {
    const { listener, words } = listening([]);
    listener.play();
    listener.skip(1);
    expect(words()).toEqual([]);
    expect(listener.current().state).toBe('finished');
  });
});

const voice = (lang: string, changes: Partial<Voice> = {}): Voice => ({
  name: lang,
  lang,
  localService: true,
  default: false,
  ...changes,
});

describe('choosing a voice', () => {
  test.each([
    ['the same country', ['en-US', 'en-GB'], 'en-GB', 'en-GB'],
    ['the same language', ['de-DE', 'en-US'], 'en-GB', 'en-US'],
    ['a tag with an underscore', ['de-DE', 'en_US'], 'en', 'en_US'],
  ])('%s', (_, tags, language, expected) => {
    const choice = chooseVoice(
      tags.map((tag) => voice(tag)),
      language,
    );
    expect(choice).toMatchObject({ kind: 'voice', voice: { lang: expected } });
  });

  test('the browser’s own where the language is not known', () => {
    const choice = chooseVoice([voice('de'), voice('en', { default: true })], null);
    expect(choice).toMatchObject({ voice: { lang: 'en' } });
  });

  test('never one that sends the text away', () => {
    const remote = voice('en-US', { localService: false, default: true });
    expect(chooseVoice([remote], 'en-US')).toEqual({ kind: 'remote-only' });
    expect(chooseVoice([remote, voice('en-AU')], 'en-US')).toMatchObject({
      voice: { lang: 'en-AU' },
    });
  });

  test('none where there is none', () => {
    expect(chooseVoice([], 'en')).toEqual({ kind: 'none' });
    expect(chooseVoice([voice('de')], 'ar')).toEqual({ kind: 'no-language' });
  });
});
