export type BrowserName = 'chromium' | 'firefox';
export function findBrowser(name: BrowserName): string | undefined;
export function ensureBrowser(name: BrowserName): string;
