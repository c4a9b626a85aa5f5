import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestRelease } from '../../../site/embed/released.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-released-'));
});
afterEach(() => rm(folder, { recursive: true }));

const integrity = `sha384-${'A'.repeat(64)}`;

/** Keeps a version, with whatever stands in its manifest. */
async function keep(version: string, manifest: unknown = manifestOf(version)): Promise<void> {
  await mkdir(join(folder, version), { recursive: true });
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  await writeFile(join(folder, version, 'manifest.json'), text);
}

const manifestOf = (version: string) => ({
  version,
  files: { 'paper-card.js': { integrity, bytes: 1, brotli: 1 } },
});

describe('the newest release', () => {
  test('is the highest of the kept versions, with the hash of each script', async () => {
    for (const version of ['0.9.0', '0.10.0', '0.2.11']) await keep(version);
    expect(newestRelease(folder)).toEqual({
      version: '0.10.0',
      integrity: { 'paper-card.js': integrity },
    });
  });

  test('is none that came before a release, as long as there is one', async () => {
    await keep('1.0.0');
    await keep('1.1.0-beta.1');
    expect(newestRelease(folder)?.version).toBe('1.0.0');
  });

  test('is one that came before, where there is nothing else', async () => {
    await keep('0.1.0-beta.2');
    await keep('0.1.0-beta.10');
    expect(newestRelease(folder)?.version).toBe('0.1.0-beta.10');
  });

  test('is none where nothing is kept, or there is no such folder', async () => {
    expect(newestRelease(folder)).toBe(null);
    expect(newestRelease(join(folder, 'missing'))).toBe(null);
    await mkdir(join(folder, 'notes'));
    expect(newestRelease(folder)).toBe(null);
  });

  test.each([
    ['is missing', null],
    ['is no JSON', '{'],
    ['is of another version', manifestOf('0.2.0')],
    [
      'has a hash that is none',
      { version: '0.3.0', files: { 'x.js': { integrity: 'md5-x', bytes: 1, brotli: 1 } } },
    ],
  ])(
    'cannot be told where its manifest %s: that names the file and what to do',
    async (_, manifest) => {
      await mkdir(join(folder, '0.3.0'));
      if (manifest !== null) await keep('0.3.0', manifest);
      expect(() => newestRelease(folder)).toThrow(
        /0\.3\.0.manifest\.json is not the manifest of a released version: .*restore the folder/s,
      );
    },
  );
});
