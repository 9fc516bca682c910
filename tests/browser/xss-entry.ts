import { allowedElements, allowedEverywhere, sanitizerConfig } from '../../lib/page/allow-list';
import { sanitise } from '../../lib/page/sanitise';

export type XssMode = 'raw' | 'clean' | 'screen';

const base = 'https://paper.example/story';
const events =
  `click dblclick mouseover mouseenter mousemove mousedown mouseup focus focusin blur input change
  keydown keyup load error toggle animationend transitionend pointerover wheel copy paste submit`.split(
    /\s+/,
  );
const batch = 25;

/** The HTML as each path would put it on the screen. */
function prepare(html: string, mode: XssMode): string {
  return mode === 'raw' ? html : sanitise(html, base);
}

function freshFrame(onRun: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow as unknown as Record<string, unknown>;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss']) inner[name] = onRun;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss']) {
    (window as unknown as Record<string, unknown>)[name] = onRun;
  }
  const stay = (event: Event) => {
    const link = (event.target as Element | null)?.closest?.('a,area');
    if (link !== null && !/^\s*javascript:/i.test(link?.getAttribute('href') ?? ''))
      event.preventDefault();
  };
  frame.contentDocument?.addEventListener('click', stay, true);
  frame.contentDocument?.addEventListener('submit', (event) => event.preventDefault(), true);
  return frame;
}

function show(holder: Element, html: string, mode: XssMode): void {
  if (mode === 'screen' && 'setHTML' in holder) {
    (holder as unknown as { setHTML(html: string, options: unknown): void }).setHTML(html, {
      sanitizer: sanitizerConfig,
    });
  } else {
    holder.innerHTML = html;
  }
}

function fire(holder: Element): void {
  for (const element of Array.from(holder.querySelectorAll('*'))) {
    for (const type of events) {
      try {
        element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      } catch {
        // A handler that throws has run all the same; the hooks have counted it.
      }
    }
    if ('click' in element) (element as HTMLElement).click();
  }
}

async function runTogether(payloads: readonly string[], mode: XssMode): Promise<boolean> {
  let runs = 0;
  const frame = freshFrame(() => {
    runs++;
  });
  // Payloads may put elements in the place of the document's own functions: hold on to the real ones.
  const inner = frame.contentDocument as Document;
  const { body } = inner;
  for (const payload of payloads) {
    const holder = Document.prototype.createElement.call(inner, 'div');
    Element.prototype.append.call(body, holder);
    show(holder, prepare(payload, mode), mode);
    fire(holder);
  }
  await new Promise((done) => setTimeout(done, 25));
  frame.remove();
  return runs > 0;
}

/** How many payloads run script when shown: first in batches, then one by one where any did. */
export async function countRuns(payloads: readonly string[], mode: XssMode): Promise<number> {
  let count = 0;
  for (let at = 0; at < payloads.length; at += batch) {
    const some = payloads.slice(at, at + batch);
    if (!(await runTogether(some, mode))) continue;
    for (const one of some) if (await runTogether([one], mode)) count++;
  }
  return count;
}

function isAllowed(element: Element): boolean {
  const own = allowedElements[element.localName];
  if (own === undefined) return false;
  return Array.from(element.attributes).every(({ name, value }) => {
    if (!own.includes(name) && !allowedEverywhere.includes(name)) return false;
    if (name === 'href') return /^(?:https?:\/\/|#note-)/.test(value);
    if (name === 'src') return /^https?:\/\//.test(value);
    if (name === 'srcset') return value.split(', ').every((part) => /^https?:\/\//.test(part));
    return true;
  });
}

/** The payloads whose sanitised HTML holds a tag, an attribute or a scheme that is not allowed. */
export function findForbidden(payloads: readonly string[]): string[] {
  return payloads.filter((payload) => {
    const clean = new DOMParser().parseFromString(sanitise(payload, base), 'text/html');
    return (
      !Array.from(clean.body.querySelectorAll('*')).every(isAllowed) ||
      clean.head.childElementCount > 0
    );
  });
}
