/** What each step around the block model is worth on its own, on pages of sites it has not seen. */
import { chooseBlocks } from '../../lib/page/choose';
import { keepHeadings } from '../../lib/page/headings';
import { drawTogether } from '../../lib/page/ties';
import { compare } from './pages-labels';
import { learnFolds, type Material, oddsOf, prepare } from './pages-learn';
import type { Sample } from './pages-samples';

type Odds = ReadonlyMap<Sample, readonly number[]>;
type Keep = (sample: Sample, odds: readonly number[]) => readonly boolean[];

interface Steps {
  readonly strike: boolean;
  readonly tie: boolean;
  readonly balance: boolean;
  readonly headings: boolean;
}
const whole: Steps = { strike: true, tie: true, balance: true, headings: true };
const bare: Steps = { strike: false, tie: false, balance: false, headings: false };

const keepBy =
  (steps: Steps): Keep =>
  (sample, odds) => {
    const open = steps.strike ? odds.map((p, i) => p * (sample.open[i] ?? 1)) : odds;
    const drawn = steps.tie ? drawTogether(open, sample.words, sample.ties) : open;
    const kept = steps.balance ? chooseBlocks(drawn, sample.words) : drawn.map((p) => p >= 0.5);
    if (!steps.headings) return kept;
    const blocks = sample.texts.map((text, i) => ({
      text,
      words: sample.words[i] ?? 0,
      linkChars: sample.linkChars[i] ?? 0,
      box: { element: { localName: sample.tags[i] ?? '' } },
    }));
    return keepHeadings({ blocks }, kept, drawn);
  };

const corpora = ['zyte', 'fundeval', 'fundus', 'wcxb'];

function f1Of(samples: readonly Sample[], odds: Odds, keep: Keep): number {
  const found = samples.map((sample) => {
    const kept = keep(sample, odds.get(sample) ?? []);
    return compare(sample.body, sample.texts.filter((_, i) => kept[i]).join('\n'));
  });
  const p = found.reduce((sum, one) => sum + one.p, 0) / found.length;
  const r = found.reduce((sum, one) => sum + one.r, 0) / found.length;
  return (2 * p * r) / (p + r);
}

function print(name: string, samples: readonly Sample[], odds: Odds, keep: Keep): void {
  const scores = corpora
    .map((corpus) => samples.filter((sample) => sample.corpus === corpus))
    .filter((own) => own.length > 0)
    .map((own) => f1Of(own, odds, keep));
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const cells = [...scores, mean(scores), mean(scores.slice(0, 3))];
  console.log(name.padEnd(44), cells.map((cell) => cell.toFixed(4)).join('  '));
}

/** Prints the table: one step after the other, then the whole without one of them. */
export function printAblation(
  samples: readonly Sample[],
  material: Material,
  forests: ReturnType<typeof learnFolds>,
): void {
  const odds = oddsOf(samples, material, forests);
  console.log(''.padEnd(44), [...corpora, 'mean', 'news'].map((name) => name.padEnd(6)).join('  '));
  print('the vote alone', samples, odds, ({ voted }) => voted);
  print('the model, odds of a half', samples, odds, keepBy(bare));
  print('and what can never be text struck out', samples, odds, keepBy({ ...bare, strike: true }));
  const tied = { ...bare, strike: true, tie: true };
  print('and tables and lists tied', samples, odds, keepBy(tied));
  print('and the choice by balance', samples, odds, keepBy({ ...tied, balance: true }));
  print('and headings: the whole', samples, odds, keepBy(whole));
  for (const step of ['strike', 'tie', 'balance'] as const)
    print(`the whole without "${step}"`, samples, odds, keepBy({ ...whole, [step]: false }));
  print(
    'the whole, the vote failing',
    samples,
    oddsOf(samples, material, forests, 1),
    keepBy(whole),
  );
  const voteless = prepare(samples, [0, 1, 0]);
  const without = oddsOf(samples, voteless, learnFolds(voteless), 1);
  print('the whole, learnt without a vote', samples, without, keepBy(whole));
  print('if every block were judged rightly', samples, odds, ({ labels }) =>
    labels.map((label) => label >= 0.5),
  );
}
