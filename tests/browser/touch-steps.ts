// A reader with fingers only: what is pressed is a place on the glass, where it must be seen and reachable.
import type { Name, Point, Role, Screen } from './drivers/driver';
import { findByRole, type NamePattern, patternOf } from './drivers/find-by-role';
import { waitUntil } from './drivers/wait';

/** Longer than any browser waits before a finger that rests is a long press. */
const LONG_MS = 900;

// Made from text: it runs in the page, where nothing of this module is.
const placeOf = new Function(
  'role',
  'pattern',
  `const __name = (inner) => inner;
  const found = (${findByRole})([role], pattern)[0]?.element;
  if (!found) return null;
  const within = (box) => box.top >= 0 && box.bottom <= innerHeight;
  if (!within(found.getBoundingClientRect())) found.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const label = found.labels?.[0];
  return hit && (found.contains(hit) || label?.contains(hit)) ? middle : null;`,
) as (role: Role, pattern: NamePattern) => Point | null;

/** The middle of what has this role and name, once a finger can come to it. */
export async function reachable(screen: Screen, role: Role, name?: Name): Promise<Point> {
  let before: Point | null = null;
  return waitUntil(
    async () => {
      const now = await screen.evaluate(placeOf, role, patternOf(name));
      // It may still be moving: what loads above it pushes it down.
      const isStill = now && before && now.x === before.x && now.y === before.y;
      before = now;
      return isStill ? now : null;
    },
    () => `no finger comes to ${role} ${name ?? ''}`,
  );
}

export async function tap(screen: Screen, role: Role, name?: Name): Promise<void> {
  await screen.touch([await reachable(screen, role, name)]);
}

/** A finger that rests on it. */
export async function rest(screen: Screen, role: Role, name?: Name): Promise<void> {
  await screen.touch([await reachable(screen, role, name)], LONG_MS);
}

/** A finger that comes down on it, and moves the page up by so many CSS pixels. */
export async function swipeUp(screen: Screen, by: number, role: Role, name?: Name): Promise<void> {
  const { x, y } = await reachable(screen, role, name);
  const steps = 12;
  await screen.touch(
    Array.from({ length: steps + 1 }, (_, step) => ({ x, y: y - (by * step) / steps })),
    100,
  );
}
