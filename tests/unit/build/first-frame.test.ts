import { describe, expect, it } from 'vitest';
import { firstFramePlugin } from '../../../scripts/build-html-plugin';

const page = [
  '<html><head>',
  '<script type="module" crossorigin src="/chunks/front-1.js"></script>',
  '<link rel="modulepreload" crossorigin href="/chunks/runtime-1.js">',
  '<link rel="stylesheet" crossorigin href="/assets/front-1.css">',
  '</head><body id="popup"><div id="root"></div></body></html>',
].join('');

function built(html: string, files: readonly string[]): string {
  const { transformIndexHtml: hook } = firstFramePlugin() as unknown as {
    transformIndexHtml: { handler: (html: string, context: object) => string };
  };
  return hook.handler(html, { bundle: Object.fromEntries(files.map((file) => [file, {}])) });
}

describe('a built page', () => {
  const html = built(page, [
    'assets/headline-12345678.woff2',
    'assets/headline-latin-ext-12345678.woff2',
    'assets/text-12345678.woff2',
    'assets/italic-12345678.woff2',
    'assets/rank-latin-ext-12345678.woff2',
    'chunks/front-1.js',
  ]);
  const [head = '', body = ''] = html.split('</head>');

  it('waits for no script and no style sheet in its head', () => {
    expect(head).not.toMatch(/script|stylesheet|modulepreload/);
  });

  it('loads each of them once, after what it shows', () => {
    const after = body.slice(body.indexOf('id="root"'));
    for (const file of ['front-1.js', 'runtime-1.js', 'front-1.css'])
      expect(after.split(file)).toHaveLength(2);
  });

  it('asks in its head for the fonts of the first screen and no others', () => {
    expect(head.match(/href="[^"]*"/g)).toEqual([
      'href="/assets/headline-12345678.woff2"',
      'href="/assets/text-12345678.woff2"',
      'href="/assets/italic-12345678.woff2"',
    ]);
  });

  it('asks for no font where nothing is styled', () => {
    const plain = built('<html><head></head><body></body></html>', ['assets/text-12345678.woff2']);
    expect(plain).not.toContain('woff2');
  });
});
