/**
 * Splits a sponsor's capitals into a call and the rest, so that one line can set them in two voices,
 * as the front page does. Text that is not all capitals stays whole, as `rest`.
 */
export function sponsorParts(text: string): { call: string; rest: string } {
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  const match = isCapitals ? /^(.{6,32}?)\s+((?:AND|WITH|FOR|TO|AT|–|—)\s.+)$/u.exec(text) : null;
  if (!match) return { call: '', rest: text };
  return { call: match[1] ?? '', rest: (match[2] ?? '').toLowerCase() };
}
