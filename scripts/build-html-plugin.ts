import type { Plugin } from 'vite';

/** What waits for nothing in the head: a style sheet or module there holds back the first frame. */
const LATE_TAGS =
  /\s*<(?:link rel="(?:stylesheet|modulepreload)"|script type="module")[^>]*>(?:<\/script>)?/g;

/** The faces of a lead story; asked for with the page, not once its text is laid out. */
const FIRST_FONTS = /\/(?:headline|text)-[\w-]{8}\.woff2$/;

/** A popup's page has this for what it loads, which goes through a script that the build makes. */
const KEPT = '<template id="late"></template>';

/**
 * Puts a built page's scripts and styles after its body, so that the browser sets up its first frame
 * while they load, and asks for the first screen's fonts along with them. In a popup a small script
 * does both: what it loads does not hold back the load event, before which no browser shows a popup.
 */
export function firstFramePlugin(): Plugin {
  let modules: readonly string[] = [];
  return {
    name: 'first-frame',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const late = html.match(LATE_TAGS) ?? [];
        const fonts = Object.keys(bundle).filter((file) => FIRST_FONTS.test(`/${file}`));
        const preloads = late.length === 0 ? [] : fonts.map(preloadTag);
        const page = html.replace(LATE_TAGS, '');
        if (page.includes(KEPT)) {
          const [scripts, links] = partition(late, (tag) => tag.includes('<script'));
          modules = scripts.map(sourceOf);
          return page.replace(KEPT, keptTags([...links, ...preloads]));
        }
        return page
          .replace('</head>', `${preloads.join('')}</head>`)
          .replace('</body>', `${late.join('')}\n  </body>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        if (modules.length === 0) return;
        this.emitFile({ type: 'asset', fileName: 'boot.js', source: bootScript(modules) });
        modules = [];
      },
    },
  };
}

/** Addresses are written out: reviewers of the stores refuse an `import()` of what a page says. */
function bootScript(modules: readonly string[]): string {
  const imports = modules.map((address) => `import(${JSON.stringify(address)});`);
  const links = 'document.head.append(document.querySelector("#late").content);';
  return `${imports.join('')}${links}\n`;
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

const sourceOf = (tag: string) => /src="([^"]+)"/.exec(tag)?.[1] ?? '';

const preloadTag = (file: string) =>
  `  <link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">\n  `;

const keptTags = (tags: readonly string[]) =>
  `<template id="late">${tags.map((tag) => tag.trim()).join('')}</template><script src="/boot.js"></script>`;
