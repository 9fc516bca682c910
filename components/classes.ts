/** Joins the class names that hold. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name).join(' ');
}
