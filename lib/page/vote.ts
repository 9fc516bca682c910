import type { Box, Page } from './blocks';
import { isLone, isTwin, readSeats, type Seat, type Strictness } from './vote-boxes';
import { isClutter } from './vote-clutter';

// A paragraph gives points to the boxes around it: for its length and its commas, to the nearest the
// most. The box with the most is the article's, links counted against it. This is the way of
// Mozilla's Readability, and much of what it has learnt is in the numbers here.
const leastChars = 25;
const levels = 5;
const enough = 500;
const giving = /^(?:p|td|pre|section|h[2-6]|div|span|a|center|font|body|article|main)$/;
const ownBox = /^(?:p|td|pre|h[2-6])$/;

function startOf(seat: Seat, strictness: Strictness): number {
  const tag = seat.box.element.localName;
  const weight = strictness === 'open' ? 0 : seat.weight;
  if (tag === 'div') return weight + 5;
  if (/^(?:pre|td|blockquote)$/.test(tag)) return weight + 3;
  if (/^(?:address|[oud]l|d[dt]|li|form)$/.test(tag)) return weight - 3;
  return /^h[1-6]$|^th$/.test(tag) ? weight - 5 : weight;
}

function give(from: Seat | null, chars: number, commas: number, strictness: Strictness): void {
  const points = 2 + commas + Math.min(3, Math.floor(chars / 100));
  for (let seat = from, level = 0; seat !== null && level < levels; seat = seat.up, level++) {
    seat.points ??= startOf(seat, strictness);
    seat.points += points / (level < 2 ? level + 1 : level * 3);
  }
}

function givePoints(page: Page, seats: ReadonlyMap<Box, Seat>, strictness: Strictness): void {
  for (const { box, text } of page.blocks) {
    const own = seats.get(box);
    const tag = box.element.localName;
    if (own === undefined || own.gone || text.length < leastChars || !giving.test(tag)) continue;
    const commas = text.match(/[,،﹐︐、，]/g)?.length ?? 0;
    give(ownBox.test(tag) || isLone(own) ? own.up : own, text.length, commas, strictness);
  }
  for (const own of seats.values()) {
    const tag = own.box.element.localName;
    const isPart = tag === 'section' || (tag === 'td' && own.children > 0);
    if (isPart && !own.gone && own.chars >= leastChars)
      give(own.up, own.chars, own.commas, strictness);
  }
  for (const own of seats.values())
    if (own.points !== null) own.points *= 1 - own.linkChars / Math.max(1, own.chars);
}

function isWithin(seat: Seat, outer: Seat): boolean {
  for (let one = seat.up; one !== null; one = one.up) if (one === outer) return true;
  return false;
}

const pointsOf = (seat: Seat) => seat.points ?? 0;

// Where several boxes are nearly as good, the article is what holds them all; where a box further up
// has more points, it is that one.
function findTop(seats: Iterable<Seat>, strictness: Strictness): Seat | null {
  const list = [...seats].filter((seat) => seat.points !== null);
  list.sort((a, b) => pointsOf(b) - pointsOf(a));
  const first = list[0];
  if (first === undefined) return null;
  let top = first;
  const rivals = list.slice(1, 5).filter((seat) => pointsOf(seat) >= 0.75 * pointsOf(first));
  for (
    let seat = first.up;
    rivals.length >= 3 && seat !== null && seat.up !== null;
    seat = seat.up
  ) {
    const outer = seat;
    if (rivals.filter((rival) => isWithin(rival, outer)).length < 3) continue;
    top = outer;
    break;
  }
  top.points ??= startOf(top, strictness);
  let last = top.points;
  const least = last / 3;
  for (let seat = top.up; seat !== null && seat.up !== null; seat = seat.up) {
    if (seat.points === null) continue;
    if (seat.points < least) break;
    if (seat.points > last) {
      top = seat;
      break;
    }
    last = seat.points;
  }
  while (top.up !== null && top.up.up !== null && top.up.children === 1 && top.up.direct === 0)
    top = top.up;
  return top;
}

function isGoodLine({ box, chars, linkChars }: Seat): boolean {
  if (box.element.localName !== 'p') return false;
  return chars > 80 ? linkChars < 0.25 * chars : chars > 0 && linkChars === 0;
}

// What stands beside the top box and is like it, and the boxes of its own make at the same depth.
function findChosen(top: Seat, seats: Iterable<Seat>): Set<Seat> {
  const chosen = new Set([top]);
  const least = Math.max(10, 0.2 * pointsOf(top));
  for (const seat of seats) {
    if (seat.gone) continue;
    const twin = isTwin(seat, top);
    if (twin && seat.box.depth === top.box.depth && pointsOf(seat) >= least) chosen.add(seat);
    if (top.up === null || seat.up !== top.up) continue;
    const bonus = twin ? 0.2 * pointsOf(top) : 0;
    if ((seat.points !== null && seat.points + bonus >= least) || isGoodLine(seat))
      chosen.add(seat);
  }
  return chosen;
}

interface Vote {
  readonly kept: ReadonlySet<Box>;
  readonly top: Seat | null;
  readonly seats: ReadonlyMap<Box, Seat>;
}

function voteOnce(page: Page, strictness: Strictness): Vote {
  const seats = readSeats(page, strictness);
  givePoints(page, seats, strictness);
  const kept = new Set<Box>();
  const top = findTop(seats.values(), strictness);
  if (top === null) return { kept, top, seats };
  const chosen = findChosen(top, seats.values());
  const inside = new Set<Seat>();
  for (const seat of seats.values()) {
    if (seat.gone) continue;
    const isInside = seat.up !== null && inside.has(seat.up);
    if (!chosen.has(seat) && (!isInside || isClutter(seat, strictness))) continue;
    inside.add(seat);
    kept.add(seat.box);
  }
  return { kept, top, seats };
}

function note(page: Page, { kept, top, seats }: Vote): void {
  if (top === null) return;
  const most = Math.max(1, pointsOf(top));
  for (const box of page.boxes) {
    box.kept = kept.has(box);
    box.points = (seats.get(box)?.points ?? 0) / most;
  }
  top.box.isTop = true;
}

/** Notes on each box whether it belongs to the article by the look of the boxes alone: a first vote. */
export function takeVote(page: Page): void {
  let best: Vote | null = null;
  let most = -1;
  for (const strictness of ['strict', 'lenient', 'open'] as const) {
    const vote = voteOnce(page, strictness);
    let chars = 0;
    for (const block of page.blocks)
      if (vote.kept.has(block.box)) chars += block.text.length - block.linkChars;
    if (chars > most) best = vote;
    most = Math.max(most, chars);
    if (chars >= enough) break;
  }
  if (best !== null) note(page, best);
}
