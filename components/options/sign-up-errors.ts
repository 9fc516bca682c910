import type { NewsletterKind } from '../../lib/model/subscription';
import { say } from './options-say';

/** What is wrong with a sign-up, next to the field it belongs to; null where nothing is. */
export interface SignUpErrors {
  readonly email: string | null;
  readonly kinds: string | null;
}

export const noErrors: SignUpErrors = { email: null, kinds: null };

/** Checks what was typed before anything is sent; `offered` are the brand's newsletters. */
export function signUpErrors(
  email: string,
  chosen: readonly NewsletterKind[],
  offered: readonly NewsletterKind[],
): SignUpErrors {
  return { email: emailError(email.trim()), kinds: chosen.length > 0 ? null : kindsError(offered) };
}

// Deliberately loose: only the service knows which addresses exist.
function emailError(email: string): string | null {
  if (!email) return say('newsletter.emailMissing');
  const wellFormed = email.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email);
  return wellFormed ? null : say('newsletter.emailFormat');
}

function kindsError(offered: readonly NewsletterKind[]): string {
  const [only, second] = offered;
  if (!only || second) return say('newsletter.kindsMissing');
  return say(only === 'daily' ? 'newsletter.dailyMissing' : 'newsletter.breakingMissing');
}
