import { describe, expect, it } from 'vitest';
import { firstFramePlugin } from '../../../scripts/build-html-plugin';

const page = [
  '<html><head>',
  '<script type="module" crossorigin src="/chunks/front-1.js"></script>',
  '<link rel="modulepreload" crossorigin href="/chunks/runtime-1.js">',
  '<link rel="stylesheet" crossorigin href="/assets/front-1.css">',
  '</head><body id="popup"><div id="root"></div></body></html>',
].join('');

interface Hooks {
  readonly transformIndexHtml: { handler: (html: string, context: object) => string };
  readonly generateBundle: { handler: (this: object) => void };
}

interface Built {
  readonly html: string;
  /** Files that the plugin added, by name. */
  readonly added: ReadonlyMap<string, string>;
}

function build(page: string, files: readonly string[]): Built {
  const hooks = firstFramePlugin() as unknown as Hooks;
  const bundle = Object.fromEntries(files.map((file) => [file, {}]));
  const html = hooks.transformIndexHtml.handler(page, { bundle });
  const added = new Map<string, string>();
  hooks.generateBundle.handler.call({
    emitFile: (file: { fileName: string; source: string }) => added.set(file.fileName, file.source),
  });
  return { html, added };
}

const built = (html: string, files: readonly string[]) => build(html, files).html;

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
    ]);
  });

  it('asks for no font where nothing is styled', () => {
    const plain = built('<html><head></head><body></body></html>', ['assets/text-12345678.woff2']);
    expect(plain).not.toContain('woff2');
  });

  describe('of a popup', () => {
    const popup = build(page.replace('</body>', '<template id="late"></template></body>'), [
      'assets/headline-12345678.woff2',
    ]);

    it('loads by itself nothing but the script that does not hold back the load event', () => {
      const outside = popup.html.replace(/<template id="late">.*<\/template>/, '');
      expect(outside.match(/(?:src|href)="[^"]*"/g)).toEqual(['src="/boot.js"']);
    });

    it('gives that script everything, once', () => {
      expect(popup.added.get('boot.js')).toContain('import("/chunks/front-1.js")');
      for (const file of ['front-1.css', 'runtime-1.js', 'headline-12345678.woff2'])
        expect(popup.html.split(file)).toHaveLength(2);
    });
  });

  it('gets no such script without asking for it', () => {
    expect(build(page, []).added.size).toBe(0);
  });
});
