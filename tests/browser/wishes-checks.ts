// What a reader who needs other colours, larger text or a closer look would miss on a page. Each runs in
// the page: it is sent as text, and so holds all it needs.

/** Marks what a background alone tells apart from what is around it, to be looked at in forced colours. */
export function noteBackgrounds(): number {
  const isClear = (style: CSSStyleDeclaration) =>
    style.backgroundImage === 'none' && /^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  const behind = (element: Element): string => {
    const parent = element.parentElement;
    if (!parent) return '';
    const style = getComputedStyle(parent);
    return isClear(style) ? behind(parent) : style.backgroundColor;
  };
  const selector =
    'button, a, em, mark, [aria-current], [aria-selected="true"], [aria-pressed="true"], input:checked + span';
  const noted = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const style = getComputedStyle(element);
    return (
      element.checkVisibility({ visibilityProperty: true }) &&
      !isClear(style) &&
      (style.backgroundImage !== 'none' || style.backgroundColor !== behind(element))
    );
  });
  for (const element of noted) element.dataset.noted = '';
  return noted.length;
}

/** What of that nothing tells apart now, and the bars that are not drawn, in words. */
export function lostInForcedColours(): string[] {
  const differs = (element: HTMLElement) => {
    const style = getComputedStyle(element);
    const around = element.parentElement && getComputedStyle(element.parentElement);
    const sides = ['top', 'right', 'bottom', 'left'].map((side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    );
    return (
      sides.some((width) => width > 0) ||
      style.textDecorationLine !== 'none' ||
      style.forcedColorAdjust === 'none' ||
      (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) &&
        style.backgroundColor !== around?.backgroundColor &&
        style.backgroundColor !== getComputedStyle(document.body).backgroundColor)
    );
  };
  const noted = [...document.querySelectorAll<HTMLElement>('[data-noted]')];
  const bars = [...document.querySelectorAll<HTMLElement>('progress')].filter((bar) =>
    bar.checkVisibility(),
  );
  return [
    ...noted
      .filter((element) => !differs(element))
      .map((element) => `not told apart: ${element.outerHTML.slice(0, 120)}`),
    ...bars
      .filter((bar) => getComputedStyle(bar).forcedColorAdjust !== 'none')
      .map((bar) => `not drawn: ${bar.outerHTML.slice(0, 120)}`),
  ];
}

/** What can have the focus without a line that says so; a shadow is not drawn in forced colours. */
export function unseenFocus(): string[] {
  const hasOutline = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
  const found = all.filter((element) => {
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) return false;
    const label = element.closest('label');
    const places = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...[label, element.nextElementSibling].flatMap((each) =>
        each ? [getComputedStyle(each)] : [],
      ),
    ];
    const hasLine = label && Number.parseFloat(getComputedStyle(label).borderBottomWidth) >= 2;
    return !hasLine && !places.some(hasOutline);
  });
  return found.map((element) => `no outline: ${element.outerHTML.slice(0, 120)}`);
}

/** What moves, or would. */
export function moving(): string[] {
  const seconds = (times: string) => times.split(',').map((time) => Number.parseFloat(time));
  const would = [...document.body.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return (
      style.animationName !== 'none' ||
      seconds(style.transitionDuration).some((time) => time > 0) ||
      style.scrollBehavior === 'smooth'
    );
  });
  return [
    ...document.getAnimations().map((animation) => `runs: ${animation.id || animation.playState}`),
    ...would.map((element) => `would move: ${element.outerHTML.slice(0, 120)}`),
  ];
}

/** Bars that stay while a page scrolls, when they leave less than half of it to read. */
export function barsTooHigh(): string[] {
  const bars = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { position } = getComputedStyle(element);
    if (position !== 'sticky' && position !== 'fixed') return false;
    // It was asked for, scrolls, and goes with Escape.
    if (element.getAttribute('role') === 'dialog') return false;
    return element.checkVisibility() && element.getBoundingClientRect().width > innerWidth / 2;
  });
  const height = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
  return height > innerHeight / 2 ? [`bars take ${Math.round(height)} of ${innerHeight} px`] : [];
}

/** As axe writes a colour. Runs in the page. */
export function accentInHex(): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'var(--accent)';
  const parts = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
