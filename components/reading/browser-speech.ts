import type { Speech } from './listener';

/** The browser's own voice as the listener asks for it. */
export function browserSpeech(
  synthesis: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
  language: string | null,
): Speech {
  // Held, since Chromium forgets an utterance that nothing refers to, and then never says it ended.
  let saying: SpeechSynthesisUtterance | null = null;
  return {
    speak(sentence, pace, ended) {
      saying = new SpeechSynthesisUtterance(sentence);
      saying.voice = voice;
      saying.lang = language ?? voice.lang;
      saying.rate = pace;
      saying.onend = () => ended('said');
      saying.onerror = ({ error }) => {
        if (error !== 'canceled' && error !== 'interrupted') ended('failed');
      };
      synthesis.speak(saying);
    },
    cancel() {
      saying = null;
      synthesis.cancel();
    },
  };
}
