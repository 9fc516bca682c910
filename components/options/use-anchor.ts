import { useEffect } from 'preact/hooks';

/**
 * Goes to the address's anchor once the page is whole. The browser tries when the document loads,
 * and then the section is not there yet, or what is above it still grows.
 */
export function useAnchor(ready: boolean): void {
  useEffect(() => {
    const id = location.hash.slice(1);
    if (ready && id) document.getElementById(id)?.scrollIntoView();
  }, [ready]);
}
