import { topicWeight } from './topics';

// A general front page carries sport and television too; the section is in the address, on nearly
// every publisher's site.
const SECTIONS: readonly (readonly [path: RegExp, weight: number])[] = [
  [/\/(?:sports?|football|soccer|cricket|tennis|golf|nba|nfl|mlb|nhl|f1|rugby)(?:\/|-|$)/i, 0.25],
  [
    /\/(?:entertainment|culture|arts?|music|tv|movies?|films?|celebrity|style|lifestyle|food|travel|gaming|shopping|deals|reviews?|horoscopes?|games)(?:\/|$)/i,
    0.25,
  ],
  [/\/(?:opinions?|commentisfree|editorials?|columns?|podcasts?|newsletters?)(?:\/|$)/i, 0.3],
  [/\/(?:technology|tech|gadgets)(?:\/|$)/i, 0.35],
];

/** From this weight on an article is general news. */
export const GENERAL = 0.7;

/** How much an article says about the week: its source's topic, or its section when that is less. */
export function articleWeight({ topic, url }: { topic: string; url: string }): number {
  let weight = topicWeight(topic);
  for (const [path, most] of SECTIONS) if (most < weight && path.test(url)) weight = most;
  return weight;
}
