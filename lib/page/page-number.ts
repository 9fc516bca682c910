/** An address taken apart: which article, and which of its pages. */
interface Numbered {
  /** The address without its page number, to compare with. */
  readonly article: string;
  /** From 1; 1 as well where the address names no page. */
  readonly number: number;
}

const parameters = ['page', 'p', 'pg', 'pagina', 'seite', 'pageno', 'page_no', 'paged'];
const pathForms = [
  // /story/page/2, /story/seite-2, /story/page-2.html
  /[/_-](?:page|pages|seite|pagina|pag|p)[/_-]?(\d{1,2})(?=\/?$|\.\w{3,5}$)/i,
  // /story/2
  /\/(\d{1,2})(?=\/?$)/,
  // /story_2.html, /story-2.html
  /[_-](\d{1,2})(?=\.\w{3,5}$)/,
];
const maxPages = 60;

/** Reads an address; null when it is none of the web's. */
function readPageNumber(address: string): Numbered | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  const host = url.hostname.replace(/^www\./, '');
  for (const name of parameters) {
    const value = url.searchParams.get(name) ?? '';
    if (!/^\d{1,2}$/.test(value)) continue;
    url.searchParams.delete(name);
    return { article: `${host}${bare(url.pathname)}${url.search}`, number: Number(value) };
  }
  for (const form of pathForms) {
    const found = form.exec(url.pathname);
    const number = Number(found?.[1] ?? 0);
    if (found === null || number < 1 || number > maxPages) continue;
    const path =
      url.pathname.slice(0, found.index) + url.pathname.slice(found.index + found[0].length);
    return { article: `${host}${bare(path)}${url.search}`, number };
  }
  return { article: `${host}${bare(url.pathname)}${url.search}`, number: 1 };
}

const bare = (path: string) => path.replace(/\/+$/, '').replace(/\.(?:html?|php|aspx?)$/i, '');

/** Whether `other` is the page right after `current` of the same article. */
export function isNextPage(current: string, other: string): boolean {
  const here = readPageNumber(current);
  const there = readPageNumber(other);
  if (here === null || there === null) return false;
  if (there.article === here.article) return there.number === here.number + 1;
  // The first page of "/2026/story-10" ends in figures of its own.
  const whole = URL.parse(current);
  const host = whole?.hostname.replace(/^www\./, '') ?? '';
  return (
    there.article === `${host}${bare(whole?.pathname ?? '')}${whole?.search ?? ''}` &&
    there.number === 2
  );
}
