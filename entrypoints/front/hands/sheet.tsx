import { render } from 'preact';
import { KeySheet } from '../../../components/reading/KeySheet';

let host: HTMLElement | null = null;
let before: HTMLElement | null = null;

/** Opens the sheet of keys, or closes it; the focus returns to where it was. */
export function toggleSheet(isOn: boolean): void {
  if (host) {
    close();
    return;
  }
  before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  host = document.createElement('div');
  document.body.append(host);
  render(<KeySheet isOn={isOn} onClose={close} />, host);
}

function close(): void {
  if (!host) return;
  render(null, host);
  host.remove();
  host = null;
  before?.focus();
}
