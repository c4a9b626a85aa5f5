import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcLength, shortArcs } from '../../../site/charts/short-arcs.ts';

const nodes = (...ids: string[]) => ids.map((id) => ({ id, size: 1 }));

const graphs = fc
  .array(fc.tuple(fc.nat(19), fc.nat(19), fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
  .map((ends) => ({
    nodes: Array.from({ length: 20 }, (_, i) => ({ id: `n${i}`, size: (i * 7) % 20 })),
    links: ends
      .filter(([a, b]) => a !== b)
      .map(([a, b, weight]) => ({ a: `n${a}`, b: `n${b}`, weight })),
  }));

test('a chain is laid out in its own order, from its heavier end', () => {
  const links = ['bd', 'da', 'ac', 'ce'].map((ends) => ({
    a: ends.charAt(0),
    b: ends.charAt(1),
    weight: 1,
  }));
  const heavy = nodes('a', 'b', 'c', 'd', 'e').map((node) =>
    node.id === 'e' ? { ...node, size: 5 } : node,
  );
  expect(shortArcs(heavy, links).join('')).toBe('ecadb');
});

test('a heavy link is kept shorter than light ones', () => {
  const links = [
    { a: 'hub', b: 'near', weight: 9 },
    { a: 'hub', b: 'x', weight: 1 },
    { a: 'hub', b: 'y', weight: 1 },
    { a: 'hub', b: 'z', weight: 1 },
  ];
  const row = shortArcs(nodes('x', 'y', 'z', 'hub', 'near'), links);
  expect(Math.abs(row.indexOf('hub') - row.indexOf('near'))).toBe(1);
});

test('groups that nothing joins stand apart, the heaviest first', () => {
  const links = [
    { a: 'a', b: 'c', weight: 1 },
    { a: 'b', b: 'd', weight: 1 },
  ];
  const row = shortArcs(
    nodes('a', 'b', 'c', 'd').map((node) => ({ ...node, size: node.id === 'd' ? 3 : 1 })),
    links,
  );
  expect(row).toEqual(['d', 'b', 'a', 'c']);
});

test('every node stands in the row once, and the order of the input changes nothing', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const row = shortArcs(graph.nodes, graph.links);
      expect(row.toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
      expect(shortArcs(graph.nodes.toReversed(), graph.links.toReversed())).toEqual(row);
    }),
  );
});

test('no two neighbours in the row would make the arcs shorter by changing places', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const row = shortArcs(graph.nodes, graph.links);
      const length = arcLength(row, graph.links);
      row.forEach((id, index) => {
        const next = row[index + 1];
        if (next === undefined) return;
        const swapped = row.toSpliced(index, 2, next, id);
        expect(arcLength(swapped, graph.links)).toBeGreaterThanOrEqual(length);
      });
    }),
  );
});
