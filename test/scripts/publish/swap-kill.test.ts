import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recover } from '../../../scripts/publish/swap.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PUBLISHER = fileURLToPath(new URL('publish-again-and-again.ts', import.meta.url));

test('a process that is killed while it publishes leaves one whole site, with its addresses', async () => {
  const versions: number[] = [];
  for (const delay of [1, 6, 11, 17, 23, 38]) {
    const root = await temporaryFolder();
    await mkdir(join(root, 'content'));
    await writeFile(join(root, 'content/ids.json'), '0');
    const child = spawn(process.execPath, [PUBLISHER, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await pause(delay);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;

    await recover(join(root, 'dist'));
    const version = await readFile(join(root, 'content/ids.json'), 'utf8');
    const pages = await readdir(join(root, 'dist'));
    expect(pages).toHaveLength(40);
    for (const page of pages) {
      expect(await readFile(join(root, 'dist', page), 'utf8')).toBe(version);
    }
    expect((await readdir(root)).toSorted()).toEqual(['content', 'dist', 'work']);
    expect(await readdir(join(root, 'content'))).toEqual(['ids.json']);
    versions.push(Number(version));
  }
  expect(Math.min(...versions)).toBeGreaterThan(0);
});
