import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundIn } from '../../../scripts/damage/found.ts';
import { rewrite } from '../../../scripts/damage/rewrite.ts';
import { tallyOf } from '../../../scripts/diagnostic-codes.ts';
import { readDigest } from '../../../scripts/read/index.ts';
import { restore } from '../../../scripts/text/restore.ts';
import { textOf } from '../../../scripts/text/text-of.ts';

const corpus = process.env['OFFPRINT_CORPUS'];

/** What readers see: the runs, without what tells a restored formula from an intact one. */
const seen = (source: string, ...fixes: Parameters<typeof restore>[1][]) =>
  JSON.stringify(textOf(restore(source, ...fixes)).inline).replaceAll(
    ',"restored":true',
    ',"restored":false',
  );

/**
 * The corrections of what was restored that change what readers see although nothing in them was changed.
 * What was left alone is damaged, so whatever stands there says something else of what is beside it.
 */
function changing(source: string): unknown[] {
  const before = seen(source);
  const restoration = restore(source);
  return foundIn(restoration).flatMap(({ code, fix }) => {
    if (tallyOf(code) === 'leftAlone') return [];
    const after = seen(source, [fix]);
    return after === before ? [] : [{ fix, before, after }];
  });
}

/** Corrections of one text that fight: where one is to be, there is a part of another one. */
function fighting(source: string): unknown[] {
  const fixes = foundIn(restore(source)).map(({ fix }) => fix);
  const finds = [...new Set(fixes.map(({ find }) => find))];
  const spans = finds.flatMap((find) => {
    const places: { find: string; start: number; end: number }[] = [];
    for (let at = source.indexOf(find); at !== -1; at = source.indexOf(find, at + 1)) {
      places.push({ find, start: at, end: at + find.length });
    }
    return places;
  });
  return spans.flatMap((a) =>
    spans.filter((b) => a.find < b.find && a.start < b.end && b.start < a.end).map((b) => [a, b]),
  );
}

const words = [
  'mathcal{O}(d^k)',
  'x_1',
  '100times',
  String.raw`Fr\'echet`,
  String.raw`\emph{so it is}`,
  String.raw`{\em so}`,
  "``rivers''",
  "`brooks'",
  '--',
  String.raw`5\%`,
  String.raw`\$5`,
  String.raw`R\&D`,
  '~',
  'github.com/example/grains.',
  'https://example.org/a_b',
  String.raw`\cite{weir2019}`,
  'the grains',
  'of a river,',
  'costs $5 and',
];

test('a correction that is pasted as it is printed changes nothing that readers see', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), (parts) => {
      const source = parts.join(' of rivers and ');
      // Something that was left alone may be read as soon as what is beside it is settled.
      fc.pre(restore(source).left.length === 0);
      expect(changing(source)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('all corrections of a text can be pasted together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words, '}{', 'x_{1'), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(' ', ' and '),
      (parts, between) => {
        expect(fighting(parts.join(between))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('the correction of a title that is pasted as it is printed changes nothing that readers see', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), (parts) => {
      const source = parts.join(' of rivers and ');
      const { written } = rewrite(restore(source), { start: 0, end: source.length });
      fc.pre(restore(source).left.length === 0 && written.trim() !== '');
      expect(seen(source, [{ find: source, show: written }])).toBe(seen(source));
    }),
    { numRuns: 300 },
  );
});

test.skipIf(corpus === undefined)(
  `in real captures, too${corpus === undefined ? ' (left out: OFFPRINT_CORPUS is not set)' : ''}`,
  () => {
    const folder = join(corpus ?? '', 'digests');
    const texts = readdirSync(folder)
      .toSorted()
      .flatMap((fileName) => {
        const bytes = readFileSync(join(folder, fileName));
        const entries = readDigest(bytes, { file: fileName, fileName }).digest?.entries ?? [];
        return entries.flatMap(({ title, abstract }) => [title, abstract ?? '']);
      });
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap(changing)).toEqual([]);
    expect(texts.flatMap(fighting)).toEqual([]);
  },
);
