import '../../components/base.css';
import './gallery.css';
import { render } from 'preact';
import { frontSurface } from '../../components/words/front-languages';
import { readingSurface } from '../../components/words/reading-languages';
import { speak } from '../../components/words/speak';
import { isLanguage } from '../../lib/model/language';
import type { State } from './states';

const tag = new URLSearchParams(location.search).get('lang') ?? 'en';
await speak(isLanguage(tag) ? tag : 'en', [frontSurface, readingSurface], reportError);
// What it shows is put into words as it is loaded: in the language that was asked for.
const { states } = await import('./states');

let isAtEnd = false;

/** Draws a state from nothing; `theme` as in the settings, or empty for the system's. */
async function draw(name: string, theme: string): Promise<void> {
  const state: State | undefined = states[name];
  if (!state) throw new Error(`There is no state ${name}.`);
  const { dataset } = document.documentElement;
  for (const mark of ['theme', 'face', 'width', 'leading']) delete dataset[mark];
  if (theme !== '') dataset.theme = theme;
  render(null, document.body);
  render(state.draw(), document.body);
  const target = (selector: string) => document.querySelector<HTMLElement>(selector);
  if (state.press) target(state.press)?.click();
  if (state.focus) target(state.focus)?.focus();
  // The fonts change the height, so the end is looked for when they are there.
  await document.fonts.ready;
  isAtEnd = state.end === true;
  view();
}

function view(): number {
  if (isAtEnd)
    for (const element of document.querySelectorAll('*')) element.scrollTop = element.scrollHeight;
  return 0;
}

const sizes = Object.entries(states).map(([name, { size }]) => [name, size]);
Object.assign(window, { draw, view, states: Object.fromEntries(sizes) });
document.documentElement.dataset.ready = '';
