import { metaContents } from './meta';
import { isNextPage } from './page-number';
import { asksNotToKeep } from './robots';
import { squeeze } from './words';

/** Where else the same article is, by the page's own statement. */
export interface PageLinks {
  /** The page after this one of the same article, or null. */
  readonly next: string | null;
  /** The same article under another address (the site's main one, or its AMP version). */
  readonly others: readonly string[];
  /** The page asks that no copy of it be kept. */
  readonly noArchive: boolean;
}

const nextText =
  /^(?:next(?: page)?|continue|weiter|n[äa]chste(?: seite)?|seite \d+|page \d+|(?:page )?suivante?|siguiente|p[áa]gina siguiente|successiva|avanti|volgende(?: pagina)?|nästa(?: sida)?|次へ|次のページ|下一[页頁]|\d{1,2})?\s*[>›»→]*$/i;
const pagerNames =
  '[class*="pagin" i] a[href],[class*="pager" i] a[href],[class*="page-links" i] a[href],[class*="multipage" i] a[href],[class*="page-nav" i] a[href],[class*="seiten" i] a[href]';

function addressOf(element: Element, base: string): string | null {
  const href = element.getAttribute('href');
  const url = href === null || href.startsWith('#') ? null : URL.parse(href, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

function findNext(document: Document, url: string): string | null {
  const stated = Array.from(document.querySelectorAll('link[rel~="next"],a[rel~="next"]'));
  const paged = Array.from(document.querySelectorAll(pagerNames))
    .slice(0, 200)
    .filter((link) => nextText.test(squeeze(link.textContent)));
  for (const link of [...stated, ...paged]) {
    const address = addressOf(link, url);
    if (address !== null && isNextPage(url, address)) return address;
  }
  return null;
}

const same = (a: string, b: string) => strip(a) === strip(b);
const strip = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|[#?].*$|\/$/g, '');

/** Reads the page's links to the rest of its article and to its other addresses. */
export function readPageLinks(document: Document, url: string): PageLinks {
  const others = ['link[rel~="canonical"]', 'link[rel~="amphtml"]']
    .flatMap((selector) => Array.from(document.querySelectorAll(selector)).slice(0, 1))
    .flatMap((link) => addressOf(link, url) ?? [])
    .filter((address) => !same(address, url) && URL.parse(address)?.pathname !== '/');
  return {
    next: findNext(document, url),
    others: [...new Set(others)],
    noArchive: metaContents(document, ['robots']).some(asksNotToKeep),
  };
}
