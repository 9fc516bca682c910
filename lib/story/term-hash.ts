/**
 * A 32-bit number for a term. Grouping keeps these in place of the words: a hundred thousand short
 * strings cost more memory than everything else it knows, and two that collide do no harm but to
 * look alike.
 */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  // The low bits choose the slot in a table; mix the high ones into them.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
