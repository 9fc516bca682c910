// The popup and the reader page: one script, since a file more costs time before the first headline.
import '../../components/base.css';
import './pages.css';
import { render } from 'preact';
import { ArticleView } from '../../components/ArticleView';
import { FrontPage } from '../../components/FrontPage';
import { ReaderPage } from '../../components/ReaderPage';
import { warmDates } from '../../components/words/dates';
import { applyAppearance } from './appearance';
import { FirstRunFirst } from './FirstRunFirst';
import { timeZone, useIsFirstFrame } from './use-environment';
import { useFront } from './use-front';
import { type FirstPaint, readFirstPaint } from './use-shared';

interface PageProps {
  readonly first: FirstPaint;
}

/** One thing at a time: the first run, an article, or the front page. */
function Popup({ first }: PageProps) {
  const view = useFront(first);
  const isFirstFrame = useIsFirstFrame();
  return (
    <FirstRunFirst view={view}>
      {view.article ? (
        <ArticleView {...view.article} headingLevel={1} />
      ) : (
        <FrontPage {...view.front} isFirstFrame={isFirstFrame} />
      )}
    </FirstRunFirst>
  );
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

async function show(Page: typeof Popup, root: HTMLElement): Promise<void> {
  const reading = readFirstPaint();
  warmDates(Date.now(), timeZone);
  const first = await reading;
  applyAppearance(first.settings);
  render(<Page first={first} />, root);
}

const pages: Record<string, typeof Popup> = { popup: Popup, reader: Reader };

// The options load this file, too, for what they share with these pages.
const Page = pages[document.body.id];
const root = document.getElementById('root');
if (Page && root) void show(Page, root);
