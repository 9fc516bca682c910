/** Takes `name VALUE` out of a list of options; undefined when it is not there. */
export function takeOption(options: string[], name: string): string | undefined {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options.splice(at, 2)[1];
}
