import { creditOf, type ExportArticle, type ExportWords, oneLine } from './export-article';
import { footnotesOf } from './footnotes';
import {
  asTarget,
  escapeStart,
  escapeText,
  type InlineOptions,
  inline,
  longestRun,
} from './markdown-inline';
import { elementsIn, type Markup, type MarkupElement, textOf } from './markup';
import { hasWords } from './xhtml';

/** One article as Markdown (CommonMark with the tables and notes of GitHub); pictures are links. */
export function articleMarkdown(article: ExportArticle, words: ExportWords): string {
  return `${articleBlocks(article, words, 1).join('\n\n')}\n`;
}

/** Several articles in one file, under a heading. */
export function bookMarkdown(
  title: string,
  articles: readonly ExportArticle[],
  words: ExportWords,
): string {
  const blocks = articles.flatMap((article, index) => [
    // Each article counts its notes from 1; in one file they would be the same notes.
    ...articleBlocks(article, words, 2).map((block) =>
      block.replace(/\[\^(\d+)\]/g, `[^${index + 1}-$1]`),
    ),
    ...(index < articles.length - 1 ? ['---'] : []),
  ]);
  return `${[`# ${escapeText(oneLine(title))}`, ...blocks].join('\n\n')}\n`;
}

function articleBlocks(article: ExportArticle, words: ExportWords, level: 1 | 2): string[] {
  const { title, content, url } = article;
  const options = { pictureWord: words.picture, notes: footnotesOf(content), level };
  return [
    `${'#'.repeat(level)} ${escapeText(oneLine(title)) || '—'}`,
    escapeText(creditOf(article)),
    ...(hasWords(content) ? blocks(content, options) : [escapeText(words.noText)]),
    `[${escapeText(words.original)}](${asTarget(url)})`,
  ];
}

type Options = InlineOptions & {
  /** Of the article's own headline: those in the text are below it. */
  readonly level: number;
};

const CONTAINERS = new Set(['figure', 'details', 'div', 'section', 'article', 'aside']);
const BLOCKS = new Set([
  ...CONTAINERS,
  ...'p h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr figcaption summary dt dd'.split(' '),
]);

const isBlock = (piece: Markup): piece is MarkupElement =>
  typeof piece !== 'string' && BLOCKS.has(piece.name);

/** The blocks of a text, each without an empty line around it. */
function blocks(content: readonly Markup[], options: Options): string[] {
  const found: string[] = [];
  let loose: Markup[] = [];
  const flush = () => {
    found.push(...paragraph(loose, options));
    loose = [];
  };
  for (const piece of content) {
    if (!isBlock(piece)) {
      loose.push(piece);
      continue;
    }
    flush();
    found.push(...block(piece, options));
  }
  flush();
  return found;
}

function paragraph(content: readonly Markup[], options: Options): string[] {
  const text = inline(content, options).trim();
  return text === '' ? [] : [text.split('\n').map(escapeStart).join('\n')];
}

function block(element: MarkupElement, options: Options): string[] {
  const { name, children } = element;
  const note = options.notes.noteOf(element);
  if (note !== undefined) return [noteBlock(note, children, options)];
  if (CONTAINERS.has(name)) return blocks(children, options);
  switch (name) {
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(Number(name[1]), children, options);
    case 'ul':
    case 'ol':
      return list(element, options);
    case 'blockquote':
      return [prefixed(blocks(children, options).join('\n\n'), '> ')];
    case 'pre':
      return codeBlock(textOf(children));
    case 'table':
      return table(element, options);
    case 'hr':
      return ['---'];
    case 'figcaption':
      return paragraph(children, options).map((text) => `*${text.replaceAll('*', '')}*`);
    case 'dt':
    case 'summary':
      return paragraph(children, options).map((text) => `**${text.replaceAll('**', '')}**`);
    default:
      return blocks(children, options);
  }
}

function heading(own: number, content: readonly Markup[], options: Options): string[] {
  const text = inline(content, options).replaceAll('\\\n', ' ').trim();
  const depth = Math.min(6, own + options.level - 1);
  return text === '' ? [] : [`${'#'.repeat(depth)} ${text}`];
}

/** Every line with the same beginning; one without words keeps no space at its end. */
const prefixed = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n');

function list({ name, attributes, children }: MarkupElement, options: Options): string[] {
  const first = Number.parseInt(attributes.start ?? '1', 10) || 1;
  const notes: string[] = [];
  const lines: string[] = [];
  for (const piece of children) {
    if (typeof piece === 'string') continue;
    const note = options.notes.noteOf(piece);
    if (note !== undefined) {
      notes.push(noteBlock(note, piece.children, options));
      continue;
    }
    const sign = name === 'ol' ? `${first + lines.length}. ` : '- ';
    const parts = blocks(piece.children, options).join('\n\n');
    if (parts !== '') lines.push(hanging(parts, sign));
  }
  return [...(lines.length > 0 ? [lines.join('\n')] : []), ...notes];
}

/** The first line after the sign, the others below it. */
function hanging(text: string, sign: string): string {
  return sign + prefixed(text, ' '.repeat(sign.length)).slice(sign.length);
}

function noteBlock(label: string, content: readonly Markup[], options: Options): string {
  const text = blocks(content, options).join('\n\n');
  // The note's own number stands before it already.
  const words = text.replace(/^(\d{1,3}\\?[.)]|\\\[\d{1,3}\\\]|\[\^\d+\])\s*/, '');
  return hanging(words, `[^${label}]: `).replace(/\n {4,}/g, '\n    ');
}

function codeBlock(text: string): string[] {
  const code = text.replace(/^\n/, '').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return code.trim() === '' ? [] : [`${fence}\n${code}\n${fence}`];
}

function table(element: MarkupElement, options: Options): string[] {
  const rows = elementsIn(element.children)
    .filter(({ name }) => name === 'tr')
    .map((row) => cellsOf(row, options))
    .filter((cells) => cells.length > 0);
  const caption = element.children.find(
    (piece) => typeof piece !== 'string' && piece.name === 'caption',
  );
  const words = typeof caption === 'object' ? paragraph(caption.children, options) : [];
  const [head, ...rest] = rows;
  if (!head) return words;
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return [...words, [line(head), rule, ...rest.map(line)].join('\n')];
}

/** A cell is one line, and one that spans several leaves the others empty. */
function cellsOf(row: MarkupElement, options: Options): string[] {
  return row.children.flatMap((piece) => {
    if (typeof piece === 'string' || (piece.name !== 'td' && piece.name !== 'th')) return [];
    const text = blocks(piece.children, options).join(' ').replace(/\\?\n/g, ' ').trim();
    const span = Math.min(
      20,
      Math.max(1, Number.parseInt(piece.attributes.colspan ?? '1', 10) || 1),
    );
    return [text, ...Array.from({ length: span - 1 }, () => '')];
  });
}
