import type { Role } from './driver';

/** A name as JSON carries it to the page. */
export interface NamePattern {
  readonly text?: string;
  readonly source?: string;
  readonly flags?: string;
}

export function patternOf(name: string | RegExp | undefined): NamePattern {
  if (name === undefined) return {};
  return typeof name === 'string' ? { text: name } : { source: name.source, flags: name.flags };
}

/**
 * What is seen on the page with one of these roles and this name, in document order.
 * Runs in the page, sent as text; it knows the part of the accessible-name rules that these pages use:
 * https://www.w3.org/TR/accname-1.2/
 */
export function findByRole(
  roles: readonly Role[],
  pattern: NamePattern,
): { element: Element; role: Role; name: string }[] {
  const selectors: Record<string, string> = {
    article: 'article',
    button: 'button, summary, input[type=button], input[type=submit]',
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    dialog: 'dialog',
    heading: 'h1, h2, h3, h4, h5, h6',
    img: 'img:not([alt=""])',
    link: 'a[href]',
    list: 'ul, ol, menu',
    listitem: 'li',
    main: 'main',
    navigation: 'nav',
    option: 'option',
    progressbar: 'progress',
    radio: 'input[type=radio]',
    region: 'section',
    searchbox: 'input[type=search]',
    status: 'output',
    textbox: 'textarea, input:not([type]), input:is([type=text], [type=email], [type=url])',
    contentinfo: 'footer:not(:is(article, aside, main, nav, section) footer)',
  };
  const namedByContent = /^(button|link|heading|tab|option|checkbox|radio)$/;
  const clean = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[aria-hidden=true], [inert]');

  const contentOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element) || !isSeen(node)) return '';
    const own = node.getAttribute('aria-label') ?? node.getAttribute('alt');
    const text = own ?? [...node.childNodes].map(contentOf).join('');
    return getComputedStyle(node).display === 'inline' ? text : ` ${text} `;
  };
  const nameOf = (element: Element, role: string): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const by = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const candidates = [
      by,
      element.getAttribute('aria-label') ?? '',
      labels.map(contentOf).join(' '),
      element.getAttribute('alt') ?? '',
      namedByContent.test(role) ? [...element.childNodes].map(contentOf).join('') : '',
      element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '',
    ];
    return candidates.map(clean).find((text) => text !== '') ?? '';
  };
  const isWanted = (name: string) => {
    if (pattern.text !== undefined) return name === clean(pattern.text);
    return pattern.source === undefined || new RegExp(pattern.source, pattern.flags).test(name);
  };

  return [...document.querySelectorAll('*')].flatMap((element) => {
    const explicit = element.getAttribute('role');
    const role = roles.find((wanted) =>
      explicit ? explicit === wanted : selectors[wanted] && element.matches(selectors[wanted]),
    );
    if (!role || !isSeen(element)) return [];
    const name = nameOf(element, role);
    // A section is a landmark only when it has a name.
    return isWanted(name) && (role !== 'region' || name) ? [{ element, role, name }] : [];
  });
}
