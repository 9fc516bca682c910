import { useEffect, useState } from 'preact/hooks';
import { chooseVoice, type VoiceChoice } from './voices';

/** Browsers load their voices late, and say nothing when there are none. */
const WAIT_MS = 1500;

/** The voice for a language; null while the browser is still looking. */
export function useVoice(language: string | null): VoiceChoice<SpeechSynthesisVoice> | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(null);
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    const look = () => {
      const known = synthesis?.getVoices() ?? [];
      if (known.length > 0) setVoices(known);
    };
    const giveUp = setTimeout(() => setVoices((known) => known ?? []), WAIT_MS);
    look();
    synthesis?.addEventListener('voiceschanged', look);
    return () => {
      clearTimeout(giveUp);
      synthesis?.removeEventListener('voiceschanged', look);
    };
  }, []);
  return voices && chooseVoice(voices, language);
}
