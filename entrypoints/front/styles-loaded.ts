/** Resolves once the page's style sheets are there: a popup's script may well be there before them. */
export async function stylesLoaded(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  await Promise.all([...links].map(loaded));
}

function loaded(link: HTMLLinkElement): Promise<void> | undefined {
  if (link.sheet) return;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(), { once: true });
    // Better an unstyled page than none.
    link.addEventListener('error', () => resolve(), { once: true });
  });
}
