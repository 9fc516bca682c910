import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

const filesOf = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });

/** The scripts a page loads before it can paint, followed through their static imports. */
function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) =>
    join(folder, path ?? ''),
  );
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*["'](\.[^"']+\.js)["']/g,
    );
    for (const [, path] of imports) queue.push(join(dirname(file), path ?? ''));
  }
  return found;
}

export interface Size {
  readonly what: string;
  /** Bytes. */
  readonly raw: number;
  readonly gzip: number;
}

/** What a reader downloads once, and what each page loads to paint. */
export function sizes(folder: string): Size[] {
  const sum = (what: string, files: Iterable<string>): Size => {
    const list = [...files];
    return {
      what,
      raw: list.reduce((total, file) => total + statSync(file).size, 0),
      gzip: list.reduce((total, file) => total + gzipped(file), 0),
    };
  };
  const pages = filesOf(folder)
    .map((file) => relative(folder, file))
    .filter((file) => /^[a-z]+\.html$/.test(file));
  return [
    ...pages.sort().map((page) => sum(`${page}: JavaScript`, scriptsOf(folder, page))),
    sum('background.js', [join(folder, 'background.js')]),
    sum('whole package', filesOf(folder)),
  ];
}
