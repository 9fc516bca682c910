/** What detection needs of a page; a browser's `Document` and `Element` fit. */
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

export interface PageDocument {
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** A form of the page with its action resolved. */
export interface PageForm {
  readonly element: PageElement;
  readonly action: URL;
}

/** A page that is being looked at. */
export interface Page {
  readonly document: PageDocument;
  readonly url: URL;
  readonly forms: readonly PageForm[];
}

export function pageOf(document: PageDocument, url: URL): Page {
  const forms = Array.from(document.querySelectorAll('form')).flatMap((element) => {
    // `getAttribute`, since a field named "action" hides the property.
    const action = URL.parse(element.getAttribute('action') ?? '', url.href);
    return action && /^https?:$/.test(action.protocol) ? [{ element, action }] : [];
  });
  return { document, url, forms };
}

export function first(root: PageDocument, selector: string): PageElement | null {
  return root.querySelectorAll(selector)[0] ?? null;
}

/** The value of a field; null when the form has none of that name. */
export function fieldValue(form: PageForm, name: string): string | null {
  return first(form.element, `[name="${name}"]`)?.getAttribute('value') ?? null;
}

export function hasField(form: PageForm, name: string): boolean {
  return first(form.element, `[name="${name}"]`) !== null;
}

/** The addresses that an attribute of some elements holds, resolved. */
export function addresses(page: Page, selector: string, attribute: string): URL[] {
  return Array.from(page.document.querySelectorAll(selector)).flatMap((element) => {
    const url = URL.parse(element.getAttribute(attribute) ?? '', page.url.href);
    return url && /^https?:$/.test(url.protocol) ? [url] : [];
  });
}

/** Whether a host is `domain` or below it, at the usual port: `list-manage.com.example.net` is not. */
export function isAt(url: URL, ...domains: readonly string[]): boolean {
  if (url.port !== '') return false;
  return domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}
