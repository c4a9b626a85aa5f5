import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadDigest } from '../../../../scripts/schema/entry.ts';
import { type Ids, noIds } from '../../../../scripts/schema/ids.ts';
import { abstractOf, build, digest } from '../make.ts';

/** What is true of the world, whatever the files say of it: a paper and a digest keep their number. */
interface World {
  papers: { title: string; abstract: string }[];
  digests: { number: number; name: string; header: string; papers: number[] }[];
  /** Every day and list that a digest was seen with, and its number. */
  lists: Map<string, number>;
  next: number;
}

// Six titles for twelve papers, so that some papers are namesakes.
const start = (): World => ({
  papers: Array.from({ length: 12 }, (_, index) => ({
    title: `Paper ${abstractOf(`title ${index % 6}`)
      .split(' ')
      .slice(0, 3)
      .join(' ')}`,
    abstract: abstractOf(`abstract ${index}`),
  })),
  digests: [],
  lists: new Map(),
  next: 0,
});

const papers = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 });
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('add'),
    papers,
    day: fc.integer({ min: 1, max: 4 }),
    year: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('remove'), which: fc.nat() }),
  fc.record({ kind: fc.constant('rename'), which: fc.nat() }),
  fc.record({ kind: fc.constant('extend'), which: fc.nat(), paper: fc.nat(11) }),
  fc.record({ kind: fc.constant('mend-abstract'), paper: fc.nat(11), word: fc.nat(39) }),
  fc.record({ kind: fc.constant('mend-title'), paper: fc.nat(11), word: fc.nat(2) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(world: World, change: Edit): void {
  const mark = `m${(world.next += 1)}`;
  const chosen =
    'which' in change ? world.digests[change.which % (world.digests.length || 1)] : undefined;
  const shown = (paper: number): boolean =>
    world.digests.some((each) => each.papers.includes(paper));
  if (change.kind === 'add' && 'papers' in change) {
    const header = `May ${change.day}${change.year ? ', 2024' : ''}`;
    world.digests.push({ number: world.next, name: `${mark}.txt`, header, papers: change.papers });
  } else if (change.kind === 'remove') {
    world.digests = world.digests.filter((each) => each !== chosen);
  } else if (change.kind === 'rename' && chosen) {
    chosen.name = `${mark}-${chosen.name}`;
  } else if (change.kind === 'extend' && chosen && 'paper' in change) {
    if (!chosen.papers.includes(change.paper)) chosen.papers = [...chosen.papers, change.paper];
  } else if ('word' in change && shown(change.paper)) {
    // What nobody sees cannot be mended: its form in the files is the one that was published.
    const paper = world.papers[change.paper];
    const field = change.kind === 'mend-title' ? 'title' : 'abstract';
    if (paper) paper[field] = paper[field].split(' ').with(change.word, mark).join(' ');
  }
}

/**
 * The world after a change. One that gives a digest a day and list which another had is left out: whether
 * that is the other again, under another name, nobody can tell.
 */
function changed(before: World, change: Edit): World {
  const world = structuredClone(before);
  apply(world, change);
  for (const { number, header, papers: numbers } of world.digests) {
    const titles = numbers.map((each) => world.papers[each]?.title);
    const list = JSON.stringify([/^May \d/.exec(header)?.[0], titles]);
    if ((world.lists.get(list) ?? number) !== number) return before;
    world.lists.set(list, number);
  }
  return world;
}

function filesOf(world: World): { file: ReadDigest; number: number; papers: number[] }[] {
  return world.digests.map(({ number, name, header, papers: numbers }) => ({
    file: digest(
      name,
      header,
      numbers.flatMap((each) => world.papers[each] ?? []),
    ),
    number,
    papers: numbers,
  }));
}

/** Checks that every paper and digest of the world has the id that it had, and that no id was lost. */
function check(
  world: World,
  given: Ids,
  papersSeen: Map<number, string>,
  digestsSeen: Map<number, string>,
): Ids {
  const files = filesOf(world);
  const { catalog, ids } = build(
    files.map(({ file }) => file),
    { ids: given },
  );
  for (const { file, number, papers: numbers } of files) {
    const found = catalog.digests.find(({ source }) => source === file.fileName);
    expect(found?.id).toBe(digestsSeen.get(number) ?? found?.id);
    digestsSeen.set(number, found?.id ?? '');
    for (const [index, paper] of numbers.entries()) {
      const slug = found?.entries[index];
      expect(slug).toBe(papersSeen.get(paper) ?? slug);
      papersSeen.set(paper, slug ?? '');
    }
  }
  expect(new Set(papersSeen.values()).size).toBe(papersSeen.size);
  expect(new Set(digestsSeen.values()).size).toBe(digestsSeen.size);
  const alive = [...catalog.papers, ...catalog.digests, ...catalog.departed].map(({ id }) => id);
  expect(new Set(alive)).toEqual(new Set([...ids.papers, ...ids.digests].map(({ id }) => id)));
  expect(new Set(alive).size).toBe(alive.length);
  return ids;
}

test('no sequence of edits makes an address given out mean something else or disappear', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 14 }), (edits) => {
      let world = start();
      const papersSeen = new Map<number, string>();
      const digestsSeen = new Map<number, string>();
      let ids = noIds;
      for (const change of edits) {
        world = changed(world, change);
        ids = check(world, ids, papersSeen, digestsSeen);
      }
    }),
    { numRuns: 60 },
  );
});

test('branches that publish files of their own lose no digest’s address when they are merged', () => {
  const additions = fc.array(
    edit.filter(({ kind }) => kind === 'add'),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(additions, additions, additions, (common, left, right) => {
      const grow = (world: World, changes: Edit[]): World =>
        changes.reduce((grown, change) => changed(grown, change), world);
      const published = (world: World, given: Ids): ReturnType<typeof build> =>
        build(
          filesOf(world).map(({ file }) => file),
          { ids: given },
        );
      const base = grow(start(), common);
      const [one, both] = [grow(base, left), grow(grow(base, left), right)];
      const two = {
        ...both,
        digests: [...base.digests, ...both.digests.slice(one.digests.length)],
      };
      const { ids: given } = published(base, noIds);
      const [first, second] = [published(one, given).ids, published(two, given).ids];
      const merged = {
        ...first,
        digests: [...first.digests, ...second.digests],
        papers: [...first.papers, ...second.papers],
      };
      const { catalog, ids } = published(both, merged);
      expect(catalog.departed.filter(({ kind }) => kind === 'digest')).toEqual([]);
      for (const { id, file } of given.digests) {
        expect(catalog.digests.find(({ source }) => source === file)?.id).toBe(id);
      }
      const again = published(both, ids);
      expect(again.ids).toEqual(ids);
      expect(again.catalog.digests).toEqual(catalog.digests);
    }),
    { numRuns: 30 },
  );
});

test('without the addresses given out, a build gives the same ones whatever the order', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 10 }), fc.nat(), (edits, turn) => {
      const world = start();
      for (const change of edits) apply(world, change);
      const files = filesOf(world).map(({ file }) => file);
      const at = turn % (files.length || 1);
      const turned = [...files.slice(at), ...files.slice(0, at)].toReversed();
      expect(build(turned)).toEqual(build(files));
    }),
    { numRuns: 60 },
  );
});
