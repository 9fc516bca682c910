import { editionDatesWords } from '../../../components/words/dates';
import { language, locale } from '../../../components/words/locale';
import { say } from '../../../components/words/reading-say';
import { articleById, bodyOf } from '../../../lib/db/articles';
import type { Database } from '../../../lib/db/database';
import { allSources } from '../../../lib/db/sources';
import { makeEpub } from '../../../lib/export/epub';
import type { ExportArticle, ExportWords } from '../../../lib/export/export-article';
import { fileName } from '../../../lib/export/file-name';
import { articleMarkdown, bookMarkdown } from '../../../lib/export/markdown';
import { type Markup, markupOf } from '../../../lib/export/markup';
import type { Body, StoredArticle } from '../../../lib/model/article';
import type { Edition } from '../../../lib/model/edition';
import { sourceTitle } from '../titles';
import { timeZone } from '../use-environment';
import { saveFile } from './save-file';

export type ExportFormat = 'epub' | 'markdown';

const TYPES = {
  epub: { type: 'application/epub+zip', ending: 'epub' },
  markdown: { type: 'text/markdown', ending: 'md' },
} as const;

/** Saves one article as it is stored; returns the file's name, or null when it is gone. */
export async function saveArticle(
  db: Database,
  articleId: string,
  format: ExportFormat,
): Promise<string | null> {
  const [article] = await exported(db, [articleId]);
  if (!article) return null;
  const words = exportWords();
  const content =
    format === 'markdown'
      ? articleMarkdown(article, words)
      : makeEpub(
          {
            id: articleId,
            title: article.title,
            language: language(),
            madeAt: Date.now(),
            articles: [article],
          },
          words,
        );
  return save(article.title, format, content);
}

/** Saves a whole week, each story by its lead article; returns the file's name. */
export async function saveWeek(
  db: Database,
  edition: Edition,
  format: ExportFormat,
): Promise<string> {
  const articles = await exported(
    db,
    edition.stories.map((story) => story.leadArticleId),
  );
  const title = say('export.week', { dates: editionDatesWords(edition, timeZone) });
  const words = exportWords();
  const content =
    format === 'markdown'
      ? bookMarkdown(title, articles, words)
      : makeEpub(
          { id: edition.id, title, language: language(), madeAt: Date.now(), articles },
          words,
        );
  return save(title, format, content);
}

function save(title: string, format: ExportFormat, content: string | Uint8Array): string {
  const { type, ending } = TYPES[format];
  const name = fileName(title, ending);
  saveFile(name, type, content);
  return name;
}

async function exported(db: Database, ids: readonly string[]): Promise<ExportArticle[]> {
  const sources = await allSources(db);
  const found = await Promise.all(
    ids.map(async (id) => ({ article: await articleById(db, id), body: await bodyOf(db, id) })),
  );
  return found.flatMap(({ article, body }) =>
    article ? [asExported(article, body, sourceTitle(sources, article))] : [],
  );
}

const asExported = (
  article: StoredArticle,
  body: Body | undefined,
  source: string,
): ExportArticle => ({
  title: article.title,
  url: article.url,
  sourceTitle: source,
  byline: body?.byline ?? null,
  stamp: new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone }).format(
    article.publishedAt,
  ),
  language: body?.language ?? article.language,
  content: contentOf(body, article.summary),
});

/** Read in a document of its own, where nothing is fetched and nothing runs. */
function contentOf(body: Body | undefined, summary: string): Markup[] {
  if (!body || body.html === '') return summary === '' ? [] : [paragraph(summary)];
  return markupOf(new DOMParser().parseFromString(body.html, 'text/html').body);
}

const paragraph = (text: string): Markup => ({ name: 'p', attributes: {}, children: [text] });

const exportWords = (): ExportWords => ({
  contents: say('export.contents'),
  picture: say('export.picture'),
  noText: say('export.noText'),
  original: say('export.original'),
});
