import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sets the clock of a built extension, epoch ms: from now on it goes on from there. Pictures made on
 * different days then show the same dates.
 */
export function setClock(extensionDir: string, now: number): void {
  const script = clockScript(now - Date.now());
  writeFileSync(join(extensionDir, 'clock.js'), script);
  for (const file of readdirSync(extensionDir)) {
    const path = join(extensionDir, file);
    if (file === 'background.js') writeFileSync(path, `${script}\n${readFileSync(path, 'utf8')}`);
    if (file.endsWith('.html')) {
      const page = readFileSync(path, 'utf8');
      writeFileSync(path, page.replace(/<head>/i, '<head><script src="/clock.js"></script>'));
    }
  }
}

function clockScript(offset: number): string {
  return `(() => {
  const RealDate = Date;
  const offset = ${offset};
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
  // The browser's own clock is not changed: an alarm of the past would ring at once, for ever.
  for (const api of [globalThis.chrome, globalThis.browser]) {
    if (!api?.alarms || api.alarms.isShifted) continue;
    const create = api.alarms.create.bind(api.alarms);
    api.alarms.create = (name, when) =>
      create(name, when.when ? { ...when, when: when.when - offset } : when);
    api.alarms.isShifted = true;
  }
})();`;
}
