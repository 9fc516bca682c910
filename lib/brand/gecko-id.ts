/**
 * Firefox's id of a brand's extension: `best-of-the-week@example.org` for the default brand, else
 * `best-of-the-week-NAME@example.org`. It must never change once a version is published.
 */
export function geckoId(brandName: string): string {
  const slug = slugOf(brandName);
  const name = slug === 'best-of-the-week' ? slug : `best-of-the-week-${slug}`;
  return `${name}@example.org`;
}

/** A name as small letters, digits and hyphens; a number stands for a name without any of them. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return slug === '' ? `brand-${checksum(name)}` : slug;
}

function checksum(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0x7fffffff;
  return sum.toString(36);
}
