import './turn.css';

/** A page that is not drawn by then is shown as it is. */
const WAIT_MS = 250;

/**
 * Lets the article take the list's place so that it is seen what became what: the headline that was
 * pressed grows into the article's. Resolves when the article may be drawn; at once where the browser
 * cannot, or the reader does not want motion. Never on the way back: the list is to be pressed at once,
 * and while a turn lasts some browsers take no press.
 */
export function turnToArticle(focusId: string): Promise<void> {
  const isWanted = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isWanted || !('startViewTransition' in document)) return Promise.resolve();
  return new Promise((mayDraw) => {
    name(lineOf(focusId));
    const turn = document.startViewTransition(async () => {
      const drawn = articleDrawn();
      mayDraw();
      await drawn;
      name(title());
    });
    // One turn that is overtaken by the next was not an error.
    turn.ready.catch(() => undefined);
    turn.finished.catch(() => undefined).finally(() => name(null));
  });
}

const title = () => document.querySelector('#article-title');

/** The line's headline, if it is in view: one that flies in from outside explains nothing. */
function lineOf(focusId: string): Element | null {
  const line = document.querySelector(`[data-focus-id="${CSS.escape(focusId)}"]`);
  const { top = -1, bottom = -1 } = line?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight ? line : null;
}

/** Two of one name would end the turn. */
function name(element: Element | null): void {
  for (const each of document.querySelectorAll('[data-turning]')) {
    each.removeAttribute('data-turning');
  }
  element?.setAttribute('data-turning', '');
}

function articleDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, WAIT_MS);
    const observer = new MutationObserver(() => {
      if (title() !== null) end();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    function end() {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
  });
}
