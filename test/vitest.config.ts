import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minutes = 60_000;

/**
 * Three projects, from quick to slow: `unit` (functions, golden cases, properties), `build` (whole sites
 * made in temporary folders) and `browser` (those sites in Chromium). The slow two run one file at a
 * time, because each build already uses every core.
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
          testTimeout: 0.5 * minutes,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 3 * minutes,
          hookTimeout: 5 * minutes,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          testTimeout: 1 * minutes,
          hookTimeout: 5 * minutes,
          fileParallelism: false,
        },
      },
    ],
  },
});
