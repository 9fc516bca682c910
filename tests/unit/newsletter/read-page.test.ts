// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readNewsletterPage } from '../../../lib/newsletter/read-page';

const read = (html: string, url = 'https://www.tidewater.example/letter') =>
  readNewsletterPage(new DOMParser().parseFromString(html, 'text/html'), url);

const ghost = '<script data-ghost="https://tidewater.example/" src="/portal.js"></script>';

describe('a newsletter’s page', () => {
  it('names the site and its privacy policy', () => {
    const page = read(
      `<meta property="og:site_name" content=" The  Tidewater Letter ">${ghost}<a href="/about">About</a><a href="/p">Privacy policy</a>`,
    );
    expect(page).toMatchObject({
      service: { service: 'ghost' },
      name: 'The Tidewater Letter',
      pageUrl: 'https://www.tidewater.example/letter',
      privacyUrl: 'https://www.tidewater.example/p',
    });
  });

  it('goes by its host when it does not say its name, whatever its title', () => {
    expect(read(`<title>Subscribe</title>${ghost}`)?.name).toBe('tidewater.example');
  });

  it.each([
    ['in another language', '<a href="/d">Datenschutz</a>', 'https://www.tidewater.example/d'],
    ['by its address', '<a href="/privacy">Legal</a>', 'https://www.tidewater.example/privacy'],
    ['of a script', '<a href="javascript:alert(1)">Privacy</a>', null],
    ['not at all', '<a href="/about">About</a>', null],
  ])('links its privacy policy %s', (_how, link, address) => {
    expect(read(ghost + link)?.privacyUrl).toBe(address);
  });

  it('is none without a service we know', () => {
    expect(read('<form action="/search"><input name="q"></form>')).toBeNull();
  });
});
