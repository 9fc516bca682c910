import type { ComponentChildren } from 'preact';

/** The pieces of a sentence with elements in its gaps; a gap without one keeps its braces. */
export function filled(
  pieces: readonly string[],
  gaps: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  return pieces.map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return (name !== undefined && gaps[name]) || piece;
  });
}
