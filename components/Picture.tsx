import { useState } from 'preact/hooks';

interface PictureProps {
  readonly url: string;
  readonly class?: string;
  /** Keeps the place, and asks for the picture later. */
  readonly isHeld?: boolean;
}

/** A publisher's picture, asked for without referrer; it leaves no hole when it fails. */
export function Picture({ url, class: className, isHeld = false }: PictureProps) {
  const [failedUrl, setFailedUrl] = useState<string | null>(null);
  if (failedUrl === url) return null;
  if (isHeld) return <div class={className} />;
  return (
    <img
      class={className}
      src={url}
      alt=""
      referrerpolicy="no-referrer"
      decoding="async"
      onError={() => setFailedUrl(url)}
    />
  );
}
