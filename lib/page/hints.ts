import type { Hints } from './block-context';
import { metaContent } from './meta';
import { squeeze } from './words';

/** The page's own title and description, as its `head` states them. */
export function readHints(document: Document): Hints {
  return {
    title: metaContent(document, ['og:title', 'twitter:title']) ?? squeeze(document.title),
    description: metaContent(document, ['og:description', 'description']) ?? '',
  };
}
