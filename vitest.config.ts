import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.ts?(x)'],
    setupFiles: ['fake-indexeddb/auto'],
    // A machine that does other things too must not fail a test.
    testTimeout: 120_000,
    // By itself it leaves one processor idle; with all of them the tests take two thirds of the time.
    maxWorkers: '100%',
  },
});
