import { expect, test } from 'vitest';
import { formatTotals, totalsOf } from '../../../scripts/cli/totals.ts';
import { diagnose } from '../../../scripts/diagnostics.ts';
import { aReadDigest } from '../content/catalog-fixture.ts';

const lines = (...found: Parameters<typeof diagnose>[]) =>
  totalsOf(
    ['b.txt', 'a.txt'].map(aReadDigest),
    found.map((each) => diagnose(...each)),
  ).map(formatTotals);

test('each digest has its totals, in the order of paths, and what is none is not said', () => {
  expect(
    lines(
      ['notation-restored', { file: 'b.txt' }, ''],
      ['tex-restored', { file: 'b.txt' }, ''],
      ['link-found', { file: 'b.txt' }, ''],
      ['notation-left', { file: 'b.txt' }, ''],
      ['stray-line', { file: 'b.txt' }, ''],
      ['year-inferred', { file: 'b.txt' }, ''],
      ['short-abstract', { file: 'b.txt' }, ''],
    ),
  ).toEqual([
    'a.txt: 0 papers\n',
    'b.txt: 0 papers, 2 restored, 1 link found, 1 left alone, 1 dropped, 1 guessed\n',
  ]);
});

test('a file of which everything was dropped has its totals, too', () => {
  const dropped = lines(
    ['unreadable-entry', { file: 'c.json' }, ''],
    ['unreadable-entry', { file: 'c.json' }, ''],
    ['empty-digest', { file: 'c.json' }, ''],
  );
  expect(dropped).toContain('c.json: 0 papers, 2 dropped\n');
});
