import { attributeOf, childrenOf, type FeedElement, textOf } from './elements';
import { MAX_PER_ENTRY } from './limits';
import { htmlToPlain } from './plain-text';

// Longer ones are no names; the patterns below then cost nothing.
const MAX_PERSON_CHARS = 300;
const ADDRESS_CHARACTER = /[\w.+-]/;

/** A name out of "a@b.c (Name)", "Name <a@b.c>" or "Name"; the address when there is only that. */
export function personName(raw: string): string {
  const short = raw.slice(0, MAX_PERSON_CHARS);
  const text = htmlToPlain(short.replace(/<(?=[^<>\s]+@)/g, '('));
  const address = emailIn(text);
  if (address === null) return withoutBrackets(text);
  const name = text.replace(address, ' ').replace(/mailto:/i, ' ');
  return withoutBrackets(name.replace(/[([<]\s*[)\]>]?(?=\s|$)/g, ' ')) || address;
}

/** The first e-mail address in a text; null when there is none. */
function emailIn(text: string): string | null {
  const at = text.indexOf('@');
  let from = at;
  let to = at + 1;
  while (from > 0 && ADDRESS_CHARACTER.test(text.charAt(from - 1))) from--;
  while (to < text.length && ADDRESS_CHARACTER.test(text.charAt(to))) to++;
  return at > 0 && from < at && to > at + 1 ? text.slice(from, to) : null;
}

function withoutBrackets(text: string): string {
  const bare = text.replace(/\s{2,}/g, ' ').trim();
  return (/^[([](.*)[)\]>]$/.exec(bare)?.[1] ?? bare).replace(/^[>)\]]+|[<([]+$/g, '').trim();
}

/** The names of all people in elements such as `author` or `dc:creator`, each once. */
export function peopleIn(element: FeedElement, names: readonly string[]): string[] {
  const people = childrenOf(element).filter((child) => names.includes(child.name));
  return distinct(people.map(personIn));
}

function personIn(person: FeedElement): string {
  if (childrenOf(person).length === 0)
    return personName(textOf(person) || attributeOf(person, 'name') || '');
  const parts = ['name', 'email', 'uri', 'url', 'foaf:name', 'foaf:nick', 'rdf:description'];
  for (const part of parts) {
    for (const child of childrenOf(person)) {
      if (child.name.replace(/^\w+:(?=(?:name|email|uri)$)/, '') !== part) continue;
      const name = childrenOf(child).length > 0 ? personIn(child) : personName(textOf(child));
      if (name !== '') return name;
    }
  }
  return '';
}

/** Without empty or repeated ones, at most `MAX_PER_ENTRY`. */
export function distinct(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, MAX_PER_ENTRY);
}
