import { expect, test } from 'vitest';
import { buildCatalog } from '../../../scripts/catalog/index.ts';
import type { Placed } from '../../../scripts/catalog/corrections/placed.ts';
import { damageOf } from '../../../scripts/damage/index.ts';
import type { PaperCorrection } from '../../../scripts/schema/correction.ts';
import { noIds } from '../../../scripts/schema/ids.ts';
import { type Shown, abstractOf, digest, site } from '../catalog/make.ts';

const paper: Shown = {
  title: String.raw`The Law of Fr\'echet`,
  abstract: `${abstractOf('law')} It takes mathcal{O}(d^k) steps.`,
};
const slug = 'the-law-of-frechet';

function damage(shown: readonly Shown[], ...corrected: PaperCorrection[]) {
  const digests = shown.map((each, index) => digest(`2025-01-0${index + 1}.txt`, null, [each]));
  const corrections = corrected.map((correction): Placed => {
    return { correction, place: () => ({ file: 'corrections.yaml' }) };
  });
  const made = buildCatalog({ digests, topics: [], site, ids: noIds, corrections });
  return damageOf({ ...made, digests, corrections }).map(
    ({ code, file, correction }) => [code, file, correction?.split('\n')[1]?.trim()] as const,
  );
}

test('titles and abstracts are read, and a title is corrected whole', () => {
  expect(damage([paper])).toEqual([
    ['tex-restored', 'digests/2025-01-01.txt', "title: 'The Law of Fréchet'"],
    ['notation-restored', 'digests/2025-01-01.txt', 'abstract:'],
  ]);
});

test('a text that several digests have is told of each', () => {
  expect(damage([paper, paper]).map(([, file]) => file)).toEqual([
    'digests/2025-01-01.txt',
    'digests/2025-01-01.txt',
    'digests/2025-01-02.txt',
    'digests/2025-01-02.txt',
  ]);
});

test('damage in a text that no page shows is no more than mentioned, and cannot be corrected', () => {
  const whole = {
    ...paper,
    abstract: paper.abstract?.replace('mathcal{O}(d^k)', String.raw`$\mathcal{O}(d^k)$`) ?? null,
  };
  expect(damage([paper, whole]).filter(([code]) => code !== 'tex-restored')).toEqual([
    ['damage-not-shown', 'digests/2025-01-01.txt', undefined],
  ]);
});

test('of what is corrected or hidden nothing is said', () => {
  const abstract = [{ find: 'mathcal{O}(d^k)', show: '$k$' }];
  expect(damage([paper], { paper: slug, title: 'Fréchet’s Law' }).map(([code]) => code)).toEqual([
    'notation-restored',
  ]);
  expect(damage([paper], { paper: slug, abstract }).map(([code]) => code)).toEqual([
    'tex-restored',
  ]);
  expect(damage([paper], { paper: slug, hide: true })).toEqual([]);
});
