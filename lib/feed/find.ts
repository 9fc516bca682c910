/** Finds a fixed string in a text, at or after `from`; -1 when there is none. */
export type Finder = (from: number) => number;

/**
 * Makes a finder that remembers its last answer, so that a document full of openings without
 * their end costs one search instead of one search each.
 */
export function finder(text: string, needle: string): Finder {
  let askedFrom = 0;
  let answer = -2;
  return (from) => {
    const known = answer !== -2 && from >= askedFrom && (answer === -1 || answer >= from);
    if (!known) {
      answer = text.indexOf(needle, from);
      askedFrom = from;
    }
    return answer;
  };
}
