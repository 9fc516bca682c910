import '../../components/base.css';
import './reader.css';
import { render } from 'preact';
import { ReaderPage } from '../../components/ReaderPage';
import { applyAppearance } from '../front/appearance';
import { FirstRunFirst } from '../front/FirstRunFirst';
import { useFront } from '../front/use-front';
import { type FirstPaint, readFirstPaint } from '../front/use-shared';

/** The full tab: the first run, or the list with the open article beside it. */
function Reader({ first }: { readonly first: FirstPaint }) {
  const view = useFront(first);
  return (
    <FirstRunFirst view={view}>
      <ReaderPage front={view.front} article={view.article} />
    </FirstRunFirst>
  );
}

const first = await readFirstPaint();
applyAppearance(first.settings);
const root = document.getElementById('root');
if (root) render(<Reader first={first} />, root);
