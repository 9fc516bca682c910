import type { OpenArticle } from '../../../components/article-view';
import type { ArticleActs } from '../../../components/reading/MorePanel';
import { say } from '../../../components/words/reading-say';
import { escapeXml } from '../../../lib/export/xhtml';
import { logFailure } from '../../../lib/ext/log';
import { openPage } from '../../../lib/ext/pages';
import { formatRoute, frontRoute } from '../route';
import { readerDatabase } from '../use-stored';
import { type ExportFormat, saveArticle } from './export';
import { printRoute } from './print';

interface ActsInput {
  readonly article: OpenArticle;
  /** Null for an article that is in no story. */
  readonly storyId: string | null;
  readonly onLessLike: (less: boolean) => void;
  readonly onKeys: () => void;
}

/** What "More" does with the open article. */
export function articleActs({ article, storyId, onLessLike, onKeys }: ActsInput): ArticleActs {
  const save = async (format: ExportFormat) => {
    const name = await saveArticle(await readerDatabase(), article.id, format);
    return name && say('more.saved', { name });
  };
  return {
    copyLink: () => copyLink(article),
    share: 'share' in navigator ? () => share(article) : undefined,
    print: async () => {
      // A popup closes under the browser's own dialog; a tab does not.
      if (document.body.id === 'reader') print();
      else {
        const route = formatRoute({ ...frontRoute, storyId, articleId: article.id });
        await openPage('reader', printRoute(route));
      }
      return null;
    },
    saveEpub: () => save('epub'),
    saveMarkdown: () => save('markdown'),
    lessLike: storyId === null ? undefined : onLessLike,
    showKeys: onKeys,
  };
}

/** A link where rich text is pasted, its words and address elsewhere. */
async function copyLink({ title, url }: OpenArticle): Promise<string> {
  const html = `<a href="${escapeXml(url)}">${escapeXml(title)}</a>`;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([`${title}\n${url}`], { type: 'text/plain' }),
      }),
    ]);
    return say('more.copied');
  } catch (error) {
    logFailure('copying a link', error);
    return say('more.notCopied');
  }
}

async function share(article: OpenArticle): Promise<string | null> {
  try {
    await navigator.share({ title: article.title, url: article.url });
    return null;
  } catch (error) {
    // The reader closed the system's sheet: nothing failed.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    return copyLink(article);
  }
}
