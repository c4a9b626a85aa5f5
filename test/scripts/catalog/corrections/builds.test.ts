import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import { abstractOf, digest } from '../make.ts';
import { type Built, corrected, onlySaid, places } from './corrected.ts';

const digests = [
  digest('a.txt', 'May 7, 2024', ['Alpha', 'Beta', 'Gamma']),
  digest('b.txt', 'May 9, 2024', ['Beta', 'Alpha', 'Delta']),
  digest('c.txt', 'May 11, 2024', ['Delta', 'Alpha']),
];
const before = corrected(digests, []);
const led = ({ catalog }: Built) =>
  Object.fromEntries(catalog.departed.map(({ id, movedTo }) => [id, movedTo]));

describe('from build to build', () => {
  const samples: Correction[] = [
    { paper: 'alpha', apart: ['b.txt'] },
    { paper: 'beta', sameAs: 'gamma' },
    { paper: 'gamma', title: 'Gamma!', published: '2020' },
    { paper: 'delta', hide: ['c.txt'] },
    { paper: 'alpha', topics: ['vision'], addLinks: [{ rel: 'code', href: 'https://a.org/' }] },
    { digest: 'a.txt', capturedOn: '2024-05-08' },
    { paper: 'delta', authors: ['D'] },
  ];
  const anySamples = fc.shuffledSubarray(samples);

  test('a second build of the same gives the same, and ids.json rests', () => {
    fc.assert(
      fc.property(anySamples, (corrections) => {
        const first = corrected(digests, corrections);
        const second = corrected(digests, corrections, first.ids);
        expect(second.catalog).toEqual(first.catalog);
        expect(second.said).toEqual(first.said);
        expect(second.ids).toEqual(first.ids);
      }),
      { numRuns: 12 },
    );
  });

  test('whatever is corrected, no slug and no digest has another id, and nothing stays when it is gone', () => {
    fc.assert(
      fc.property(anySamples, (corrections) => {
        const { ids, slugs, catalog } = corrected(digests, corrections, before.ids);
        expect({ ...ids, apart: [] }).toEqual({ ...before.ids, apart: [] });
        expect(catalog.digests.map(({ id }) => id).toSorted()).toEqual(
          before.catalog.digests.map(({ id }) => id).toSorted(),
        );
        const addresses = new Set([...slugs.values(), ...catalog.departed.map(({ id }) => id)]);
        for (const { id } of before.catalog.papers) expect(addresses).toContain(id);
        const after = corrected(digests, [], ids);
        expect(after.catalog.papers).toEqual(before.catalog.papers);
        expect(after.catalog.digests).toEqual(before.catalog.digests);
        const own = new Set((ids.apart ?? []).map(({ id }) => id));
        expect(after.catalog.departed.filter(({ id }) => !own.has(id))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('the order of corrections and digests has no say', () => {
    const usual = corrected(digests, samples);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(samples, { minLength: samples.length }),
        fc.shuffledSubarray(digests, { minLength: digests.length }),
        (corrections, files) => {
          const built = corrected(files, corrections);
          expect(built.catalog).toEqual(usual.catalog);
          expect(built.ids).toEqual(usual.ids);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('a slug that digests merged by themselves is still one to write corrections with', () => {
    const abstract = abstractOf('one');
    const old = [
      digest('a.txt', 'May 7, 2024', [{ title: 'Alpha Beta Nets', abstract }]),
      digest('b.txt', 'May 8, 2024', [{ title: 'Omega Forests', abstract: abstractOf('two') }]),
    ];
    const { ids } = corrected(old, []);
    const merged = [
      digest('a.txt', 'May 7, 2024', [{ title: 'Alpha Beta Nets', abstract }]),
      digest('b.txt', 'May 8, 2024', [{ title: 'Alpha Beta Nets', abstract: abstractOf('two') }]),
      digest('c.txt', 'May 9, 2024', [
        { title: 'Alpha Beta Nets', abstract: `${abstract} ${abstractOf('two')}` },
      ]),
    ];
    const plain = corrected(merged, [], ids);
    const [moved] = plain.catalog.departed;
    expect(moved?.movedTo).toEqual(expect.any(String));
    const gone = moved?.id ?? '';
    const stays = moved?.movedTo ?? '';
    const build2 = (...corrections: Correction[]) => corrected(merged, corrections, ids);
    expect(build2({ paper: gone, authorCount: 3 }).paper(stays).authorCount).toBe(3);
    expect(onlySaid(build2({ paper: gone, sameAs: stays }))).toContain('correction-needless');
    expect(onlySaid(build2({ paper: gone, hide: true }))).toContain('correction-no-match');
    const turned = build2({ paper: stays, sameAs: gone });
    expect(turned.said).toEqual([]);
    expect(led(turned)).toEqual({ [stays]: gone });
    expect(
      places(build2({ paper: gone, authorCount: 3 }, { paper: stays, authorCount: 4 })),
    ).toEqual(['correction-conflict 4:16']);
  });

  test('the address of a paper that is gone can be led to another', () => {
    const { ids } = corrected([...digests, digest('d.txt', null, ['Lost'])], []);
    const build2 = (...corrections: Correction[]) => corrected(digests, corrections, ids);
    expect(led(build2())).toMatchObject({ lost: null });
    expect(led(build2({ paper: 'lost', sameAs: 'alpha' }))).toMatchObject({ lost: 'alpha' });
    expect(onlySaid(build2({ paper: 'lost', hide: true }))).toContain('correction-needless');
    expect(onlySaid(build2({ paper: 'lost', title: 'X' }))).toMatch(/no-match .*had a page once/);
    expect(onlySaid(build2({ paper: 'alpha', sameAs: 'lost' }))).toMatch(/no-match .*had a page/);
  });
});
