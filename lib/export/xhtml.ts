import { elementsIn, type Markup, type MarkupElement, textOf, webAddress } from './markup';

// Every element that a stored body may have; those without an end tag are named below.
const KNOWN = new Set(
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr', 'wbr']);

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, escaped or not
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for the content or a quoted attribute of XML. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const isLanguage = (tag: string): boolean => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);

/** ` lang="…" xml:lang="…"` with a leading space; empty for what is no language tag. */
export function languageAttributes(language: string | null | undefined): string {
  return language && isLanguage(language) ? ` lang="${language}" xml:lang="${language}"` : '';
}

/**
 * A body as well-formed XHTML. Pictures become links, links lead to the web or to a place in the same
 * text, and of attributes only those stay that an EPUB's reader can use.
 */
export function toXhtml(content: readonly Markup[], pictureWord: string): string {
  const ids = new Set<string>();
  for (const { attributes } of elementsIn(content)) {
    if (attributes.id !== undefined && isId(attributes.id)) ids.add(attributes.id);
  }
  return new Writer(ids, pictureWord).all(content, false);
}

const isId = (id: string): boolean => /^[A-Za-z_][\w.-]*$/.test(id);

class Writer {
  /** A second element with the same id would make the file invalid. */
  private readonly written = new Set<string>();

  constructor(
    private readonly ids: ReadonlySet<string>,
    private readonly pictureWord: string,
  ) {}

  all(content: readonly Markup[], inLink: boolean): string {
    return content
      .map((piece) => (typeof piece === 'string' ? escapeXml(piece) : this.one(piece, inLink)))
      .join('');
  }

  private one(element: MarkupElement, inLink: boolean): string {
    const { name, children } = element;
    if (name === 'img') return this.picture(element, inLink);
    if (!KNOWN.has(name)) return this.all(children, inLink);
    if (name === 'a') return this.link(element, inLink);
    const attributes = this.attributes(element);
    if (VOID.has(name)) return `<${name}${attributes}/>`;
    return `<${name}${attributes}>${this.all(children, inLink)}</${name}>`;
  }

  private picture({ attributes }: MarkupElement, inLink: boolean): string {
    const alt = attributes.alt?.trim() ?? '';
    const words = escapeXml(alt === '' ? this.pictureWord : `${this.pictureWord}: ${alt}`);
    const address = webAddress(attributes.src);
    if (address === null) return '';
    return inLink ? words : `<a href="${escapeXml(address)}">${words}</a>`;
  }

  private link(element: MarkupElement, inLink: boolean): string {
    const href = this.hrefOf(element.attributes.href);
    const words = this.all(element.children, inLink || href !== null);
    const attributes = this.attributes(element);
    if (href !== null && !inLink) return `<a href="${escapeXml(href)}"${attributes}>${words}</a>`;
    return attributes === '' ? words : `<span${attributes}>${words}</span>`;
  }

  private hrefOf(href: string | undefined): string | null {
    if (!href?.startsWith('#')) return webAddress(href);
    return this.ids.has(href.slice(1)) ? href : null;
  }

  private attributes({ name, attributes }: MarkupElement): string {
    const { id, dir, lang } = attributes;
    let written = '';
    if (id !== undefined && this.ids.has(id) && !this.written.has(id)) {
      this.written.add(id);
      written += ` id="${id}"`;
    }
    if (dir !== undefined && /^(ltr|rtl|auto)$/.test(dir)) written += ` dir="${dir}"`;
    return written + languageAttributes(lang) + ownAttributes(name, attributes);
  }
}

/** Numbers of lists and cells; anything that is no number is dropped. */
function ownAttributes(name: string, attributes: MarkupElement['attributes']): string {
  const numeric: Record<string, readonly string[]> = {
    ol: ['start'],
    li: ['value'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  };
  return (numeric[name] ?? [])
    .filter((key) => /^\d{1,4}$/.test(attributes[key] ?? ''))
    .map((key) => ` ${key}="${attributes[key]}"`)
    .join('');
}

/** Whether a body has anything to read, or a picture to lead to. */
export const hasWords = (content: readonly Markup[]): boolean =>
  /\S/.test(textOf(content)) || elementsIn(content).some(({ name }) => name === 'img');
