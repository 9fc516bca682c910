import '../../components/base.css';
import './options.css';
import { brand } from 'virtual:brand';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { OptionsPage } from '../../components/options/OptionsPage';
import { pageUrl } from '../../lib/ext/pages';
import type { Settings } from '../../lib/model/settings';
import { applyAppearance } from '../front/appearance';
import { keepFocus } from '../front/keep-focus';
import { timeZone, useNow } from '../front/use-environment';
import {
  type FirstPaint,
  readFirstPaint,
  useRevision,
  useSettings,
  useSnapshot,
} from '../front/use-shared';
import { useAbout, useData } from './use-data-and-about';
import { useHandover } from './use-handover';
import { speakOptions, useLanguage } from './use-language';
import { useNewsletter } from './use-newsletter';
import { useNotices } from './use-notice';
import { useAlertsAndReading, useFilters } from './use-settings-sections';
import { useSources } from './use-sources';

function Options({ first }: { readonly first: FirstPaint }) {
  const now = useNow();
  const snapshot = useSnapshot(first.snapshot);
  const { shown: settings, press } = useSettings(first.settings);
  useLanguage(settings.language);
  const revision = useRevision();
  const notices = useNotices();
  const handover = useHandover();
  const { followed, ...sources } = useSources({ now, revision, handover }, notices);
  const shown = {
    settings,
    onSettings: (change: Partial<Settings>, done?: string) =>
      press(change, notices.act('changeSettings', change, done)),
    sources: followed,
    snapshot,
    now,
    timeZone,
    revision,
    handover,
    notices,
  };
  const newsletter = useNewsletter(shown);
  const { alerts, reading } = useAlertsAndReading(shown);
  const filters = useFilters(shown);
  const data = useData(revision, notices);
  const about = useAbout(shown);

  useEffect(() => applyAppearance(settings), [settings.theme, settings.textSize, settings.text]);

  return (
    <OptionsPage
      masthead={{
        from: brand.access === 'install' ? brand.name : undefined,
        logo: brand.access === 'install' ? brand.logo : undefined,
        readerUrl: pageUrl('reader'),
      }}
      sources={sources}
      newsletter={newsletter}
      alerts={alerts}
      reading={reading}
      filters={filters}
      data={data}
      about={about}
      notice={notices.notice}
      olderNotices={notices.olderNotices}
      onUndo={notices.undo}
      onDismissNotice={notices.dismiss}
    />
  );
}

const first = await readFirstPaint();
await speakOptions(first.settings.language);
applyAppearance(first.settings);
const root = document.getElementById('root');
if (root) render(<Options first={first} />, root);
keepFocus();
// The browser looked for the section in the address before there was one.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
