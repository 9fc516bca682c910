import type { Press } from '../../../components/reading/keys';

/** A press as the table of keys reads it. */
export function pressOf(event: KeyboardEvent): Press {
  // On many keyboards "[" is made with AltGr, which some systems report as Ctrl and Alt.
  const isAltGr = event.getModifierState('AltGraph');
  return {
    key: event.key,
    code: event.code,
    hasModifier: event.metaKey || (!isAltGr && (event.ctrlKey || event.altKey)),
    isComposing: event.isComposing,
    isRepeat: event.repeat,
    isTaken: event.defaultPrevented,
    target: targetOf(event.target),
  };
}

const TEXT_FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])';
const USING_ARROWS = 'input, [role="tab"], [role="radio"], [role="slider"], [role="menuitem"]';

function targetOf(target: EventTarget | null): Press['target'] {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(TEXT_FIELDS)) return 'field';
  if (target.closest('[data-focus-id]')) return 'list';
  return target.matches(USING_ARROWS) ? 'control' : 'page';
}
