import '../../components/base.css';
import './popup.css';
import { render } from 'preact';
import { ArticleView } from '../../components/ArticleView';
import { FrontPage } from '../../components/FrontPage';
import { applyAppearance } from '../front/appearance';
import { FirstRunFirst } from '../front/FirstRunFirst';
import { useFront } from '../front/use-front';
import { type FirstPaint, readFirstPaint } from '../front/use-shared';

/** One thing at a time: the first run, an article, or the front page. */
function Popup({ first }: { readonly first: FirstPaint }) {
  const view = useFront(first);
  return (
    <FirstRunFirst view={view}>
      {view.article ? (
        <ArticleView {...view.article} headingLevel={1} />
      ) : (
        <FrontPage {...view.front} />
      )}
    </FirstRunFirst>
  );
}

const first = await readFirstPaint();
applyAppearance(first.settings);
const root = document.getElementById('root');
if (root) render(<Popup first={first} />, root);
