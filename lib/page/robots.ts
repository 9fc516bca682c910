/** Whether a robots statement (a `meta` element's, an X-Robots-Tag) forbids keeping a copy. */
export function asksNotToKeep(statement: string | null | undefined): boolean {
  // "somebot: noarchive" is for that one alone.
  return (statement ?? '')
    .toLowerCase()
    .split(',')
    .some((rule) => rule.trim() === 'noarchive');
}
