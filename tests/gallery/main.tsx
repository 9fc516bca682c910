import '../../components/base.css';
import './gallery.css';
import { render } from 'preact';
import { states } from './states';

const state = states[location.hash.slice(1)];
if (state) render(state.draw(), document.body);
const target = (selector: string) => document.querySelector<HTMLElement>(selector);
if (state?.press) target(state.press)?.click();
if (state?.focus) target(state.focus)?.focus();
if (state?.end) {
  // The fonts change the height, so the end is looked for when they are there.
  await document.fonts.ready;
  for (const element of document.querySelectorAll('*')) element.scrollTop = element.scrollHeight;
}
const sizes = Object.entries(states).map(([name, { size }]) => [name, size]);
document.documentElement.dataset.ready = JSON.stringify(Object.fromEntries(sizes));
