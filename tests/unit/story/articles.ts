import type { Article } from '../../../lib/model/article';
import { HOUR_MS } from '../../../lib/model/time';
import { plainArticle } from '../../fixtures/article';

export const NOON = Date.UTC(2026, 10, 18, 12);

let made = 0;

/** An article of an invented source; `hours` after noon. */
export function articleOf(
  sourceId: string,
  title: string,
  hours = 0,
  more: Partial<Article> = {},
): Article {
  made++;
  return {
    ...plainArticle,
    id: `${sourceId}-${made}`,
    sourceId,
    url: `https://${sourceId}.example/${made}`,
    title,
    publishedAt: NOON + hours * HOUR_MS,
    arrivedAt: NOON + hours * HOUR_MS,
    topic: 'world',
    position: 99,
    ...more,
  };
}

/** Four tellings of one event, and others of the same day that only look like it. */
export function ferryWeek(): Article[] {
  return [
    articleOf('courier', 'Harbour ferry collides with dredger off Norwick, service halted', 0, {
      summary: 'Lifeboats are taking 140 passengers off the Saint Brannoc off Norwick.',
    }),
    articleOf('ledger', 'Norwick ferry collision: passengers taken off after dredger hits', 0.2, {
      summary: 'The harbour ferry Saint Brannoc was hit by a dredger; lifeboats are alongside.',
    }),
    articleOf('radio', 'Passengers rescued after ferry and dredger collide off Norwick', 0.3, {
      summary: 'All aboard the Saint Brannoc were taken off by lifeboats, the harbour office said.',
    }),
    articleOf(
      'tidewater',
      'Dredger hits Norwick harbour ferry, lifeboats take passengers off',
      0.5,
      {
        summary: 'The Saint Brannoc took in water after the collision in the harbour mouth.',
      },
    ),
    articleOf('courier', 'Council votes to close three libraries in Eastmarch', 1, {
      summary: 'Readers had collected nine thousand signatures against the closures.',
    }),
    articleOf('ledger', 'Grain price falls for a fourth month as harvest ends', 2, {
      summary: 'Mills expect cheaper flour by the new year.',
    }),
    articleOf('radio', 'Quillhaven wins the regional rowing cup after a photo finish', 3, {
      summary: 'The crew beat Norwick by a hand in the last metre.',
    }),
  ];
}

const PLACES = ['Norwick', 'Eastmarch', 'Quillhaven', 'Westmere', 'Tarnby', 'Oldford', 'Saltney'];
const THINGS = ['ferry', 'bridge', 'library', 'harvest', 'tunnel', 'museum', 'reservoir', 'tram'];
const TURNS = ['closed', 'rescued', 'flooded', 'opened', 'sold', 'strike', 'fire', 'inquiry'];
const PEOPLE = ['Mayor Brandel', 'Judge Ostrow', 'Captain Ilves', 'Doctor Senn', 'Coach Varga'];

/** Many articles of a made-up week, some of them about the same things; always the same ones. */
export function inventedWeek(count: number): Article[] {
  let state = 47;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const one = (words: readonly string[]): string => words[next(words.length)] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const [place, thing, turn, person] = [one(PLACES), one(THINGS), one(TURNS), one(PEOPLE)];
    return articleOf(`s${next(9)}`, `${place} ${thing} ${turn}, says ${person}`, i / 2, {
      summary: `The ${thing} at ${place} was ${turn} ${one(TURNS)} ${one(THINGS)} ${next(40)} people.`,
    });
  });
}
