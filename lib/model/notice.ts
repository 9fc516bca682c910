/** Something the reader should be told once, on the next page they open. */
export type BackgroundNotice =
  /** The sources were lost, and are back from the second copy. */
  | { readonly kind: 'restored'; readonly at: number }
  /** The sources were lost, and the second copy cannot be read. */
  | { readonly kind: 'copy-damaged'; readonly at: number }
  /** Articles older than so many days made room for new ones; null when there was no room even then. */
  | { readonly kind: 'disk-full'; readonly keptDays: number | null; readonly at: number };
