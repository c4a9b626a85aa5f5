import { describe, expect, test } from 'vitest';
import type { Ids } from '../../../../scripts/schema/ids.ts';
import { build, digest } from '../make.ts';

const ids = (digests: Parameters<typeof build>[0], given?: Ids) => {
  const built = build(digests, given ? { ids: given } : {});
  return { ...built, digestIds: built.catalog.digests.map(({ id }) => id) };
};

describe('two branches that are merged line by line', () => {
  const a = digest('a.txt', 'Nov 7, 2025', ['A']);
  const b = digest('b.txt', 'Nov 7, 2025', ['B']);
  const mergedIds = (one: Ids, two: Ids): Ids => ({
    ...one,
    digests: [...one.digests, ...two.digests],
    papers: [...one.papers, ...two.papers],
  });
  const given = mergedIds(ids([b]).ids, ids([a]).ids);
  const departed = ({ catalog }: ReturnType<typeof ids>) => catalog.departed.map(({ id }) => id);
  const idOf = ({ catalog }: ReturnType<typeof ids>, file: string) =>
    catalog.digests.find(({ source }) => source === file)?.id;

  test('an address that both gave out stays with one file, in any order', () => {
    for (const files of [
      [a, b],
      [b, a],
    ]) {
      const built = ids(files, given);
      expect([idOf(built, 'a.txt'), idOf(built, 'b.txt')]).toEqual(['2025-11-07', '2025-11-07-2']);
      expect(departed(built)).toEqual([]);
    }
  });

  test('from then on each file has its own, whatever becomes of the other', () => {
    const { ids: settled } = ids([a, b], given);
    expect(ids([a, b], settled).ids).toEqual(settled);
    const edited = (file: typeof a) => digest(file.fileName, 'Nov 7, 2025', ['C', 'D']);
    expect(idOf(ids([b], settled), 'b.txt')).toBe('2025-11-07-2');
    expect(idOf(ids([a], settled), 'a.txt')).toBe('2025-11-07');
    for (const files of [
      [edited(a), b],
      [a, edited(b)],
    ]) {
      const built = ids(files, settled);
      expect([idOf(built, 'a.txt'), idOf(built, 'b.txt')]).toEqual(['2025-11-07', '2025-11-07-2']);
    }
    expect(idOf(ids([edited(b)], settled), 'b.txt')).toBe('2025-11-07-2');
  });

  test('a file that only one of them changed keeps the address of the base', () => {
    const { ids: base } = ids([a]);
    const more = digest('a.txt', 'Nov 7, 2025', ['A', 'C']);
    const both = mergedIds(ids([more], base).ids, ids([a, b], base).ids);
    const built = ids([more, b], both);
    expect([idOf(built, 'a.txt'), idOf(built, 'b.txt')]).toEqual(['2025-11-07', '2025-11-07-2']);
  });
});

describe('a day of its own', () => {
  test('the same list on another day is another digest, and the first can come back', () => {
    const old = digest('2025-11-07-x.txt', null, ['A', 'B']);
    const next = digest('2025-11-08-x.txt', null, ['A', 'B']);
    const after = ids([next], ids([old]).ids);
    expect(after.digestIds).toEqual(['2025-11-08']);
    expect(after.catalog.departed.map(({ id }) => id)).toEqual(['2025-11-07']);
    expect(ids([old, next], after.ids).digestIds).toEqual(['2025-11-08', '2025-11-07']);
  });

  test.each(['2025-02-08-a.txt', '2025-06-02-a.txt'])(
    'an edited file keeps its address though its list becomes that of %s, which was removed',
    (removed) => {
      const before = digest('2025-06-02-b.txt', null, ['A', 'B', 'C']);
      const other = digest(removed, null, ['A', 'B']);
      const given = ids([other, before]);
      const own = given.catalog.digests.find(({ source }) => source === before.fileName)?.id;
      const edited = digest('2025-06-02-b.txt', null, ['A', 'B']);
      expect(ids([edited], given.ids).digestIds).toEqual([own]);
    },
  );

  test('a list that goes on in another file takes its address along', () => {
    const { ids: given } = ids([digest('latest.txt', 'May 7, 2024', ['A'])]);
    const files = [
      digest('morning.txt', 'May 7, 2024', ['A']),
      digest('latest.txt', 'May 7, 2024', ['B']),
    ];
    const { digests } = ids(files, given).catalog;
    expect(digests.map(({ id, source }) => [id, source])).toEqual([
      ['2024-05-07', 'morning.txt'],
      ['2024-05-07-2', 'latest.txt'],
    ]);
  });

  test('a year that is mended in the name is not another day', () => {
    const { ids: given } = ids([digest('2024-05-07-x.txt', null, ['A'])]);
    expect(ids([digest('2025-05-07-x.txt', null, ['A'])], given).digestIds).toEqual(['2024-05-07']);
  });

  test('where the day of an edited file changes, no more is said than is known', () => {
    const { ids: given } = ids([digest('x.txt', 'Nov 7', ['A', 'B'])]);
    const { diagnostics } = ids([digest('x.txt', 'Nov 8', ['A', 'B', 'C'])], given);
    const found = diagnostics.find(({ code }) => code === 'departed-address');
    expect(found?.message).toContain('`undated-11-07` was published before');
    expect(found?.message).not.toContain('gone');
  });
});
