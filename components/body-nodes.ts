import type { SafeHtml } from '../lib/model/article';

/** An element of the allow list: its name, or its name with attributes of its own. */
type AllowedElement =
  | string
  | {
      readonly name: string;
      readonly attributes?: readonly AllowedAttribute[];
    };
type AllowedAttribute = string | { readonly name: string };

/** The part of the browser's `SanitizerConfig` that the product uses. */
interface AllowList {
  readonly elements?: readonly AllowedElement[];
  readonly attributes?: readonly AllowedAttribute[];
}

/** `Element.setHTML`, which the DOM types do not know yet. */
type SettingHtml = Element & { setHTML?: (html: string, options: { sanitizer: unknown }) => void };

export interface BodyOptions {
  /** Allow list in the form of a `SanitizerConfig`. */
  readonly sanitizerConfig: unknown;
  readonly images: boolean;
  /** The name of a table's scrolling frame. */
  readonly tableLabel: string;
  readonly tableClass: string;
}

/**
 * The nodes of a body, made in a document of their own, so that no picture is asked for before it
 * is known to be wanted and to go without a referrer.
 */
export function bodyNodes(html: SafeHtml, page: Document, options: BodyOptions): DocumentFragment {
  const inert = page.implementation.createHTMLDocument('');
  const holder: SettingHtml = inert.createElement('div');
  if (holder.setHTML) holder.setHTML(html, { sanitizer: options.sanitizerConfig });
  else holder.append(copyAllowed(html, inert, options.sanitizerConfig as AllowList));
  dressLinks(holder);
  dressPictures(holder, options.images);
  dressCode(holder);
  dressTables(holder, options);
  const fragment = page.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return fragment;
}

// For browsers without setHTML. The HTML was sanitised before it was stored; this is the same list
// a second time, by construction: nothing that is not on it is ever made.
function copyAllowed(html: string, inert: Document, list: AllowList): DocumentFragment {
  const parser = new (inert.defaultView ?? globalThis).DOMParser();
  const parsed = parser.parseFromString(html, 'text/html');
  const allowed = new Map<string, ReadonlySet<string>>();
  const common = (list.attributes ?? []).map(nameOf);
  for (const element of list.elements ?? []) {
    const own = typeof element === 'string' ? [] : (element.attributes ?? []).map(nameOf);
    allowed.set(nameOf(element), new Set([...common, ...own]));
  }
  const fragment = inert.createDocumentFragment();
  copyChildren(parsed.body, fragment, inert, allowed);
  return fragment;
}

function nameOf(entry: AllowedElement | AllowedAttribute): string {
  return (typeof entry === 'string' ? entry : entry.name).toLowerCase();
}

function copyChildren(
  from: Node,
  to: Node,
  inert: Document,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) to.appendChild(inert.createTextNode(child.nodeValue ?? ''));
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const attributes = allowed.get(element.localName);
    if (!attributes || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
    const copy = inert.createElement(element.localName);
    for (const { name, value } of element.attributes) {
      if (attributes.has(name) && isSafeValue(name, value)) copy.setAttribute(name, value);
    }
    copyChildren(element, copy, inert, allowed);
    to.appendChild(copy);
  }
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'cite', 'srcset', 'poster']);

function isSafeValue(name: string, value: string): boolean {
  if (name.startsWith('on') || name === 'style') return false;
  if (!ADDRESS_ATTRIBUTES.has(name)) return true;
  return /^(https?:|mailto:|#)/i.test(value.trim());
}

function dressLinks(holder: Element): void {
  for (const link of holder.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer');
  }
}

function dressPictures(holder: Element, images: boolean): void {
  for (const picture of holder.querySelectorAll('img')) {
    if (!images) picture.remove();
    picture.setAttribute('loading', 'lazy');
    picture.setAttribute('decoding', 'async');
    picture.setAttribute('referrerpolicy', 'no-referrer');
    if (!picture.hasAttribute('alt')) picture.setAttribute('alt', '');
  }
}

// Long lines of code scroll, by keyboard too.
function dressCode(holder: Element): void {
  for (const code of holder.querySelectorAll('pre')) code.setAttribute('tabindex', '0');
}

// A wide table scrolls in its own frame, by keyboard too.
function dressTables(holder: Element, options: BodyOptions): void {
  for (const table of holder.querySelectorAll('table')) {
    const frame = holder.ownerDocument.createElement('div');
    frame.className = options.tableClass;
    frame.setAttribute('role', 'region');
    frame.setAttribute('tabindex', '0');
    frame.setAttribute('aria-label', options.tableLabel);
    table.replaceWith(frame);
    frame.append(table);
  }
}
