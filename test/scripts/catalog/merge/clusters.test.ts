import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edge, clustersOf } from '../../../../scripts/catalog/merge/clusters.ts';

const edge = (a: number, b: number, strength: number): Edge<null> => ({
  a,
  b,
  strength,
  evidence: null,
});

/** Which nodes are together, as a list that is the same for the same partition. */
function partition(names: readonly (string | null)[], edges: readonly Edge<null>[]): number[][] {
  const clusters = clustersOf<null>(names);
  clusters.join(edges);
  return [...Map.groupBy(names.keys(), clusters.rootOf).values()];
}

test('a nameless node goes with the stronger of two names', () => {
  expect(partition(['A', null, 'B'], [edge(0, 1, 1), edge(1, 2, 2)])).toEqual([[0], [1, 2]]);
});

test('a nameless node that two names claim alike goes with neither, now or later', () => {
  const edges = [edge(0, 1, 2), edge(1, 2, 2), edge(0, 1, 1)];
  expect(partition(['A', null, 'B'], edges)).toEqual([[0], [1], [2]]);
});

test('two names do not come together over nameless nodes between them', () => {
  const edges = [edge(0, 1, 3), edge(1, 2, 2), edge(2, 3, 3)];
  expect(partition(['A', null, null, 'B'], edges)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('edges that were not followed are given back', () => {
  const { joined, refused } = clustersOf<null>(['A', null, 'B']).join([
    edge(0, 1, 2),
    edge(1, 2, 1),
  ]);
  expect([joined.length, refused.length]).toEqual([1, 1]);
});

const world = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    names: fc.array(fc.constantFrom(null, null, 'A', 'B', 'C'), {
      minLength: size,
      maxLength: size,
    }),
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 3 })), {
      maxLength: 30,
    }),
  }),
);

test('no cluster ever has two names', () => {
  fc.assert(
    fc.property(world, ({ names, edges }) => {
      for (const cluster of partition(
        names,
        edges.map(([a, b, strength]) => edge(a, b, strength)),
      )) {
        const own = new Set(cluster.map((node) => names[node]).filter((name) => name !== null));
        expect(own.size).toBeLessThan(2);
      }
    }),
    { numRuns: 2000 },
  );
});

test('neither the order of edges nor that of nodes has a say', () => {
  fc.assert(
    fc.property(
      world.chain(({ names, edges }) =>
        fc.record({
          names: fc.constant(names),
          edges: fc.constant(edges),
          shuffledEdges: fc.shuffledSubarray(edges, { minLength: edges.length }),
          places: fc.shuffledSubarray([...names.keys()], { minLength: names.length }),
        }),
      ),
      ({ names, edges, shuffledEdges, places }) => {
        const straight = partition(
          names,
          edges.map(([a, b, strength]) => edge(a, b, strength)),
        );
        // Node n stands at place places[n] in the shuffled world.
        const moved: (string | null)[] = [];
        for (const [node, name] of names.entries()) moved[places[node] ?? 0] = name;
        const shuffled = partition(
          moved,
          shuffledEdges.map(([a, b, strength]) => edge(places[b] ?? 0, places[a] ?? 0, strength)),
        );
        const back = new Map(places.map((place, node) => [place, node]));
        const ordered = shuffled
          .map((cluster) => cluster.map((place) => back.get(place) ?? -1).sort((a, b) => a - b))
          .sort(([a = 0], [b = 0]) => a - b);
        expect(ordered).toEqual(straight);
      },
    ),
    { numRuns: 2000 },
  );
});
