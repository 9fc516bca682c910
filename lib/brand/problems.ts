/** One mistake in a brand's folder: the field it is in and one line that says the way out. */
export interface BrandProblem {
  /** For example `sources[3].feed`; empty when the whole file is meant. */
  readonly field: string;
  readonly sentence: string;
}

/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a check is told: where it is, and where to write mistakes and advice. */
export interface Place {
  readonly field: string;
  readonly problems: BrandProblem[];
  readonly warnings: BrandProblem[];
}

/** The place of a field inside another. */
export function placeOf(parent: Place, key: string | number): Place {
  if (typeof key === 'number') return { ...parent, field: `${parent.field}[${key}]` };
  return { ...parent, field: parent.field === '' ? key : `${parent.field}.${key}` };
}

export function report(place: Place, sentence: string): void {
  place.problems.push({ field: place.field, sentence });
}

export function warn(place: Place, sentence: string): void {
  place.warnings.push({ field: place.field, sentence });
}

/** A value as a short piece of a sentence, so that the publisher recognises it. */
export function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value !== 'string') return String(value);
  return value.length > 60 ? `"${value.slice(0, 57)}..."` : `"${value}"`;
}

/** The problem as one line: `sources[3].feed: Write …`. */
export function problemLine(problem: BrandProblem): string {
  return problem.field === '' ? problem.sentence : `${problem.field}: ${problem.sentence}`;
}
