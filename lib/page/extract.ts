import { type Page, readBlocks } from './blocks';
import { chooseBlocks } from './choose';
import { judgeCompleteness } from './completeness';
import { composeHtml, composeText } from './compose';
import type { ExtractedArticle } from './extracted-article';
import { keepFootnotes } from './footnotes';
import { keepHeadings } from './headings';
import { readHints } from './hints';
import { judgeBlocks } from './judge';
import { readMetadata } from './metadata';
import { strikeOut } from './overlays';
import { freeMembers } from './parse-html';
import { readStatedBody } from './stated-body';
import { drawTogether, tieBlocks } from './ties';
import { takeVote } from './vote';
import { countWords } from './words';

function choose(document: Document, page: Page): boolean[] {
  takeVote(page);
  const sizes = page.blocks.map((block) => block.words);
  const open = strikeOut(page, judgeBlocks(page, readHints(document)));
  const odds = drawTogether(open, sizes, tieBlocks(page));
  return keepHeadings(page, chooseBlocks(odds, sizes), odds);
}

/**
 * The main text of a news page, or null when there is none: an empty page, a wall, a challenge.
 * The document is left as it was, but for names that hide its own
 * members. The HTML is not sanitised yet; the text leaves out captions and notes.
 */
export function extractArticle(document: Document, url: string): ExtractedArticle | null {
  freeMembers(document);
  const page = readBlocks(document);
  const kept = choose(document, page);
  const text = composeText(page, kept);
  const lines = page.blocks.map((block) => block.text);
  const meta = readMetadata(document, url, lines);
  const completeness = judgeCompleteness(document, {
    page,
    kept,
    text,
    words: countWords(text),
    title: meta.title,
    ld: meta.ld,
    nodes: meta.nodes,
  });
  // Some pages show an opening and yet hold the whole, for machines to read.
  const stated = completeness === 'full' ? null : readStatedBody(meta.ld, countWords(text));
  if (completeness === 'none' && stated === null) return null;
  const composed = composeHtml(document, page, keepFootnotes(page, kept, url), url);
  return {
    title: meta.title,
    byline: meta.byline,
    publishedAt: meta.publishedAt,
    imageUrl: meta.imageUrl ?? composed.imageUrl,
    language: meta.language,
    html: stated?.html ?? composed.html,
    text: stated?.text ?? text,
    completeness: stated === null && completeness !== 'full' ? 'excerpt' : 'full',
  };
}
