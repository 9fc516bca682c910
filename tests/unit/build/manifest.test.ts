import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentColours } from '../../../lib/brand/accent';
import type { Brand } from '../../../lib/model/brand';
import { brandModule, sourcesModule } from '../../../scripts/build-brand-plugin';
import { brandManifest } from '../../../scripts/build-manifest';

const brand: Brand = {
  name: 'The Paper',
  sources: [{ title: 'B', feed: 'https://b.example/rss', topic: 'top' }],
  social: [],
  access: 'install',
};
const ours: Brand = { ...brand, name: 'Best of the Week', access: 'ask' };

describe('the manifest', () => {
  test('of the default brand has the plain name and asks for no host', () => {
    const manifest = brandManifest(ours, 'chrome');
    expect(manifest.name).toBe('Best of the Week');
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('of a brand names it and asks for its hosts alone', () => {
    const manifest = brandManifest(brand, 'chrome');
    expect(manifest.name).toBe('Best of the Week from The Paper');
    expect(manifest.host_permissions).toEqual(['https://b.example/*']);
  });

  test.each(['chrome', 'edge', 'firefox'])('never asks for tabs or history in %s', (browser) => {
    const asked = brandManifest(brand, browser).permissions;
    expect(asked).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ]);
  });

  test('tells Firefox its id, its oldest version and that nothing is collected', () => {
    expect(brandManifest(brand, 'firefox').browser_specific_settings).toEqual({
      gecko: {
        id: 'best-of-the-week-the-paper@example.org',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
    expect(brandManifest(brand, 'firefox')).not.toHaveProperty('minimum_chrome_version');
    expect(brandManifest(brand, 'edge')).not.toHaveProperty('browser_specific_settings');
  });

  test('refuses inline and remote code', () => {
    const policy = JSON.stringify(brandManifest(brand, 'chrome').content_security_policy);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  test('reads pages apart from the extension in Chromium, and frames nothing in Firefox', () => {
    const { sandbox, content_security_policy: policy } = brandManifest(brand, 'chrome');
    expect(sandbox).toEqual({ pages: ['page-reader.html'] });
    expect(policy).toMatchObject({
      extension_pages: expect.stringMatching(/; frame-src 'self'$/),
      sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'",
    });
    const firefox = brandManifest(brand, 'firefox');
    expect(firefox).not.toHaveProperty('sandbox');
    expect(firefox.content_security_policy).toEqual({
      extension_pages: expect.stringMatching(/; frame-src 'none'$/),
    });
  });

  test('stays within what the stores take, with the longest name', () => {
    const { name, short_name } = brandManifest({ ...brand, name: 'x'.repeat(50) }, 'chrome');
    expect(name?.length).toBeLessThanOrEqual(75);
    expect(short_name?.length).toBeLessThanOrEqual(12);
    const { description } = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
    expect(description.message.length).toBeLessThanOrEqual(132);
  });

  test.each([16, 32, 48, 96, 128])('has an icon of %d px that is as large as it says', (size) => {
    const path = brandManifest(brand, 'chrome').icons?.[size];
    const picture = readFileSync(`public/${path}`);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  });
});

describe('virtual:brand', () => {
  /** Runs the module's source, as a bundler would. */
  const load = (given: Brand) =>
    import(`data:text/javascript,${encodeURIComponent(brandModule(given))}`);

  test('is the brand, with its accent corrected', async () => {
    const given = { ...brand, accent: '#123456', copyright: '</script>\u2028' };
    const { sources, ...face } = given;
    expect(await load(given)).toMatchObject({
      brand: face,
      brandColours: accentColours('#123456'),
    });
  });

  test('leaves the sources to a module of their own', async () => {
    expect((await load(brand)).brand).not.toHaveProperty('sources');
    const source = encodeURIComponent(sourcesModule(brand));
    expect((await import(`data:text/javascript,${source}`)).brandSources).toEqual(brand.sources);
  });

  test('leaves the colours of the tokens when a brand has no accent', async () => {
    expect((await load(brand)).brandColours).toBeNull();
  });
});
