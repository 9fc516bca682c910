import type { Plugin } from 'vite';

/** What waits for nothing in the head: a style sheet or module there holds back the first frame. */
const LATE_TAGS =
  /\s*<(?:link rel="(?:stylesheet|modulepreload)"|script type="module")[^>]*>(?:<\/script>)?/g;

/** The faces of the first screen; asked for with the page, not once its text is laid out. */
const FIRST_FONTS = /\/(?:headline|italic|rank|text)-[\w-]{8}\.woff2$/;

/**
 * Puts a built page's scripts and styles after its body, so that the browser sets up its first frame
 * while they load, and asks for the first screen's fonts along with them. With the fonts' cut a third
 * of the time to the popup's first headline (docs/first-headline.md).
 */
export function firstFramePlugin(): Plugin {
  return {
    name: 'first-frame',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const late = html.match(LATE_TAGS) ?? [];
        const fonts = Object.keys(bundle).filter((file) => FIRST_FONTS.test(`/${file}`));
        const preloads = late.length === 0 ? [] : fonts.map(preloadTag);
        return html
          .replace(LATE_TAGS, '')
          .replace('</head>', `${preloads.join('')}</head>`)
          .replace('</body>', `${late.join('')}\n  </body>`);
      },
    },
  };
}

const preloadTag = (file: string) =>
  `  <link rel="preload" as="font" type="font/woff2" crossorigin href="/${file}">\n  `;
