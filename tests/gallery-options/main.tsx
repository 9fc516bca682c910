import '../../components/base.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { OptionsPage, type OptionsPageProps } from '../../components/options/OptionsPage';
import { pageInState } from './states';

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
const state = new URLSearchParams(location.search).get('state') ?? '';
if (app) render(<Gallery start={pageInState(state)} />, app);
