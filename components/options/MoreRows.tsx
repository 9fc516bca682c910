import { useEffect, useRef } from 'preact/hooks';

/** How near the reader has to come. */
const NEAR = '800px';

/** Stands where the rows of a long list end for now; calls once when the reader comes near. */
export function MoreRows({ onNear }: { readonly onNear: () => void }) {
  const end = useRef<HTMLLIElement | null>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onNear();
      },
      { rootMargin: NEAR },
    );
    if (end.current) seen.observe(end.current);
    return () => seen.disconnect();
  }, []);
  return <li ref={end} aria-hidden="true" />;
}
