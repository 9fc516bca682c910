import type { NewsletterService, SignUpRequest } from '../model/subscription';

/** The service's lists for what the reader chose. */
export type Choice =
  | { readonly kind: 'lists'; readonly lists: readonly [string, ...string[]] }
  /** The service names no lists: it has one newsletter, or defaults of its own. */
  | { readonly kind: 'defaults' }
  /** It has lists, but none for this choice; signing up for another one would be wrong. */
  | { readonly kind: 'none' };

export function choose(service: NewsletterService, request: SignUpRequest): Choice {
  const { daily, breaking } = service.lists;
  if (!daily && !breaking) return { kind: 'defaults' };
  const chosen = [
    ...(request.kinds.includes('daily') && daily ? [daily] : []),
    ...(request.kinds.includes('breaking') && breaking ? [breaking] : []),
  ];
  // One list may serve both kinds.
  const [first, ...rest] = new Set(chosen);
  return first === undefined ? { kind: 'none' } : { kind: 'lists', lists: [first, ...rest] };
}
