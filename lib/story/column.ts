import type { Article } from '../model/article';

// Things newspapers print every day that are not events. Two puzzles of two days look alike and are
// about nothing that happened; as stories they would grow for ever.
const COLUMNS: readonly RegExp[] = [
  // Puzzles and their answers.
  /\b(?:hints?|clues?)\b.{0,40}\b(?:answers?|solutions?)\b|\b(?:answers?|solutions?) (?:for|to) (?:today|\w+day|puzzle)\b/i,
  /\b(?:crossword|sudoku|word ?search|horoscopes?)\b/i,
  // Shopping.
  /\b(?:best|top|early|exclusive|today's) (?:\w+ ){0,4}(?:deals?|coupons?|discounts?|promo codes?)\b|\bpromo codes?\b|\bgift (?:guide|ideas)\b/i,
  /^(?:the )?(?:\d+ )?best (?:\w+ ){1,5}(?:of|for|in|to buy|under) (?:20\d\d|\$?\d+)/i,
  // Lists of things to buy, watch or try, and comparisons of products.
  /^(?:the )?(?:absolute |very )?best (?:[\w’'-]+ ){0,4}(?:movies|films|shows|series|books|games|songs|albums|podcasts|apps|gadgets|phones|laptops|tvs)\b/i,
  /^(?:the |these )?\d+ (?:[\w’'-]+ ){0,4}(?:movies|films|shows|series|books|games|songs|albums|podcasts|apps|gadgets|gifts|recipes|tips|tricks)\b.{0,20}\b(?:you|your|to|for|on|right now)\b/i,
  /\bwith these (?:\d+|two|three|four|five|six|seven|ten) (?:[\w’'-]+ ){0,4}(?:apps|gadgets|gifts|recipes|tips|tricks|products|things)\b/i,
  /\bvs\.? .{0,60}\bwhich (?:one )?(?:is (?:better|best|worth)|should you)\b/i,
  // How to watch, and lists of what is on.
  /\b(?:how|where) to (?:watch|stream)\b|\b(?:live stream|tv channel)s?\b.{0,30}\b(?:free|kick-off|start time|time)\b/i,
  // Indexes without a subject.
  /^(?:follow )?(?:live|live updates?|watch live|video|podcast|newsletter|in pictures|cartoons?|letters?(?: to the editor)?|corrections?|morning briefing|evening briefing)\s*:?$/i,
  /\b(?:photos|pictures|quotes|news quiz|quiz) of the (?:day|week|month)\b|\b(?:weekly|daily) (?:news )?quiz\b/i,
  /\b(?:lottery|powerball|mega millions)\b.{0,30}\b(?:numbers|results)\b/i,
];

/** Whether an article is a regular column (puzzle, deal, guide, index) and no report of an event. */
export function isColumn(article: Pick<Article, 'title'>): boolean {
  return article.title.trim() === '' || COLUMNS.some((column) => column.test(article.title));
}
