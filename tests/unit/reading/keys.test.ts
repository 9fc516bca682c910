import { describe, expect, test } from 'vitest';
import { actOf, KEYS, type Press } from '../../../components/reading/keys';

const press = (key: string, changes: Partial<Press> = {}): Press => ({
  key,
  code: '',
  hasModifier: false,
  isComposing: false,
  isRepeat: false,
  isTaken: false,
  target: 'page',
  ...changes,
});

describe('the keys', () => {
  test('no two acts have the same key', () => {
    const keys = KEYS.flatMap((row) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(KEYS.map(({ act, keys }) => [keys[0] ?? '', act] as const))(
    '%s does %s',
    (key, act) => {
      expect(actOf(press(key))).toBe(act);
    },
  );

  test.each(['field'] as const)('take nothing from a %s', (target) => {
    for (const key of KEYS.flatMap((row) => row.keys))
      expect(actOf(press(key, { target }))).toBeNull();
  });

  test.each([
    ['a modifier is held', { hasModifier: true }],
    ['a character is being composed', { isComposing: true }],
    ['something else took the press', { isTaken: true }],
  ] as const)('do nothing while %s', (_, changes) => {
    for (const key of KEYS.flatMap((row) => row.keys))
      expect(actOf(press(key, changes))).toBeNull();
  });

  test('move on while they are held, and save only once', () => {
    expect(actOf(press('j', { isRepeat: true }))).toBe('next');
    expect(actOf(press('s', { isRepeat: true }))).toBeNull();
  });

  test('leave the arrows to what scrolls and to controls, but in the list', () => {
    expect(actOf(press('ArrowDown', { target: 'list' }))).toBe('next');
    expect(actOf(press('ArrowDown', { target: 'page' }))).toBeNull();
    expect(actOf(press('ArrowDown', { target: 'control' }))).toBeNull();
  });

  test('leave Enter and Escape to what has the focus', () => {
    expect(actOf(press('Enter', { target: 'list' }))).toBeNull();
    expect(actOf(press('Escape'))).toBeNull();
  });

  test.each([
    ['о', 'KeyJ', 'next'],
    ['ы', 'KeyS', 'save'],
    ['ש', 'KeyA', null],
    ['ל', 'KeyK', 'previous'],
    ['ä', 'KeyJ', null],
    ['j', 'KeyN', 'next'],
    ['か', 'KeyT', 'text'],
  ] as const)('%s at the place %s does %s', (key, code, act) => {
    expect(actOf(press(key, { code }))).toBe(act);
  });
});
