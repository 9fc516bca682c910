/** As much of a `SpeechSynthesisVoice` as is needed to choose one. */
export interface Voice {
  readonly name: string;
  /** A BCP 47 tag; some systems write `en_US`. */
  readonly lang: string;
  /** Whether the words stay on this machine. */
  readonly localService: boolean;
  readonly default: boolean;
}

export type VoiceChoice<V extends Voice> =
  | { readonly kind: 'voice'; readonly voice: V }
  /** The browser has no voice at all. */
  | { readonly kind: 'none' }
  /** It has none for this language. */
  | { readonly kind: 'no-language' }
  /** It has some for this language, which would send the text to their maker. */
  | { readonly kind: 'remote-only' };

/**
 * The voice to read a language with. Only voices of this machine: others send every sentence to their
 * maker, and nobody is told what the reader reads. Without a language, the browser's own choice.
 */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language: string | null,
): VoiceChoice<V> {
  if (voices.length === 0) return { kind: 'none' };
  const speaking = language === null ? voices : voices.filter((voice) => speaks(voice, language));
  if (speaking.length === 0) return { kind: 'no-language' };
  const [best] = speaking
    .filter(({ localService }) => localService)
    .toSorted((a, b) => rank(b, language) - rank(a, language));
  return best ? { kind: 'voice', voice: best } : { kind: 'remote-only' };
}

const tagOf = (tag: string): string => tag.replaceAll('_', '-').toLowerCase();
const baseOf = (tag: string): string => tagOf(tag).split('-')[0] ?? '';

const speaks = (voice: Voice, language: string): boolean => baseOf(voice.lang) === baseOf(language);

/** The same country before the browser's favourite, and that before the rest. */
function rank(voice: Voice, language: string | null): number {
  const isSame = language !== null && tagOf(voice.lang) === tagOf(language);
  return (isSame ? 2 : 0) + (voice.default ? 1 : 0);
}
