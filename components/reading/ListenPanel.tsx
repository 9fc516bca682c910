import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { locale } from '../words/locale';
import { say } from '../words/reading-say';
import { browserSpeech } from './browser-speech';
import { createHighlighter } from './highlighter';
import './highlights.css';
import styles from './ListenPanel.module.css';
import { createListener, type Listener, type Listening } from './listener';
import type { PanelProps } from './panel';
import { sentencesOf } from './sentences';
import { mapText } from './text-map';
import { useVoice } from './use-voice';
import { firstInView } from './visible';
import type { VoiceChoice } from './voices';

type ListenPanelProps = PanelProps & {
  /** 0.5 to 3; 1 is the voice's own. */
  readonly pace: number;
  readonly onPace: (pace: number) => void;
};

const PACES = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;
/** Calls of notes are signs, not words. */
const SKIP = 'sup';

/** Reads the article aloud, sentence by sentence, with a voice of this machine. */
export function ListenPanel(props: ListenPanelProps) {
  const { article, reading } = props;
  const language = reading.kind === 'body' ? reading.body.language : null;
  const spoken = language ?? article.language;
  const voice = useVoice(spoken);
  if (voice === null) return <p role="status">{say('listen.waiting')}</p>;
  if (voice.kind !== 'voice') return <p role="status">{noVoiceWords(voice, spoken)}</p>;
  return <Player key={`${article.id} ${reading.kind}`} {...props} voice={voice.voice} />;
}

function noVoiceWords({ kind }: VoiceChoice<SpeechSynthesisVoice>, tag: string | null): string {
  const language = languageName(tag);
  switch (kind) {
    case 'none':
    case 'voice':
      return say('listen.noVoice');
    case 'no-language':
      return say('listen.noLanguage', { language });
    case 'remote-only':
      return say('listen.remoteOnly', { language });
  }
}

/** "Arabic", in the language of the page. */
function languageName(tag: string | null): string {
  try {
    const names = new Intl.DisplayNames(locale(), { type: 'language' });
    return (tag && names.of(tag)) || say('listen.thisLanguage');
  } catch {
    // What a page calls its language need not be a tag.
    return say('listen.thisLanguage');
  }
}

type PlayerProps = ListenPanelProps & { readonly voice: SpeechSynthesisVoice };

function Player(props: PlayerProps) {
  const { listener, listening, count } = useListener(props);
  const isPlaying = listening.state === 'playing';
  const pace = PACES.find((each) => each >= listening.pace) ?? 1;
  if (count === null) return null;
  if (count === 0) return <p role="status">{say('listen.empty')}</p>;
  return (
    <div class={styles.player}>
      <div class={styles.buttons}>
        <Press name={say('listen.back')} icon="back" onPress={() => listener()?.skip(-1)} />
        <Press
          name={isPlaying ? say('listen.pause') : say('listen.play')}
          icon={isPlaying ? 'pause' : 'play'}
          isMain
          onPress={() => (isPlaying ? listener()?.pause() : listener()?.play())}
        />
        <Press name={say('listen.on')} icon="on" onPress={() => listener()?.skip(1)} />
      </div>
      <output class={styles.place}>{placeWords(listening, count)}</output>
      <label class={styles.pace}>
        <span>{say('listen.pace')}</span>
        <select
          class={styles.select}
          value={String(pace)}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            listener()?.setPace(next);
            props.onPace(next);
          }}
        >
          {PACES.map((each) => (
            <option key={each} value={String(each)}>
              {say('listen.times', { pace: each })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function placeWords({ state, sentence }: Listening, count: number): string {
  if (state === 'finished') return say('listen.finished');
  if (state === 'failed') return say('listen.failed');
  return say('listen.at', { place: sentence + 1, count });
}

/** Speaks from the first sentence in view, and is silent once the panel or the page is left. */
function useListener({ article, reading, textElement, pace, voice }: PlayerProps) {
  const listener = useRef<Listener | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [listening, setListening] = useState<Listening>({ state: 'stopped', sentence: 0, pace });
  const language = reading.kind === 'body' ? reading.body.language : null;

  useEffect(() => {
    const element = textElement();
    const map = element && mapText(element, SKIP);
    const spans = map ? sentencesOf(map.text, language ?? article.language) : [];
    setCount(spans.length);
    if (!element || !map || spans.length === 0) return;
    const highlighter = createHighlighter(element, SKIP);
    const mine = createListener({
      sentences: spans.map(({ from, to }) => map.text.slice(from, to)),
      speech: browserSpeech(speechSynthesis, voice, language ?? article.language),
      pace,
      onChange: (next) => {
        setListening(next);
        const span = spans[next.sentence];
        const isOver = next.state === 'finished' || next.state === 'stopped';
        highlighter.paint('spoken', span && !isOver ? [span] : []);
        if (span && next.state === 'playing') highlighter.reveal(span);
      },
    });
    listener.current = mine;
    mine.skip(firstInView(map, spans));
    mine.play();
    const stop = () => mine.stop();
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
      highlighter.clear();
      listener.current = null;
    };
  }, []);

  return { listener: () => listener.current, listening, count };
}

interface PressProps {
  readonly name: string;
  readonly icon: 'back' | 'play' | 'pause' | 'on';
  readonly isMain?: boolean;
  readonly onPress: () => void;
}

function Press({ name, icon, isMain = false, onPress }: PressProps) {
  return (
    <button
      type="button"
      class={isMain ? styles.main : styles.press}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
