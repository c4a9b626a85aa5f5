import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDigest } from '../../../scripts/read/index.ts';
import { Digest } from '../../../scripts/schema/digest.ts';
import { Paper } from '../../../scripts/schema/paper.ts';
import { abstractOf, build, digest } from './make.ts';

test('no digests make an empty catalog', () => {
  const { catalog, ids, diagnostics } = build([]);
  expect(catalog).toMatchObject({ digests: [], papers: [], departed: [] });
  expect(ids).toEqual({ schema: 'offprint/ids/1', digests: [], papers: [] });
  expect(diagnostics).toEqual([]);
});

test('digests come newest first, those of unknown year last', () => {
  const { catalog } = build([
    digest('a.txt', 'Dec 7', ['A']),
    digest('b.txt', 'May 6, 2023', ['B']),
    digest('c.txt', 'May 5, 2024', ['C']),
    digest('d.txt', 'May 5, 2024', ['D']),
  ]);
  expect(catalog.digests.map(({ id }) => id)).toEqual([
    '2024-05-05',
    '2024-05-05-2',
    '2023-05-06',
    'undated-12-07',
  ]);
});

test('any text whatever makes papers and digests that are valid', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '__proto__', '$', '\\', '{'),
  );
  const entry = fc.record({ title: text, abstract: fc.option(text) });
  fc.assert(
    fc.property(fc.array(fc.array(entry), { maxLength: 3 }), (lists) => {
      const digests = lists.map((entries, index) => digest(`${index}.txt`, 'May 7', entries));
      const { catalog } = build(digests);
      for (const paper of catalog.papers) expect(Paper.safeParse(paper).success).toBe(true);
      for (const each of catalog.digests) expect(Digest.safeParse(each).success).toBe(true);
      const shown = new Set(catalog.digests.flatMap(({ entries }) => entries));
      expect(shown).toEqual(new Set(catalog.papers.map(({ id }) => id)));
    }),
    { numRuns: 60 },
  );
});

test('ten thousand papers of as many titles stay as many, well before the limit of a test', () => {
  const digests = Array.from({ length: 200 }, (_, index) =>
    digest(
      `${index}.txt`,
      `May ${1 + (index % 28)}, ${2000 + (index % 20)}`,
      Array.from({ length: 50 }, (__, at) => {
        const seed = `${index} ${at}`;
        return { title: `Title ${seed}`, abstract: abstractOf(seed) };
      }),
    ),
  );
  expect(build(digests).catalog.papers).toHaveLength(10_000);
});

const corpus = process.env['OFFPRINT_CORPUS'];

describe.skipIf(corpus === undefined)(
  'three real captures (left out: OFFPRINT_CORPUS is not set)',
  () => {
    const folder = join(corpus ?? '', 'digests');
    const read = () =>
      readdirSync(folder).flatMap((fileName) => {
        const place = { file: fileName, fileName };
        return readDigest(readFileSync(join(folder, fileName)), place).digest ?? [];
      });

    test('their 167 entries are 141 papers, all captured in 2025 as far as the evidence goes', () => {
      const digests = read();
      expect(digests.flatMap(({ entries }) => entries)).toHaveLength(167);
      const { catalog, diagnostics } = build(digests);
      expect(catalog.papers).toHaveLength(141);
      expect(catalog.digests.map(({ id, capturedOn }) => [id, capturedOn.certainty])).toEqual([
        ['2025-11-07', 'inferred'],
        ['2025-10-02', 'at-least'],
        ['2025-03-11', 'at-least'],
      ]);
      const codes = diagnostics.map(({ code }) => code).toSorted();
      expect(codes).toEqual(['year-at-least', 'year-at-least', 'year-inferred']);
    });

    test('their order changes nothing, and a build upon the last one moves nothing', () => {
      const digests = read();
      const first = build(digests);
      expect(build(digests.toReversed())).toEqual(first);
      const second = build(digests.slice(1), { ids: first.ids });
      const third = build(digests, { ids: second.ids });
      expect(third.ids).toEqual(first.ids);
      expect(third.catalog).toEqual(first.catalog);
    });
  },
);
