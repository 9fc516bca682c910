import type { Newsroom, NewsroomOptions } from '../newsroom/newsroom';
import type { BrowserName, Driver, LaunchOptions } from './drivers/driver';

/** What a test works with. The tests of one file share it, and run in their order. */
export interface Stage {
  readonly browser: BrowserName;
  /** The browser, with the extension built for this newsroom. */
  readonly driver: Driver;
  readonly newsroom: Newsroom;
  /** A second browser with a profile of its own; the test closes it. */
  launchAnother(): Promise<Driver>;
}

/** As a brand's `access`. */
export type Build = 'install' | 'ask';

export interface BrowserTest {
  /** A sentence about behaviour. */
  readonly name: string;
  /** Runs in this browser only. */
  readonly only?: BrowserName;
  run(stage: Stage): Promise<void>;
}

/** What `tests/browser/*.test.ts` exports, beside its `tests`. */
export interface TestFile {
  readonly tests: readonly BrowserTest[];
  /** `ask`: the build whose reader chooses and grants, without a newsletter; else the newsroom's own. */
  readonly build?: Build;
  readonly newsroomOptions?: NewsroomOptions;
  readonly launchOptions?: Pick<LaunchOptions, 'colorScheme' | 'viewport'>;
}
