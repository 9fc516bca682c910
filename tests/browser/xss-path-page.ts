// What runs in a page of the browser: every function is sent as text and sees its arguments alone.

/** Which of the pieces of HTML do not end where they should: what comes after them is changed by them. */
export function findUnclosed(pieces: readonly string[]): boolean[] {
  return pieces.map((piece) => {
    const html = `<section><div>${piece}</div><p>end</p></section>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const section = page.body.firstElementChild;
    const isWhole = section?.localName === 'section' && section.children.length === 2;
    return !isWhole || section.lastElementChild?.outerHTML !== '<p>end</p>';
  });
}

export interface ArticleToLookAt {
  readonly articleId: string;
  /** Its text has arrived when this is in it. */
  readonly firstMark: string;
}

export interface AllowList {
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly everywhere: readonly string[];
}

export interface ArticleSeen {
  readonly articleId: string;
  /** The text as stored, and as the reader shows it. */
  readonly storedText: string;
  readonly shownText: string;
  /** What ran, and what is there that may not be; each a line. */
  readonly finds: readonly string[];
  /** Pictures that the page shows or may show. */
  readonly pictures: readonly string[];
}

/** Opens one article after the other in the reader, which this page is, and looks at each from all sides. */
export async function lookAtArticles(
  articles: readonly ArticleToLookAt[],
  allowed: AllowList,
): Promise<ArticleSeen[]> {
  const events =
    'click dblclick mouseover mouseenter mousemove mousedown mouseup focus focusin blur input change keydown keyup load error toggle animationend transitionend pointerover wheel copy paste submit'.split(
      ' ',
    );
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const noted: string[] = [];
  const view = document.defaultView as unknown as Record<string, unknown>;
  // In Firefox a test sees the page through wrappers: what is hung on those, the page does not see.
  const own = (view.wrappedJSObject ?? view) as Record<string, unknown>;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss']) {
    own[name] = () => noted.push(`${name} was called`);
  }
  // The policy of the extension's pages refuses what was left: that is a find as well.
  const refused = (event: SecurityPolicyViolationEvent) => {
    noted.push(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
  };
  document.addEventListener('securitypolicyviolation', refused);
  // Nothing may lead away from the page while its links are pressed.
  const stay = (event: Event) => event.preventDefault();
  document.addEventListener('click', stay, true);
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const isAddress = (value: string) => /^https?:\/\//.test(value);
  const isFrame = (element: Element) =>
    element.localName === 'div' && element.getAttribute('role') === 'region';
  /** By the list of what an article may hold; the frame around a table is the reader's own. */
  const wrongIn = (root: Element, where: string): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const name = element.localName;
      if (where === 'shown' && isFrame(element)) return [];
      const own = allowed.elements[name];
      if (own === undefined) return [`${where}: <${name}>`];
      return [...element.attributes].flatMap(({ name: attribute, value }) => {
        const isOurs =
          where === 'shown' &&
          (attribute === 'hidden' || (name === 'pre' && attribute === 'tabindex'));
        if (isOurs) return [];
        const isKnown = own.includes(attribute) || allowed.everywhere.includes(attribute);
        const isSafe =
          attribute === 'href'
            ? isAddress(value) || value.startsWith('#note-')
            : attribute === 'src'
              ? isAddress(value)
              : attribute === 'srcset'
                ? value.split(', ').every(isAddress)
                : attribute !== 'id' || value.startsWith('note-');
        return isKnown && isSafe ? [] : [`${where}: <${name} ${attribute}="${value}">`];
      });
    });
  /** Anywhere on the screen, headlines and names of authors included. */
  const wrongOnScreen = (): string[] =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const name = element.localName;
      const isTag =
        /^(?:iframe|frame|object|embed|form|base|meta|style|template|video|audio|math)$/;
      const isScript =
        name === 'script' && !(element as HTMLScriptElement).src.includes(location.host);
      const tag = isTag.test(name) || isScript ? [`screen: <${name}>`] : [];
      const attributes = [...element.attributes].filter(
        (attribute) =>
          /^on|^style$|^srcdoc$|^ping$|^formaction$/.test(attribute.name) ||
          /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu.test(attribute.value),
      );
      return [
        ...tag,
        ...attributes.map((each) => `screen: <${name} ${each.name}="${each.value}">`),
      ];
    });
  const picturesIn = (root: ParentNode) =>
    [...root.querySelectorAll('img')].flatMap((image) => [
      image.src,
      ...image.srcset.split(', ').map((part) => part.trim().split(' ')[0] ?? ''),
    ]);

  const database = await settled(indexedDB.open('best-of-the-week'));
  const seen: ArticleSeen[] = [];
  for (const { articleId, firstMark } of articles) {
    const body = (await settled(
      database.transaction('bodies').objectStore('bodies').get(articleId),
    )) as { html: string; text: string; imageUrl: string | null } | undefined;
    noted.length = 0;
    location.hash = `article/${articleId}`;
    const textOf = () => document.querySelector('[data-text="full"]');
    for (let tries = 0; tries < 400 && !textOf()?.textContent?.includes(firstMark); tries++) {
      await pause(10);
    }
    const shown = textOf();
    const stored = new DOMParser().parseFromString(body?.html ?? '', 'text/html');
    const finds = [
      ...(stored.head.childElementCount > 0 ? ['stored: something for the head'] : []),
      ...wrongIn(stored.body, 'stored'),
      ...(shown ? wrongIn(shown, 'shown') : []),
      ...wrongOnScreen(),
    ];
    // One that failed is gone from the screen already.
    const lead = body?.imageUrl ? [body.imageUrl] : [];
    const pictures = [...lead, ...picturesIn(stored), ...picturesIn(document)];
    for (const element of shown?.querySelectorAll<HTMLElement>('*') ?? []) {
      for (const type of events) element.dispatchEvent(new Event(type, { cancelable: true }));
      element.click();
    }
    await pause(20);
    seen.push({
      articleId,
      storedText: body?.text ?? '',
      shownText: shown?.textContent ?? '',
      finds: [...finds, ...noted],
      pictures,
    });
  }
  document.removeEventListener('securitypolicyviolation', refused);
  document.removeEventListener('click', stay, true);
  database.close();
  return seen;
}
