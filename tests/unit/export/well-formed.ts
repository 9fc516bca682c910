const TOKEN =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;

/** What makes a text no well-formed XML; empty when nothing does. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [whole, end, name = '', attributes = '', empty, text, stray] of xml.matchAll(TOKEN)) {
    if (stray) faults.push(`a stray < before ${xml.slice(xml.indexOf(whole), 40)}`);
    for (const part of [text, attributes])
      if (part && /&(?!(amp|lt|gt|quot|#\d+|#x[\da-f]+);)/i.test(part)) faults.push(`& in ${part}`);
    const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, key]) => key);
    if (new Set(names).size !== names.length) faults.push(`twice the same attribute: ${whole}`);
    if (!name) continue;
    if (end) {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last}>`);
    } else if (!empty) open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(' ')}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) faults.push('a control');
  if (!xml.isWellFormed()) faults.push('half a character');
  return faults;
}
