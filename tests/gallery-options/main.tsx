import '../../components/base.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage';
import { optionsSurface } from '../../components/options/options-languages';
import { frontSurface } from '../../components/words/front-languages';
import { speak } from '../../components/words/speak';
import { isLanguage } from '../../lib/model/language';
import type { Act } from './shots';

/** The page with its settings kept in memory, so that it can be played with. */
function Gallery({ start }: { readonly start: OptionsPageProps }) {
  const [props, setProps] = useState(start);
  const say = (change: Partial<OptionsPageProps>) =>
    setProps((now) => ({ ...now, ...change, notice: { id: Date.now(), text: 'Saved.' } }));
  return (
    <OptionsPage
      {...props}
      alerts={{
        ...props.alerts,
        onSettings: (settings) => say({ alerts: { ...props.alerts, settings } }),
      }}
      reading={{
        ...props.reading,
        onChange: (change) =>
          say({
            reading: { ...props.reading, settings: { ...props.reading.settings, ...change } },
          }),
      }}
      filters={{
        ...props.filters,
        onFilters: (filters) => say({ filters: { ...props.filters, filters } }),
      }}
      onDismissNotice={() => setProps((now) => ({ ...now, notice: null }))}
      onUndo={() => setProps((now) => ({ ...now, notice: { id: Date.now(), text: 'Undone.' } }))}
    />
  );
}

const tag = new URLSearchParams(location.search).get('lang') ?? 'en';
await speak(isLanguage(tag) ? tag : 'en', [frontSurface, optionsSurface], reportError);
// What it shows is put into words as it is loaded: in the language that was asked for.
const { shots } = await import('./shots');
const { pageInState } = await import('./states');
const app = document.createElement('div');
document.body.append(app);

let part: string | undefined;

/** Draws a state from nothing; `theme` as in the settings, or empty for the system's. */
async function draw(name: string, theme: string): Promise<void> {
  const shot = shots[name];
  if (!shot) throw new Error(`There is no state ${name}.`);
  const { dataset } = document.documentElement;
  delete dataset.theme;
  if (theme !== '') dataset.theme = theme;
  render(null, app);
  render(<Gallery start={pageInState(shot.state ?? '')} />, app);
  for (const act of shot.acts ?? []) await perform(act);
  await document.fonts.ready;
  part = shot.part;
  view();
}

function view(): number {
  const shown = document.querySelector(part ?? 'body');
  shown?.scrollIntoView();
  return part && shown ? Math.ceil(shown.getBoundingClientRect().height) : 0;
}

/** A press, or a text typed into a field and left. */
async function perform({ at, text }: Act): Promise<void> {
  const target = document.querySelector<HTMLElement>(at);
  if (!target) throw new Error(`There is nothing at ${at}.`);
  if (text !== undefined && target instanceof HTMLInputElement) {
    target.value = text;
    for (const type of ['input', 'change'])
      target.dispatchEvent(new Event(type, { bubbles: true }));
  } else target.click();
  await new Promise((resolve) => setTimeout(resolve, 30));
}

Object.assign(window, {
  draw,
  view,
  states: Object.fromEntries(Object.keys(shots).map((name) => [name, 'page'])),
});
document.documentElement.dataset.ready = '';
