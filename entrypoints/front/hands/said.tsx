import { render } from 'preact';
import { Said } from '../../../components/reading/Said';

const SHOWN_MS = 3000;

let host: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a sentence for a moment at the foot of the page; a screen reader says it once. */
export function sayBriefly(sentence: string): void {
  if (!host) {
    host = document.createElement('div');
    document.body.append(host);
  }
  const here = host;
  // In the page before its words, or they would not be announced.
  render(<Said sentence={null} />, here);
  clearTimeout(timer);
  timer = setTimeout(() => {
    render(<Said sentence={sentence} />, here);
    timer = setTimeout(() => render(<Said sentence={null} />, here), SHOWN_MS);
  }, 50);
}
