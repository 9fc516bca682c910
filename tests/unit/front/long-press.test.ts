// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onLongPress } from '../../../entrypoints/front/hands/long-press';

const LONG_MS = 900;

let line: HTMLElement;
let rested: Element[];
let pressed: number;
let listening: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<ul><li><button>Story</button></li></ul><p>Elsewhere</p>';
  line = document.querySelector('button') as HTMLElement;
  rested = [];
  pressed = 0;
  line.addEventListener('click', () => {
    pressed += 1;
  });
  listening = new AbortController();
  onLongPress({
    isFor: (target) => target.closest('li') !== null,
    onRest: (target) => rested.push(target),
    signal: listening.signal,
  });
});

afterEach(() => {
  listening.abort();
  vi.useRealTimers();
});

interface Where {
  readonly pointerType?: string;
  readonly isPrimary?: boolean;
  readonly clientX?: number;
}

function send(name: string, where: Where = {}, target: Element = line): Event {
  const event = new Event(name, { bubbles: true, cancelable: true });
  Object.assign(event, { pointerType: 'touch', isPrimary: true, clientX: 0, clientY: 0, ...where });
  target.dispatchEvent(event);
  return event;
}

/** `detail` is 0 for a key's click. */
const click = (detail = 1) =>
  line.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

test('A finger that rests is told of once, and lifting it presses nothing', () => {
  send('pointerdown');
  vi.advanceTimersByTime(LONG_MS);
  expect(rested).toEqual([line]);
  send('pointerup');
  click();
  expect([rested.length, pressed]).toEqual([1, 0]);
});

test('Where the browser tells of it, too, its own menu does not come and it counts once', () => {
  send('pointerdown');
  vi.advanceTimersByTime(LONG_MS);
  expect(send('contextmenu').defaultPrevented).toBe(true);
  expect(rested.length).toBe(1);
});

test('Where the browser tells of it first, nothing waits for the time', () => {
  send('pointerdown');
  send('contextmenu');
  expect(rested.length).toBe(1);
  vi.advanceTimersByTime(LONG_MS);
  expect(rested.length).toBe(1);
});

test.each<[string, () => void]>([
  ['taps', () => send('pointerup')],
  ['scrolls', () => send('pointercancel')],
  ['moves on', () => send('pointermove', { clientX: 11 })],
  ['is joined by another', () => send('pointerdown', { isPrimary: false })],
])('A finger that %s does not rest, and its click counts', (_, act) => {
  send('pointerdown');
  act();
  vi.advanceTimersByTime(LONG_MS);
  click();
  expect([rested.length, pressed]).toEqual([0, 1]);
});

test('A finger that trembles rests', () => {
  send('pointerdown');
  send('pointermove', { clientX: 4 });
  vi.advanceTimersByTime(LONG_MS);
  expect(rested.length).toBe(1);
});

test('A mouse is left alone, with its menu', () => {
  send('pointerdown', { pointerType: 'mouse' });
  vi.advanceTimersByTime(LONG_MS);
  expect(send('contextmenu', { pointerType: 'mouse' }).defaultPrevented).toBe(false);
  expect(rested).toEqual([]);
});

test('Elsewhere a finger has the browser’s own menu', () => {
  const elsewhere = document.querySelector('p') as Element;
  send('pointerdown', {}, elsewhere);
  vi.advanceTimersByTime(LONG_MS);
  expect(send('contextmenu', {}, elsewhere).defaultPrevented).toBe(false);
  expect(rested).toEqual([]);
});

test('After a finger has rested, a key and the next tap press as ever', () => {
  send('pointerdown');
  vi.advanceTimersByTime(LONG_MS);
  send('pointerup');
  click(0);
  expect(pressed).toBe(1);
  send('pointerdown');
  send('pointerup');
  click();
  expect(pressed).toBe(2);
});
