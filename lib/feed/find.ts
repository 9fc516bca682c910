/**
 * Finds a fixed string in a text and remembers its last answer, so that a document full of openings
 * without their end costs one search instead of one search each.
 */
export class Finder {
  private readonly text: string;
  private readonly needle: string;
  private askedFrom = 0;
  /** Nothing was asked before: the first question is always answered by a search. */
  private answer = -2;

  constructor(text: string, needle: string) {
    this.text = text;
    this.needle = needle;
  }

  /** Where the string stands, at or after `from`; -1 when there is none. */
  next(from: number): number {
    const { answer } = this;
    const isKnown = from >= this.askedFrom && (answer === -1 || answer >= from);
    if (isKnown) return answer;
    this.askedFrom = from;
    this.answer = this.text.indexOf(this.needle, from);
    return this.answer;
  }
}
