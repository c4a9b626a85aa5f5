import { fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDigest } from '../../../../scripts/read/index.ts';

const folder = new URL('../../../cases/hugging-face/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.reading.json'))
  .map((name) => name.slice(0, -'.json'.length));

describe('a day’s list is read as the file beside it says', () => {
  test.each(names)('%s', async (name) => {
    const fileName = `${name}.json`;
    const bytes = readFileSync(new URL(fileName, folder));
    const reading = readDigest(bytes, { file: `digests/${fileName}`, fileName });
    const expected = fileURLToPath(new URL(`${name}.reading.json`, folder));
    await expect(`${JSON.stringify(reading, null, 2)}\n`).toMatchFileSnapshot(expected);
  });
});
