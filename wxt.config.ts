import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { problemLine } from './lib/brand/problems';
import { type BrandFolder, readBrandFolder } from './scripts/brand-folder';
import { brandPlugin } from './scripts/build-brand-plugin';
import { firstFramePlugin } from './scripts/build-html-plugin';
import { brandManifest } from './scripts/build-manifest';

/** The folder in `BRAND_DIR`, or the default brand; read anew for every build. */
function brandFolder(): Extract<BrandFolder, { kind: 'ok' }> {
  const read = readBrandFolder(process.env.BRAND_DIR ?? 'brands/default');
  if (read.kind === 'ok') return read;
  throw new Error(
    [`The brand in ${read.folder} is wrong.`, ...read.problems.map(problemLine)].join('\n'),
  );
}

// One file for what the popup paints with: a dozen small ones cost a tenth of the time to its first
// headline. What only a first run or the options need stays apart.
const APART =
  /components\/(options|reading\/|SearchResults|SearchFilters|FirstRun|PageInView|Pack|packs|AddressList|LanguageChoice|words\/first-run|words\/reading|locales\/(?!front\/en))|entrypoints\/front\/hands|first-run|FirstRunPage|PageInViewPanel|page-in-view|front\/search-|db\/search-|brand-sources/;
const FRONT =
  /\/(components|entrypoints\/front|lib\/(ext|db|model))\/|\/node_modules\/(preact|idb|webextension-polyfill)\/|^\0?virtual:wxt-(html-)?plugins$/;
const frontChunk = {
  groups: [{ name: 'front', test: (id: string) => FRONT.test(id) && !APART.test(id) }],
};

// It does something when it is loaded, so the bundler would keep it in Chromium’s worker, which does
// not use it.
const hasSideEffects = (id: string) => !/node_modules\/dompurify\//.test(id);

// WXT reads the entrypoints with a development server, which watches every file below the root. A build
// needs no watcher; and one that a file changes under at the wrong moment never ended.
const withoutWatcher: Plugin = {
  name: 'without-watcher',
  config: (config) => {
    if (config.server) config.server.watch = null;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => brandManifest(brandFolder().brand, browser),
  vite: ({ command }) => ({
    plugins: [
      preact(),
      brandPlugin(() => brandFolder().brand),
      firstFramePlugin(),
      ...(command === 'build' ? [withoutWatcher] : []),
    ],
    // A picture or font as a data: address would be refused by our content security policy.
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const output = config.build?.rollupOptions?.output;
      if (output && !Array.isArray(output)) output.codeSplitting = frontChunk;
    },
    'build:publicAssets': (wxt, files) => {
      // A sandboxed page has no origin, so it can load no module: its one script is loaded plainly.
      if (wxt.config.browser !== 'firefox') {
        const absoluteSrc = resolve('entrypoints/page-reader/page.html');
        files.push({ absoluteSrc, relativeDest: 'page-reader.html' });
      }
      for (const { from, to } of brandFolder().files)
        files.push({ absoluteSrc: from, relativeDest: to });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // The options page has seven sections: a tab of its own, in every browser.
      if (manifest.options_ui) manifest.options_ui.open_in_tab = true;
      // WXT takes the popup's title, which does not name the brand.
      if (manifest.action) manifest.action.default_title = manifest.name;
    },
  },
});
