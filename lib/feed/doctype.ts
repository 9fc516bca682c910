const MAX_REFERENCES = 50_000;
const MAX_ADDED_CHARS = 1_000_000;
// Entities are declared in the beginning; a declaration further down is an attack on our time.
const MAX_SUBSET_CHARS = 20_000;
const DECLARED =
  /<!ENTITY\s+([A-Za-z_][\w.-]{0,40})\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;

/**
 * Puts in the values of entities that the document declares itself, text only. Entities made of
 * entities, and outside ones, are left alone: they are how documents attack their readers.
 */
export function expandDeclared(text: string, rootAt: number): string {
  const values = new Map<string, string>();
  for (const match of text.slice(0, Math.min(rootAt, MAX_SUBSET_CHARS)).matchAll(DECLARED)) {
    const [, name = '', quoted, apostrophed] = match;
    if (!values.has(name)) values.set(name, quoted ?? apostrophed ?? '');
  }
  if (values.size === 0) return text;
  const reference = /&([A-Za-z_][\w.-]{0,40});/g;
  reference.lastIndex = rootAt;
  let out = '';
  let copied = 0;
  for (let count = 0; count < MAX_REFERENCES && out.length - copied < MAX_ADDED_CHARS; count++) {
    const match = reference.exec(text);
    if (match === null) break;
    const value = values.get(match[1] ?? '');
    if (value === undefined) continue;
    out += text.slice(copied, match.index) + value;
    copied = reference.lastIndex;
  }
  return out + text.slice(copied);
}
