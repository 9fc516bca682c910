/** Characters that XML 1.0 forbids, escaped or not: one of them makes a whole feed unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for the content or a quoted attribute of HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Text in which no mail service finds a placeholder of its own. Ghost reads `{name}`, listmonk runs
 * `{{ … }}` as a program, others have `[…]`, `*|…|*` and `%…%`; a headline may hold any of them. A
 * word joiner, which nobody sees, stands between their signs.
 */
export function withoutPlaceholders(text: string): string {
  return text
    .replace(/\{(?=\S)/g, '{\u2060')
    .replaceAll('*|', '*\u2060|')
    .replace(/%(?=[A-Z_]{3,}%)/g, '%\u2060')
    .replace(/\[(?=[A-Za-z_]+\])/g, '[\u2060');
}

/** An http(s) address as an attribute's value; null for anything else. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // Braces are legal in nobody's address, and a mail service would run them as a program.
  return url.href.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('|', '%7C');
}
