/** So many places back are tried before the focus goes to the main part of the page. */
const REMEMBERED = 12;

/**
 * Where what has the focus goes away, the focus goes to the button that brings it back, to where it was
 * before, or to the main part of the page: keys and screen readers go on from there, not from the top. A component that knows a better
 * place comes first. Returns the way to stop.
 */
export function keepFocus(): () => void {
  let places: readonly Element[] = [];
  function note({ target }: FocusEvent) {
    if (!(target instanceof Element)) return;
    places = [target, ...places.filter((place) => place !== target)].slice(0, REMEMBERED);
  }
  const observer = new MutationObserver(() => {
    if (isLost(places[0])) requestAnimationFrame(() => isLost(places[0]) && mend(places));
  });
  document.addEventListener('focusin', note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', note);
    observer.disconnect();
  };
}

/** A reader who presses beside everything has taken the focus away, and what had it is still there. */
const isLost = (last: Element | undefined): boolean =>
  last !== undefined && !last.isConnected && document.activeElement === document.body;

function mend(places: readonly Element[]): void {
  const undo = document.querySelector('[data-undo="true"] button');
  const before = places.find((place) => place.isConnected && place.checkVisibility());
  const next = undo ?? before;
  if (next instanceof HTMLElement) next.focus();
  else focusMain();
}

function focusMain(): void {
  const main = document.querySelector<HTMLElement>('main, [role="main"]');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
