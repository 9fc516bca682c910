import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PieceEdges } from '../../lib/jobs/in-pieces';
import type { StoredArticle } from '../../lib/model/article';
import { groupStories } from '../../lib/story/group';
import { readRecording, toArticle } from '../../scripts/story-recorded';

const ARTICLES = 20_000;

/**
 * All recordings of a folder as 20,000 articles between two times, in stories; fewer when there are
 * fewer.
 */
export function busyDays(root: string, from: number, to: number): StoredArticle[] {
  const files = ['week', 'breaking'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.jsonl.gz'))
      .map((name) => join(root, folder, name)),
  );
  const articles = files
    .flatMap(readRecording)
    .slice(0, ARTICLES)
    .map((recorded, i, { length }) => ({
      ...toArticle(recorded),
      id: `a${i}`,
      publishedAt: from + Math.floor((i * (to - from)) / length),
    }));
  return groupStories(articles).flatMap(({ id, articles }) =>
    articles.map((article) => ({ ...article, storyId: id })),
  );
}

/** Processor time of this process, ms; what others do on the machine does not lengthen it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time. */
export interface PieceTimes {
  readonly whole: number;
  /** Between two pauses. */
  readonly longestPiece: number;
  /** What no pause can divide. */
  readonly longestStep: number;
}

/** How long work in pieces holds others up. */
export async function pieceTimes(
  work: (edges: PieceEdges) => Promise<unknown>,
): Promise<PieceTimes> {
  const began = spent();
  let [piece, step] = [began, began];
  let [longestPiece, longestStep] = [0, 0];
  const now = () => {
    const at = spent();
    longestStep = Math.max(longestStep, at - step);
    step = at;
    return at;
  };
  const pause = async () => {
    longestPiece = Math.max(longestPiece, spent() - piece);
    await new Promise((done) => setImmediate(done));
    piece = spent();
    step = piece;
  };
  await work({ now, pause });
  await pause();
  return { whole: spent() - began, longestPiece, longestStep };
}

/** Prints the first of some runs, when nothing is warm, and the middle of the others. */
export function printTimes(what: string, runs: readonly PieceTimes[]): void {
  const line = (times: PieceTimes) =>
    `${times.whole.toFixed(0)} ms in all, longest piece ${times.longestPiece.toFixed(0)}, ` +
    `longest step ${times.longestStep.toFixed(0)}`;
  const [first, ...later] = runs;
  if (!first) return;
  const middle = (of: (times: PieceTimes) => number) =>
    later.map(of).sort((a, b) => a - b)[later.length >> 1] ?? Number.NaN;
  const median = {
    whole: middle(({ whole }) => whole),
    longestPiece: middle(({ longestPiece }) => longestPiece),
    longestStep: middle(({ longestStep }) => longestStep),
  };
  console.log(`${what}, at first: ${line(first)}`);
  console.log(`${what}, later: ${line(median)} (processor time)`);
}
