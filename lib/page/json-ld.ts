/** One object of the page's structured data. */
export type LdNode = Readonly<Record<string, unknown>>;

// Names and headlines are now and then escaped as if they stood in a page; what is parsed here is inert.
function unescaped(text: string): string {
  if (text.length > 2000 || !/&(?:#\w{2,6}|[a-z]{2,8}\d?);/i.test(text)) return text;
  const { body } = new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html');
  return (body.textContent ?? text).replaceAll('\u00a0', ' ');
}

const articleType =
  /^(?:\w*NewsArticle|Article|\w*BlogPosting|Report|ScholarlyArticle|TechArticle|SocialMediaPosting|DiscussionForumPosting|Review|LiveBlogPosting|AdvertiserContentArticle|Recipe)$/;

function parseLoose(text: string): unknown {
  const trimmed = text
    .trim()
    .replace(
      /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)$/g,
      '',
    )
    .trim()
    .replace(/;$/, '');
  for (const attempt of [
    trimmed,
    // Line ends and tabs inside strings, and commas before a bracket, are the usual mistakes.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the mistake.
    trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing: structured data is only one of several witnesses.
    }
  }
  return null;
}

function collect(value: unknown, into: LdNode[], depth: number): void {
  if (depth > 6 || into.length > 200 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) collect(one, into, depth + 1);
    return;
  }
  const node = value as LdNode;
  into.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed']) {
    collect(node[key], into, depth + 1);
  }
}

/** All objects of the page's JSON-LD, in the page's order; broken scripts are left out. */
export function readLd(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type*="ld+json"]'))) {
    const text = script.textContent ?? '';
    if (text.length < 1_000_000) collect(parseLoose(text), nodes, 0);
  }
  return nodes;
}

/** The types a node says it is of. */
export function ldTypes(node: LdNode): string[] {
  const type = node['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

/** The node that stands for the article itself, or null. */
export function findLdArticle(nodes: readonly LdNode[]): LdNode | null {
  const articles = nodes.filter((node) => ldTypes(node).some((type) => articleType.test(type)));
  const rated = articles.map((node) => ({ node, weight: ldWeight(node) }));
  rated.sort((a, b) => b.weight - a.weight);
  return rated[0]?.node ?? null;
}

function ldWeight(node: LdNode): number {
  return ['headline', 'datePublished', 'author', 'articleBody', 'image'].filter(
    (key) => node[key] !== undefined && node[key] !== null,
  ).length;
}

/** A text of a node, however wrapped; null when it is none. */
export function ldText(value: unknown): string | null {
  if (typeof value === 'string') return unescaped(value).trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? ldText(value[0]) : null;
  if (typeof value === 'object' && value !== null) {
    const node = value as LdNode;
    return ldText(node['@value'] ?? node.name ?? null);
  }
  return null;
}

/** The address of a picture of a node; null when it states none. */
export function ldImage(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = ldImage(one);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const node = value as LdNode;
  return ldImage(node.url ?? node.contentUrl ?? node['@id'] ?? null);
}

/** The names of a node's authors, as stated. */
export function ldNames(value: unknown, nodes: readonly LdNode[]): string[] {
  if (typeof value === 'string') return [unescaped(value)];
  if (Array.isArray(value)) return value.flatMap((one) => ldNames(one, nodes));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as LdNode;
  if (node.name === undefined && typeof node['@id'] === 'string') {
    const named = nodes.find((one) => one['@id'] === node['@id'] && one.name !== undefined);
    return named === undefined ? [] : ldNames(named.name, nodes);
  }
  return ldNames(node.name, nodes);
}
