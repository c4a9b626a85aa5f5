import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minutes = 60_000;

/**
 * Three projects, from quick to slow: `unit` (functions, golden cases, properties), `build` (whole sites
 * made in temporary folders) and `browser` (those sites in Chromium). Limits of time are there to end what
 * hangs, so they are many times what a test takes: the machine may be busy with other work.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // A forgotten `.only` must not make everything look green.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/build/**', 'test/e2e/**'],
          // One for each core; left alone, Vitest would keep one of two cores for itself.
          maxWorkers: '100%',
          testTimeout: 2 * minutes,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          // A build keeps one core busy and half of another, and what looks at it after that only one.
          maxWorkers: '100%',
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
          maxWorkers: '100%',
          // Each test has a browser profile of its own, and waits for the browser more than it works.
          sequence: { concurrent: true },
          maxConcurrency: 3,
          testTimeout: 5 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
    ],
  },
});
