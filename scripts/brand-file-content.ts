// What is wrong with a picture or page of a brand, by what is in it.
import { isMoving, pictureSize } from './picture-size';

/** A side longer than this costs every reader memory, however few bytes the file has. */
const MAX_SIDE = 4096;
/** What scripts in a picture or page would look like; the browser would refuse them anyway. */
const ACTIVE = /<(?:[\w-]+:)?script\b|<(?:[\w-]+:)?foreignObject\b|\son[a-z]+\s*=|javascript:/i;
const REMOTE_STYLE =
  /url\(\s*["']?(?:https?:)?\/\/|@import\s+["']\s*(?:https?:)?\/\/|@import\s+url\(\s*["']?(?:https?:)?\/\//i;
const REMOTE_IN_DRAWING = /\b(?:src|href)\s*=\s*["']\s*(?:https?:)?\/\//i;
const REMOTE_IN_PAGE =
  /\bsrc(?:set)?\s*=\s*["']?\s*(?:https?:)?\/\/|<link\b[^>]*\bhref\s*=\s*["']?\s*(?:https?:)?\/\//i;
/** A drawing is shown as a picture, which may load nothing, not even what lies beside it. */
const OTHER_FILE =
  /<(?:[\w-]+:)?(?:image|use|feImage)\b[^>]*\b(?:src|href)\s*=\s*["'](?!#|data:)[^"']/i;
const MOVING_DRAWING = /<(?:[\w-]+:)?(?:animate\w*|set)\b|@keyframes\b/i;

/** The end of a sentence that begins with the file's name; null when nothing is wrong. */
export function contentProblem(content: Buffer, name: string): string | null {
  const kind = name.slice(name.lastIndexOf('.') + 1);
  if (kind === 'html') return pageProblem(content.toString('utf8'));
  const wrong =
    kind === 'svg' ? drawingProblem(content.toString('utf8')) : rasterProblem(content, name, kind);
  return wrong ?? sideProblem(content, name);
}

function pageProblem(text: string): string | null {
  if (ACTIVE.test(text)) return SCRIPT;
  return REMOTE_IN_PAGE.test(text) || REMOTE_STYLE.test(text) ? REMOTE : null;
}

const SCRIPT = 'holds a script. Take it out; it would not run.';
const REMOTE = 'loads something from the web. Put everything into the file.';
const MOVING = 'moves. Save one still picture of it; what moves cannot be read beside.';

function drawingProblem(text: string): string | null {
  if (!/<svg[\s>]/.test(text)) return 'is not an SVG picture. Save it again.';
  if (ACTIVE.test(text)) return SCRIPT;
  if (REMOTE_IN_DRAWING.test(text) || REMOTE_STYLE.test(text)) return REMOTE;
  if (OTHER_FILE.test(text)) return 'takes a part from another file. Put everything into this one.';
  if (/<!ENTITY/i.test(text)) return 'defines entities. Save it as a plain SVG.';
  if (MOVING_DRAWING.test(text)) return MOVING;
  return isClosed(text) ? null : 'is a broken SVG: not every tag is closed. Save it again.';
}

/** Whether every tag that opens closes in turn: else the browser shows nothing. */
function isClosed(text: string): boolean {
  const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>/g, '');
  const open: string[] = [];
  const tags = bare.matchAll(/<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g);
  for (const [, end, name = '', self] of tags) {
    if (end && open.pop() !== name) return false;
    if (!end && !self) open.push(name);
  }
  return open.length === 0;
}

function rasterProblem(content: Buffer, name: string, kind: string): string | null {
  if (!isPicture(content, kind)) return `is not a ${kind} picture. Save it again as ${kind}.`;
  if (pictureSize(content, name) === null) return 'is cut off or damaged. Save it again.';
  return isMoving(content) ? MOVING : null;
}

function sideProblem(content: Buffer, name: string): string | null {
  const size = name.endsWith('.svg') ? null : pictureSize(content, name);
  if (size === null || Math.max(size.width, size.height) <= MAX_SIDE) return null;
  return `is ${size.width} by ${size.height} px; ${MAX_SIDE} is the most for a side. Make it smaller.`;
}

function isPicture(content: Buffer, kind: string): boolean {
  const start = content.subarray(0, 12).toString('latin1');
  if (kind === 'png') return start.startsWith('\x89PNG');
  if (kind === 'gif') return start.startsWith('GIF8');
  if (kind === 'webp') return start.startsWith('RIFF') && start.endsWith('WEBP');
  return start.startsWith('\xff\xd8\xff');
}
