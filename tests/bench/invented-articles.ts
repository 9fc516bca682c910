import { randomFor } from '../newsroom/random';

/** An article for the search benchmark: invented words, used as often as words of a language are. */
export interface InventedArticle {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Epoch ms. */
  readonly publishedAt: number;
}

const VOCABULARY = 160_000;
const SYLLABLES = [
  'ba be bi bo bra ca ce cho co da de den di do dra el en er es fa fe fi fo ga ge gra ha he ho in',
  'is ka ke ki la le li lo lu ma me mi mo na ne ni no nor on or pa pe per pi po pra ra re ri ro sa',
  'se sha si so sta ste ta te ter ti to tra tu un va ve vi vo wa we wil za zo',
]
  .join(' ')
  .split(' ');

/** The word of a rank; common words are short, and no two are alike. */
export function wordOfRank(rank: number): string {
  let left = rank + 1;
  let word = '';
  while (left > 0) {
    word += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return word;
}

/** How often each rank is met up to it, as Zipf and Mandelbrot found, from 0 to 1. */
function frequencies(): Float64Array {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += 1 / (rank + 2.7) ** 1.14;
    sums[rank] = sum;
  }
  return sums.map((value) => value / sum);
}

/**
 * Articles of the length of news: a headline of 9 words, a summary of 35, a text of 100 to 1,300 with a
 * median near 400. A fifth of a text's words are those of its subject, which repeat.
 */
export function* inventedArticles(count: number, now: number): Generator<InventedArticle> {
  const sums = frequencies();
  const words = Array.from({ length: VOCABULARY }, (_, rank) => wordOfRank(rank));
  const random = randomFor('search', 1);
  const rankAt = (share: number) => {
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 1) < share) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (let index = 0; index < count; index++) {
    const subject = Array.from({ length: 25 }, () => rankAt(0.35 + 0.65 * random.next()));
    const some = (length: number) => {
      const chosen: string[] = [];
      for (let at = 0; at < length; at++) {
        const rank = random.chance(0.2) ? random.pick(subject) : rankAt(random.next());
        chosen.push(words[rank] ?? '');
      }
      return chosen.join(' ');
    };
    const length = Math.round(
      400 * Math.exp(0.6 * (random.next() + random.next() + random.next() - 1.5) * 2),
    );
    yield {
      id: `b${index.toString(36).padStart(12, '0')}`,
      sourceId: `s${random.int(0, 99)}`,
      title: some(9),
      summary: some(35),
      text: some(Math.min(1300, Math.max(100, length))),
      publishedAt: now - Math.floor((count - index) * (30 / count) * 86_400_000),
    };
  }
}
