import { Parser } from 'htmlparser2';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const INLINE = new Set(['a', 'br', 'em', 'img', 'span', 'strong', 'u']);
const TEXT_ONLY = new Set(['style', 'title']);
const FLOW = new Set([...INLINE, 'div', 'h1', 'h2', 'h3', 'p', 'table']);

/** What may stand in what, of the elements a mail is made of: HTML's own rules. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  html: new Set(['head', 'body']),
  head: new Set(['meta', 'style', 'title']),
  body: FLOW,
  div: FLOW,
  td: FLOW,
  table: new Set(['tbody', 'tr']),
  tbody: new Set(['tr']),
  tr: new Set(['td']),
  h1: INLINE,
  h2: INLINE,
  h3: INLINE,
  p: INLINE,
  a: INLINE,
  em: INLINE,
  span: INLINE,
  strong: INLINE,
  u: INLINE,
};

/** Everything in a mail's markup that HTML forbids; what only Outlook reads is a comment to it. */
export function problemsOf(html: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  let seen = new Set<string>();
  if (!/^<!doctype html>\s*<html [^>]*lang="/i.test(html)) problems.push('no doctype or language');
  const parser = new Parser(
    {
      onopentagname: () => {
        seen = new Set();
      },
      onattribute: (name) => {
        if (seen.has(name)) problems.push(`${name} is there twice`);
        seen.add(name);
      },
      onopentag: (name, { id, ...attributes }) => {
        const parent = open.at(-1);
        if (parent !== undefined && !CHILDREN[parent]?.has(name))
          problems.push(`<${name}> in <${parent}>`);
        if (name === 'a' && open.includes('a')) problems.push('a link in a link');
        if (name === 'a' && !attributes.href) problems.push('a link without an address');
        if (name === 'img' && attributes.alt === undefined) problems.push('a picture without alt');
        if (id !== undefined && ids.has(id)) problems.push(`the id ${id} is there twice`);
        if (id !== undefined) ids.add(id);
        if (!VOID.has(name)) open.push(name);
      },
      ontext: (text) => {
        const parent = open.at(-1) ?? 'nothing';
        const mayHold = TEXT_ONLY.has(parent) || CHILDREN[parent]?.has('span');
        if (text.trim() !== '' && !mayHold) problems.push(`text in <${parent}>`);
      },
      onclosetag: (name, implied) => {
        if (VOID.has(name)) return;
        if (implied) problems.push(`<${name}> is not closed`);
        if (open.pop() !== name) problems.push(`</${name}> closes another`);
      },
    },
    { recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  return [...new Set(problems)];
}
