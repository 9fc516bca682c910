import { describe, expect, test } from 'vitest';
import { storeTexts, unexplained } from '../../../lib/brand/store-texts';
import type { Brand } from '../../../lib/model/brand';
import { serviceName } from '../../../lib/newsletter/words';
import { readBrandFolder } from '../../../scripts/brand-folder';
import { brandManifest, extensionName } from '../../../scripts/build-manifest';

const textsOf = (brand: Brand, browser = 'chrome') => {
  const manifest = brandManifest(brand, browser);
  const facts = {
    name: extensionName(brand),
    permissions: (manifest.permissions ?? []).map(String),
    hosts: manifest.host_permissions ?? [],
    optionalHosts: manifest.optional_host_permissions ?? [],
    service: serviceName(brand.newsletter?.service ?? '') ?? undefined,
  };
  const texts = new Map(storeTexts(brand, facts).map(({ file, text }) => [file, text]));
  return { facts, text: (file: string) => texts.get(file) ?? '' };
};
const minutemen = readBrandFolder('brands/minutemen');
const ours = readBrandFolder('brands/default');
if (minutemen.kind !== 'ok' || ours.kind !== 'ok') throw new Error('a brand is wrong');

describe('the store texts', () => {
  test.each(['chrome', 'edge', 'firefox'])('explain every permission in %s', (browser) => {
    expect(unexplained(textsOf(minutemen.brand, browser).facts)).toEqual([]);
  });

  test('list the hosts of the package, and no others', () => {
    const { text, facts } = textsOf(minutemen.brand);
    const listed = text('permissions.txt')
      .split('\n')
      .filter((line) => line.startsWith('  http'))
      .map((line) => line.trim());
    expect(listed).toEqual(facts.hosts);
    expect(textsOf(ours.brand).text('permissions.txt')).not.toContain('Host permissions (');
  });

  test('keep to what the stores take', () => {
    const { text } = textsOf(minutemen.brand);
    expect(text('name.txt').trim().length).toBeLessThanOrEqual(75);
    expect(text('summary.txt').trim().length).toBeLessThanOrEqual(132);
  });

  test('declare the sponsor, and only where there is one', () => {
    expect(textsOf(minutemen.brand).text('description.txt')).toMatch(/^Sponsor: .*can be hidden/m);
    expect(textsOf(minutemen.brand).text('privacy.txt')).toContain('Advertising\nYes');
    expect(textsOf(ours.brand).text('description.txt')).not.toMatch(/sponsor/i);
    expect(textsOf(ours.brand).text('privacy.txt')).toContain('Advertising\nNone.');
  });

  test('speak of a sponsor’s picture only where there is one', () => {
    const { sponsor } = minutemen.brand;
    if (!sponsor) throw new Error('no sponsor');
    const { image: _, ...words } = sponsor;
    const { text } = textsOf({ ...minutemen.brand, sponsor: words });
    expect(text('description.txt')).toContain('Sponsor: ');
    for (const file of ['description.txt', 'privacy.txt']) {
      expect(textsOf(minutemen.brand).text(file)).toContain('picture');
      expect(text(file)).not.toContain('picture');
    }
  });

  test('say what goes to the newsletter’s service, and by its name', () => {
    const ghost = { service: 'ghost', endpoint: 'https://g.example', lists: {} };
    const { text } = textsOf({ ...minutemen.brand, newsletter: ghost });
    expect(text('privacy.txt')).toContain('(Ghost)');
    expect(text('permissions.txt')).toContain(
      'from these hosts only, and sends a sign-up to the newsletter service when',
    );
    const { newsletter: _, ...without } = minutemen.brand;
    expect(textsOf(without).text('permissions.txt')).toContain('from these hosts only. It runs');
  });

  test('say where an e-mail address goes, to the brand’s service or to the reader’s choice', () => {
    expect(textsOf(minutemen.brand).text('privacy.txt')).toContain('Minutemen (listmonk)');
    expect(textsOf(ours.brand).text('privacy.txt')).toContain('a newsletter of their own choice');
    expect(textsOf(ours.brand).text('description.txt')).not.toContain('newsletter of');
  });

  test('tell when there is no privacy policy to name', () => {
    const { privacyPolicy: _, ...without } = minutemen.brand;
    expect(textsOf(without).text('privacy.txt')).toContain('add privacyPolicy to brand.json');
    expect(textsOf(ours.brand).text('privacy.txt')).toContain('publish the page');
  });

  test('hold no word left blank', () => {
    for (const brand of [minutemen.brand, ours.brand]) {
      const { text } = textsOf(brand);
      for (const file of ['description.txt', 'permissions.txt', 'privacy.txt', 'reviewers.txt'])
        expect(text(file)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});
