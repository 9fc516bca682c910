import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { say } from '../words/reading-say';
import styles from './FindPanel.module.css';
import { findAll, type Span } from './find-text';
import { createHighlighter, type Highlighter } from './highlighter';
import './highlights.css';
import type { PanelProps } from './panel';
import { mapText } from './text-map';

/** Looks for words in the open text, marks them all, and goes from one to the next. */
export function FindPanel({ article, reading, textElement }: PanelProps) {
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<readonly Span[]>([]);
  const [place, setPlace] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // A view draws often; only another text is searched again, or the place in it would be lost.
  const html = reading.kind === 'body' ? reading.body.html : null;
  const highlighter = useRef<Highlighter | null>(null);

  useLayoutEffect(() => field.current?.focus(), []);

  useEffect(() => {
    const element = textElement();
    highlighter.current = element && createHighlighter(element);
    const spans = element ? findAll(mapText(element).text, wanted) : [];
    highlighter.current?.paint('found', spans);
    setFound(spans);
    setPlace(0);
    return () => highlighter.current?.clear();
  }, [wanted, article.id, html]);

  useEffect(() => {
    const current = found[place];
    if (!current) return;
    highlighter.current?.paint('found-current', [current]);
    highlighter.current?.reveal(current);
  }, [found, place]);

  function go(by: number) {
    if (found.length > 0) setPlace((place + by + found.length) % found.length);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  }

  return (
    <search class={styles.find}>
      <label class={styles.field}>
        <Icon name="search" />
        <input
          ref={field}
          class={styles.input}
          type="search"
          aria-label={say('find.field')}
          placeholder={say('find.title')}
          value={wanted}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <output class={styles.count}>{countWords(wanted, place, found.length)}</output>
      <Step name={say('find.previous')} sign="↑" isOff={found.length < 2} onStep={() => go(-1)} />
      <Step name={say('find.next')} sign="↓" isOff={found.length < 2} onStep={() => go(1)} />
    </search>
  );
}

function countWords(wanted: string, place: number, count: number): string {
  if (wanted.trim() === '') return '';
  return count === 0 ? say('find.none') : say('find.count', { place: place + 1, count });
}

interface StepProps {
  readonly name: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
}

function Step({ name, sign, isOff, onStep }: StepProps) {
  return (
    <button
      type="button"
      class={styles.step}
      aria-label={name}
      title={name}
      disabled={isOff}
      onClick={onStep}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
