import type { NewsletterService } from '../model/subscription';
import type { PageElement, PageForm } from './page-elements';

type Lists = NewsletterService['lists'];

/** One list of a form: what is sent for it, and what the page calls it. */
interface Offer {
  readonly value: string;
  readonly label: string;
}

// The words publishers use in the languages of the catalogue's larger parts.
const BREAKING =
  /breaking|alert|urgent|flash|eilmeldung|dernière minute|última hora|ultim'?ora|as it happens/i;
const DAILY =
  /daily|every (day|morning)|digest|morning|briefing|täglich|quotidien|diari[oa]|giornal/i;

export const NO_LISTS: Lists = { daily: null, breaking: null };

/** The lists among the fields that `selector` finds; `listOf` gives null for one that is none. */
export function listsIn(
  form: PageForm,
  selector: string,
  listOf: (field: PageElement) => string | null,
): Lists {
  const offers = Array.from(form.element.querySelectorAll(selector)).flatMap((field): Offer[] => {
    const value = listOf(field);
    return value === null ? [] : [{ value, label: labelOf(field, form) }];
  });
  const breaking = offers.find(({ label }) => BREAKING.test(label)) ?? null;
  const others = offers.filter((offer) => offer !== breaking && !BREAKING.test(offer.label));
  const daily = others.find(({ label }) => DAILY.test(label)) ?? others[0] ?? null;
  return { daily: daily?.value ?? null, breaking: breaking?.value ?? null };
}

/** The text of the label that points at a field or holds it; empty when it has none. */
function labelOf(field: PageElement, form: PageForm): string {
  const id = field.getAttribute('id');
  for (const label of Array.from(form.element.querySelectorAll('label'))) {
    const points = id !== null && label.getAttribute('for') === id;
    const holds = Array.from(label.querySelectorAll('input')).includes(field);
    if (points || holds) return label.textContent ?? '';
  }
  return field.getAttribute('aria-label') ?? '';
}
