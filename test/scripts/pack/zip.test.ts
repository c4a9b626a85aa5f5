import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ZipEntry, zipped } from '../../../scripts/pack/zip.ts';

async function archive(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('what an archive is made of comes out of it again', async () => {
  const name = fc.stringMatching(/^[a-zé漢]{1,12}(?:\/[a-z]{1,8}){0,2}\.(?:html|png|woff2)$/);
  const files = fc.uniqueArray(
    fc.record({ path: name, bytes: fc.uint8Array({ maxLength: 400 }) }),
    {
      selector: ({ path }) => path,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(files, async (entries) => {
      const found = unzipSync(await archive(entries));
      expect(Object.keys(found)).toEqual(entries.map(({ path }) => path));
      for (const { path, bytes: content } of entries) {
        expect(Buffer.from(found[path] ?? [])).toEqual(Buffer.from(content));
      }
    }),
    { numRuns: 50 },
  );
});

test('the same files give the same archive, and text in it is compressed', async () => {
  const entries = [{ path: 'a/index.html', bytes: bytes('lantern '.repeat(1000)) }];
  const first = await archive(entries);
  expect(Buffer.from(first)).toEqual(Buffer.from(await archive(entries)));
  expect(first.length).toBeLessThan(400);
  // The day in it is 1 January 1980, whenever and wherever it was made.
  expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

test('an archive of more files than the old format counts holds them all', async () => {
  const count = 65_600;
  const entries = Array.from({ length: count }, (_, at) => ({
    path: `${at}.png`,
    bytes: new Uint8Array(),
  }));
  const made = await archive(entries);
  expect(Object.keys(unzipSync(made))).toHaveLength(count);
});

test.each(['../a', 'a/../b', '/a', 'a//b', './a', 'C:\\a', 'a\\b', ''])(
  'a path that leads out of the folder is refused: %j',
  async (path) => {
    await expect(archive([{ path, bytes: bytes('x') }])).rejects.toThrow('no path');
  },
);

test('a path that comes twice is refused', async () => {
  const entry = { path: 'a', bytes: bytes('x') };
  await expect(archive([entry, entry])).rejects.toThrow('twice');
});
