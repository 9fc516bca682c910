/** How long a finger rests before it is a wish of its own, in ms; systems wait about as long. */
const REST_MS = 500;
/** A finger that lies still trembles this far, in CSS pixels. */
const STILL_PX = 10;

export interface LongPressed {
  /** Whether a finger may rest here. */
  readonly isFor: (target: Element) => boolean;
  readonly onRest: (target: Element) => void;
  readonly signal: AbortSignal;
}

interface Finger {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Tells of a finger that rests, and sees to it that lifting it presses nothing. Browsers disagree on when they
 * tell of it themselves: some at once, some when it is lifted, some never, and then a click follows.
 */
export function onLongPress({ isFor, onRest, signal }: LongPressed): void {
  let finger: Finger | null = null;
  /** It has rested: what comes of lifting it is not a press. */
  let hasRested = false;

  function lift(): void {
    if (finger) clearTimeout(finger.timer);
    finger = null;
  }

  function rest(target: Element): void {
    lift();
    if (hasRested) return;
    hasRested = true;
    onRest(target);
  }

  function touch({ target, pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent): void {
    lift();
    hasRested = false;
    if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element) || !isFor(target))
      return;
    finger = { target, x, y, timer: setTimeout(() => rest(target), REST_MS) };
  }

  function move({ clientX, clientY }: PointerEvent): void {
    if (finger && Math.hypot(clientX - finger.x, clientY - finger.y) > STILL_PX) lift();
  }

  /** The browser's own menu for a finger would lie over what is shown. */
  function menu(event: Event): void {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    if (!isTouch && !finger && !hasRested) return;
    if (!(event.target instanceof Element) || !isFor(event.target)) return;
    event.preventDefault();
    rest(event.target);
  }

  function click(event: MouseEvent): void {
    // A key's click has no count.
    if (!hasRested || event.detail === 0) return;
    hasRested = false;
    event.preventDefault();
    event.stopPropagation();
  }

  const options = { signal, capture: true };
  document.addEventListener('pointerdown', touch, options);
  document.addEventListener('pointermove', move, options);
  document.addEventListener('pointerup', lift, options);
  document.addEventListener('pointercancel', lift, options);
  document.addEventListener('contextmenu', menu, options);
  document.addEventListener('click', click, options);
}
