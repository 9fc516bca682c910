import '../../components/base.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage';
import { optionsSurface } from '../../components/options/options-languages';
import { frontSurface } from '../../components/words/front-languages';
import { speak } from '../../components/words/speak';
import { isLanguage } from '../../lib/model/language';

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

const app = document.getElementById('app');
const asked = new URLSearchParams(location.search);
const tag = asked.get('lang') ?? 'en';
await speak(isLanguage(tag) ? tag : 'en', [frontSurface, optionsSurface], reportError);
// What it shows is put into words as it is loaded: in the language that was asked for.
const { pageInState } = await import('./states');
if (app) render(<Gallery start={pageInState(asked.get('state') ?? '')} />, app);
