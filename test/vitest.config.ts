import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { FLAGS, isRoot } from './browser.ts';
import { SlowFirst } from './slow-first.ts';

const minutes = 60_000;

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** What tests of elements import of packages: Vite prepares it before the first test, and need not begin anew. */
const optimizeDeps = { include: ['lit', 'lit/html.js'] };

/** Anew for each project: Vitest writes its name into it. */
function inChromium(): BrowserConfigOptions {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    connectTimeout: 5 * minutes,
    provider: playwright({
      launchOptions: {
        executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
        args: FLAGS,
        chromiumSandbox: !isRoot(),
      },
    }),
    instances: [{ browser: 'chromium' }],
  };
}

/**
 * The projects, from quick to slow: `unit` (functions, golden cases, properties), `package` (what is published of
 * widgets/), `elements` (those of widgets/, each test within a page of Chromium) and `elements-cdn` (their base and the card
 * with what stands in for Lit in their scripts), `build` (whole sites made in temporary folders) and `browser` (those sites
 * in Chromium). Limits of time are there to end what hangs, so they are many times what a test takes: the machine
 * may be busy with other work.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // A forgotten `.only` must not make everything look green.
    allowOnly: false,
    // One for each core; left alone, Vitest would keep one of two cores for itself.
    maxWorkers: '100%',
    expect: { poll: { timeout: 3 * minutes, interval: 10 } },
    teardownTimeout: minutes,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/build/**', 'test/e2e/**', 'test/widgets/{elements,package}/**'],
          // What each file would import anew, and have compiled anew, takes as long as the tests.
          isolate: false,
          restoreMocks: true,
          testTimeout: 10 * minutes,
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: {
          name: 'elements',
          include: ['test/widgets/elements/**/*.test.ts'],
          globalSetup: ['test/widgets/global-setup.ts'],
          testTimeout: 10 * minutes,
          browser: inChromium(),
        },
      },
      {
        extends: true,
        // The scripts of `cdn/` are made with this in the place of Lit's own.
        resolve: {
          alias: [{ find: /^lit$/, replacement: inProject('widgets/build/lit/lit.ts') }],
        },
        test: {
          name: 'elements-cdn',
          include: ['test/widgets/elements/{offprint-element,paper-card}.test.ts'],
          globalSetup: ['test/widgets/global-setup.ts'],
          testTimeout: 10 * minutes,
          browser: inChromium(),
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/widgets/package/**/*.test.ts'],
          globalSetup: ['test/widgets/package-setup.ts'],
          testTimeout: 10 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 10 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          // Each test has a browser profile of its own, and waits for the browser more than it works.
          sequence: { concurrent: true },
          maxConcurrency: 3,
          testTimeout: 10 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
    ],
  },
});
