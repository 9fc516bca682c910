/** What a key does. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'open'
  | 'save'
  | 'markRead'
  | 'markAll'
  | 'search'
  | 'nextStory'
  | 'previousStory'
  | 'find'
  | 'listen'
  | 'text'
  | 'back'
  | 'less'
  | 'undo'
  | 'sheet';

interface KeyRow {
  readonly act: KeyAct;
  /** As `KeyboardEvent.key` names them. */
  readonly keys: readonly string[];
  readonly where: 'list' | 'article' | 'everywhere';
}

/** Every key of popup and reader page; the sheet behind `?` shows this table. */
export const KEYS: readonly KeyRow[] = [
  { act: 'next', keys: ['j', 'ArrowDown'], where: 'list' },
  { act: 'previous', keys: ['k', 'ArrowUp'], where: 'list' },
  { act: 'open', keys: ['o', 'Enter'], where: 'list' },
  { act: 'markRead', keys: ['m'], where: 'list' },
  { act: 'markAll', keys: ['A'], where: 'list' },
  { act: 'search', keys: ['/'], where: 'list' },
  { act: 'nextStory', keys: [']', 'n'], where: 'article' },
  { act: 'previousStory', keys: ['[', 'p'], where: 'article' },
  { act: 'find', keys: ['f'], where: 'article' },
  { act: 'listen', keys: ['l'], where: 'article' },
  { act: 'text', keys: ['t'], where: 'article' },
  { act: 'back', keys: ['b', 'Escape'], where: 'article' },
  { act: 'save', keys: ['s'], where: 'everywhere' },
  { act: 'less', keys: ['x'], where: 'everywhere' },
  { act: 'undo', keys: ['z'], where: 'everywhere' },
  { act: 'sheet', keys: ['?'], where: 'everywhere' },
];

/** As much of a key's press as decides what it does. */
export interface Press {
  readonly key: string;
  /** The key's place: `KeyJ`. */
  readonly code: string;
  readonly hasModifier: boolean;
  /** A part of a character of an input method. */
  readonly isComposing: boolean;
  readonly isRepeat: boolean;
  /** Something took it before. */
  readonly isTaken: boolean;
  readonly target: 'field' | 'list' | 'page' | 'control';
}

const BY_KEY = new Map(KEYS.flatMap(({ act, keys }) => keys.map((key) => [key, act] as const)));
const REPEATED: ReadonlySet<KeyAct> = new Set<KeyAct>(['next', 'previous']);

/** What a press asks for; null when it is not one of ours. Nothing is taken from a field. */
export function actOf(press: Press): KeyAct | null {
  if (press.isTaken || press.hasModifier || press.isComposing || press.target === 'field') {
    return null;
  }
  const act = BY_KEY.get(press.key) ?? BY_KEY.get(latinKey(press));
  if (act === undefined || (press.isRepeat && !REPEATED.has(act))) return null;
  return isNative(press) ? null : act;
}

/** Where the letters are of another script, the key at the place of `j` is `j`. */
function latinKey({ key, code }: Press): string {
  const isLetter =
    /^Key[A-Z]$/.test(code) && /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  return isLetter ? code.slice(3).toLowerCase() : '';
}

/** Enter presses what has the focus, Escape leads back by itself, and arrows move only in the list. */
function isNative({ key, target }: Press): boolean {
  if (key === 'Enter' || key === 'Escape') return true;
  return key.startsWith('Arrow') && target !== 'list';
}
