// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Pressed, usePressed } from '../../../entrypoints/front/use-pressed';

interface Wishes {
  readonly images: boolean;
  readonly size: number;
}

const initial: Wishes = { images: true, size: 1 };
let pressed: Pressed<Wishes>;
let store: (now: Wishes) => void;

function Page() {
  const [stored, setStored] = useState(initial);
  store = setStored;
  pressed = usePressed(stored, setStored);
  return null;
}

/** Presses, and gives what the background would answer with. */
async function press(change: Partial<Wishes>): Promise<(now: Wishes | null) => Promise<void>> {
  let settle: (now: Wishes | null) => void = () => {};
  const answer = new Promise<Wishes | null>((resolve) => {
    settle = resolve;
  });
  await act(() => pressed.press(change, answer));
  return async (now) => {
    await act(async () => settle(now));
  };
}

beforeEach(async () => {
  render(null, document.body);
  await act(() => render(<Page />, document.body));
});

describe('what was pressed', () => {
  test('is shown before it is stored, and after', async () => {
    const answer = await press({ size: 2 });
    expect(pressed.shown).toEqual({ images: true, size: 2 });
    await answer({ images: true, size: 2 });
    expect(pressed.shown).toEqual({ images: true, size: 2 });
  });

  test('is taken back where it failed, and what was pressed beside it stays', async () => {
    const first = await press({ size: 2 });
    const second = await press({ images: false });
    await first(null);
    expect(pressed.shown).toEqual({ images: false, size: 1 });
    await second({ images: false, size: 1 });
    expect(pressed.shown).toEqual({ images: false, size: 1 });
  });

  test('stands over what another page stores meanwhile, which then shows', async () => {
    const answer = await press({ size: 2 });
    await act(() => store({ images: false, size: 1 }));
    expect(pressed.shown).toEqual({ images: false, size: 2 });
    await answer({ images: false, size: 2 });
    await act(() => store({ images: false, size: 3 }));
    expect(pressed.shown).toEqual({ images: false, size: 3 });
  });

  test('twice holds to the last, also while the first answer comes', async () => {
    const first = await press({ size: 2 });
    const second = await press({ size: 3 });
    await first({ images: true, size: 2 });
    expect(pressed.shown.size).toBe(3);
    await second({ images: true, size: 3 });
    expect(pressed.shown.size).toBe(3);
  });
});
