// The popup, the side panel and the reader page: one script, since a file more costs time before the first headline.
import '../../components/base.css';
import './pages.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { ArticleView } from '../../components/ArticleView';
import { FrontPage, type FrontPageProps } from '../../components/FrontPage';
import { ReaderPage } from '../../components/ReaderPage';
import { warmDates } from '../../components/words/dates';
import { frontSurface } from '../../components/words/front-languages';
import { say } from '../../components/words/front-say';
import { speak } from '../../components/words/speak';
import { logFailure } from '../../lib/ext/log';
import type { LanguageSetting } from '../../lib/model/language';
import { applyAppearance } from './appearance';
import { FirstRunFirst } from './FirstRunFirst';
import { LoadedPageInView } from './loaded';
import { stylesLoaded } from './styles-loaded';
import { timeZone, useIsFirstFrame } from './use-environment';
import { type Front, useFront } from './use-front';
import { type FirstPaint, readFirstPaint } from './use-shared';
import { useSidePanel } from './use-side-panel';

interface PageProps {
  readonly first: FirstPaint;
}

interface ColumnProps {
  readonly view: Front;
  readonly front: FrontPageProps;
}

/** One thing at a time: the first run, an article, or the front page. */
function Column({ view, front }: ColumnProps) {
  return (
    <FirstRunFirst view={view}>
      {view.article ? (
        <ArticleView key={view.article.article.id} {...view.article} headingLevel={1} />
      ) : (
        <FrontPage {...front} />
      )}
    </FirstRunFirst>
  );
}

function Popup({ first }: PageProps) {
  const view = useFront(first);
  const isFirstFrame = useIsFirstFrame();
  const [lookingAtPage, setLookingAtPage] = useState(false);
  const front: FrontPageProps = {
    ...view.front,
    isFirstFrame,
    onOpenBeside: useSidePanel(),
    pageInView: lookingAtPage && <LoadedPageInView onClose={() => setLookingAtPage(false)} />,
    onPageInView: () => setLookingAtPage(!lookingAtPage),
  };
  return <Column view={view} front={front} />;
}

/** Beside the page in view: as the popup, but it stays, and so it neither opens nor looks at anything. */
function SidePanel({ first }: PageProps) {
  const view = useFront(first);
  return <Column view={view} front={view.front} />;
}

/** The full tab: the first run, or the list with the open article beside it. */
function Reader({ first }: PageProps) {
  const view = useFront(first);
  return (
    <FirstRunFirst view={view}>
      <ReaderPage front={view.front} article={view.article} />
    </FirstRunFirst>
  );
}

const speakFront = (setting: LanguageSetting) =>
  speak(setting, [frontSurface], (error) => logFailure('loading a language', error));

async function show(Page: typeof Popup, root: HTMLElement): Promise<void> {
  const reading = readFirstPaint();
  // Most readers leave the language to the browser: its sentences are read along with the settings.
  const guess = speakFront('system').then(() => warmDates(Date.now(), timeZone));
  const [first] = await Promise.all([reading, guess, stylesLoaded()]);
  if (first.settings.language !== 'system') await speakFront(first.settings.language);
  document.title = say('product');
  applyAppearance(first.settings);
  render(<Page first={first} />, root);
}

const pages: Record<string, typeof Popup> = {
  popup: Popup,
  reader: Reader,
  sidepanel: SidePanel,
};

// The options load this file, too, for what they share with these pages.
const Page = pages[document.body.id];
const root = document.getElementById('root');
if (Page && root) void show(Page, root);
