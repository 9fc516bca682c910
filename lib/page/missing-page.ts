import { squeeze } from './words';

const missing =
  /\b404\b|(?:page|article|story|content) (?:was |is |could )?(?:not (?:be )?found|no longer (?:available|exists)|does(?:n.t| not) exist|unavailable)|not found|nicht gefunden|existiert nicht|introuvable|n.existe (?:pas|plus)|no (?:encontrad[ao]|existe)|non trovat[ao]|niet gevonden|não encontrad[ao]|hittades inte|nie znaleziono|見つかりません|找不到/i;

/** Whether a page without an article says so itself, though the server sent it as if it were one. */
export function isMissingPage(document: Document): boolean {
  const heading = squeeze(document.querySelector('h1')?.textContent).slice(0, 120);
  return missing.test(squeeze(document.title).slice(0, 120)) || missing.test(heading);
}
