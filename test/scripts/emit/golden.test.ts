import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emitFiles } from '../../../scripts/emit/index.ts';
import { smallCatalog } from '../../cases/emit/small-catalog.ts';

const FOLDER = fileURLToPath(new URL('../../cases/emit/small/', import.meta.url));

const files = [
  ...emitFiles(smallCatalog, {
    address: 'https://example.org/papers-site/',
    base: '/papers-site/',
  }),
];

describe('everything emitted for the small catalog', () => {
  test.for(files)('$path is what test/cases/emit/small holds', async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(FOLDER + path);
  });

  test('is all that test/cases/emit/small holds', () => {
    const kept = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.length).replace(/^\//, ''));
    expect(kept.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  });
});
