import type { OptionsPageProps } from '../../components/options/OptionsPage';
import { say } from '../../components/options/options-say';
import { defaultSettings } from '../../lib/model/settings';
import { newsletterStates, page } from './demo';
import { found, manySources } from './demo-sources';

const sources = (change: Partial<OptionsPageProps['sources']>): OptionsPageProps => ({
  ...page,
  sources: { ...page.sources, ...change },
});

function searching(name: string): OptionsPageProps {
  const state = found[name];
  return state ? sources({ add: { ...page.sources.add, found: state } }) : page;
}

/** Every state of the page that can be looked at, by the name in the address. */
export function pageInState(name: string): OptionsPageProps {
  const [area = '', state = ''] = name.split(/-(.*)/s);
  if (area === 'find') return searching(state);
  const newsletter = newsletterStates[state];
  if (area === 'newsletter' && newsletter) return { ...page, newsletter };
  switch (name) {
    case 'sources-none':
      return sources({ sources: [] });
    case 'sources-many':
      return sources({ sources: manySources });
    case 'sources-waiting':
      return sources({ waiting: 23, onAllowAll: () => {} });
    case 'sources-opening':
      return sources({ sources: null });
    case 'notice':
      return {
        ...page,
        notice: { id: 1, text: say('sources.removed', { title: 'Tidewater Post' }), undoId: 'u1' },
      };
    case 'notices':
      return {
        ...page,
        olderNotices: ['Harbour Courier', 'Tidewater Post'].map((title, id) => ({
          id,
          text: say('sources.removed', { title }),
          undoId: title,
        })),
        notice: { id: 2, text: say('page.saved') },
      };
    case 'alerts-off':
      return {
        ...page,
        alerts: {
          ...page.alerts,
          history: [],
          settings: { ...defaultSettings.alerts, enabled: false },
          problem: {
            sentence: 'This system does not show notifications from the browser.',
            hint: 'Allow them in the settings of the system.',
          },
        },
      };
    case 'filters-none':
      return { ...page, filters: { ...page.filters, filters: defaultSettings.filters } };
    case 'about-plain':
      return {
        ...page,
        masthead: { readerUrl: '#' },
        about: { ...page.about, sponsor: undefined, ranking: null, permissions: [] },
      };
    default:
      return page;
  }
}
