import { PageInView } from '../../components/PageInView';
import { usePageInView } from './use-page-in-view';

/** The page in view and what it has to follow, with everything only it needs. */
export function PageInViewPanel({ onClose }: { readonly onClose: () => void }) {
  return <PageInView {...usePageInView(onClose)} />;
}
