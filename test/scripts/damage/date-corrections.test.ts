import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildCatalog } from '../../../scripts/catalog/index.ts';
import { withDateCorrections } from '../../../scripts/damage/date-corrections.ts';
import { diagnose } from '../../../scripts/diagnostics.ts';
import { noIds } from '../../../scripts/schema/ids.ts';
import { DigestCorrection, PaperCorrection } from '../../../scripts/schema/correction.ts';
import { digest, site } from '../catalog/make.ts';

const digests = [
  digest('saved.txt', 'Nov 7', ['One', { title: 'Two', date: 'Aug 15, 2024', authors: 5 }]),
  digest('2024-12-06.txt', 'Dec 6', ['Three']),
];
const { catalog, slugs, diagnostics } = buildCatalog({ digests, topics: [], site, ids: noIds });
/** The one correction in a text; `null` for none. */
const read = (yaml: string | undefined): unknown =>
  yaml === undefined ? null : z.array(z.unknown()).length(1).parse(parse(yaml))[0];
const corrected = (...found: Parameters<typeof diagnose>[]) =>
  withDateCorrections(
    found.map((each) => diagnose(...each)),
    { catalog, digests, slugs },
  ).map(({ correction }) => read(correction));

test('a guessed year comes with the correction that says so', () => {
  const [year] = withDateCorrections(diagnostics, { catalog, digests, slugs });
  const correction = read(year?.correction);
  expect(correction).toEqual({ digest: '2024-11-07', capturedOn: '2024-11-07' });
  expect(DigestCorrection.safeParse(correction).success).toBe(true);
});

test('what nobody knows is left to be filled in', () => {
  const undated = digest('undated.txt', 'May 7', ['Four']);
  const none = digest('none.txt', null, ['Five']);
  const alone = buildCatalog({ digests: [undated, none], topics: [], site, ids: noIds });
  const found = [
    diagnose('year-unknown', { file: undated.file, line: 5 }, 'x'),
    diagnose('missing-header-date', { file: none.file, line: 1 }, 'x'),
  ];
  const said = withDateCorrections(found, { ...alone, digests: [undated, none] });
  expect(said.map(({ correction }) => read(correction))).toMatchObject([
    { capturedOn: 'YYYY-05-07' },
    { capturedOn: 'YYYY-MM-DD' },
  ]);
});

test('a wrong date of a paper is corrected in the paper whose entry it stands in', () => {
  const file = 'digests/saved.txt';
  const found = corrected(
    ['impossible-date', { file, line: 5, column: 1 }, 'in the header'],
    ['impossible-date', { file, line: 14, column: 1 }, 'in a byline of One'],
    ['date-after-capture', { file, line: 20, column: 1 }, 'at Two'],
    ['bylines-differ', { file, line: 20, column: 1 }, 'at Two'],
  );
  expect(found).toEqual([
    { digest: '2024-11-07', capturedOn: '2024-11-07' },
    { paper: 'one', published: 'YYYY-MM-DD' },
    { paper: 'two', published: '2024-08-15' },
    { paper: 'two', published: '2024-08-15', authorCount: 5 },
  ]);
  expect(PaperCorrection.safeParse(found[3]).success).toBe(true);
});

test('a date that the file name settles needs none, nor does what is not about dates', () => {
  expect(
    corrected(
      ['missing-header-date', { file: 'digests/2024-12-06.txt', line: 1 }, 'x'],
      ['stray-line', { file: 'digests/saved.txt', line: 12 }, 'x'],
      ['year-inferred', { file: 'digests/elsewhere.txt', line: 1 }, 'x'],
    ),
  ).toEqual([null, null, null]);
});

test('digests that share a name of file are not told apart by it, so they have no correction', () => {
  const twins = ['a', 'b'].map((folder) => ({
    ...digest('saved.txt', 'May 7', [`Of ${folder}`]),
    file: `${folder}/saved.txt`,
  }));
  const both = buildCatalog({ digests: twins, topics: [], site, ids: noIds });
  const found = withDateCorrections(both.diagnostics, { ...both, digests: twins });
  expect(found.filter(({ correction }) => correction !== undefined)).toEqual([]);
});
