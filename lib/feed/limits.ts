/** Bytes of a document that are read; the rest is cut off. The largest honest feeds met have 5 MB. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024;
/** Characters of a JSON Feed that are read; each can cost many bytes of memory. */
export const MAX_JSON_CHARS = 4_000_000;
/** Entries kept of one feed, in document order. */
export const MAX_ENTRIES = 5_000;
/** Elements kept of one document; each costs about 100 bytes of memory. */
export const MAX_ELEMENTS = 150_000;
/** Nesting of elements; deeper ones are read as if they were beside each other. */
export const MAX_DEPTH = 100;
/** Attributes read of one element. */
export const MAX_ATTRIBUTES = 64;
/** Namespace prefixes known at one place. */
export const MAX_PREFIXES = 64;
/** Changes to the HTML of one feed, such as addresses made absolute; the rest stays as it is. */
export const MAX_REWRITES = 50_000;
/** Authors, categories and enclosures kept of one entry, each. */
export const MAX_PER_ENTRY = 100;
/** Characters of a title. Whoever shows it cuts it further. */
export const MAX_TITLE_CHARS = 400_000;
/** Characters of a plain text such as a name or a category. */
export const MAX_PLAIN_CHARS = 2_000;
/** Elements tried for one date of an entry until one holds a date. */
export const MAX_DATE_TRIES = 4;
/** Characters of a date. */
export const MAX_DATE_CHARS = 100;
