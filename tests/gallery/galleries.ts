// The galleries of the front and of the options: every state of their components with invented news,
// built and served for whoever looks at them.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';

export type GalleryName = 'front' | 'options';

/** What a gallery's page has for its visitors; `size` is a popup's, a page's or between. */
export interface GalleryWindow {
  readonly states: Readonly<Record<string, string>>;
  draw(name: string, theme: string): Promise<void>;
  /** Scrolls to the part that is meant, once more after another size; its height, or 0 when any window does. */
  view(): number;
}

export interface Galleries {
  /** The page of a gallery in one language; ready when its root has `data-ready`. */
  urlOf(gallery: GalleryName, language: string): string;
  close(): void;
}

const roots: Readonly<Record<GalleryName, string>> = {
  front: import.meta.dirname,
  options: resolve(import.meta.dirname, '../gallery-options'),
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export async function openGalleries(): Promise<Galleries> {
  const folder = mkdtempSync(join(tmpdir(), 'galleries-'));
  for (const [name, root] of Object.entries(roots)) {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [preact()],
      build: {
        outDir: join(folder, name),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: 'esnext',
      },
      base: `/${name}/`,
    });
  }
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? join(path, 'index.html') : path);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (gallery, language) => `http://127.0.0.1:${port}/${gallery}/?lang=${language}`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
