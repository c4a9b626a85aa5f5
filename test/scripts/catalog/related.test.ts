import { expect, test } from 'vitest';
import { build, digest } from './make.ts';

const filler = [
  { title: 'Wheat prices in medieval towns', abstract: 'Ledgers of nine harvests are read.' },
  { title: 'Tides of northern harbours', abstract: 'Moon and wind move the water.' },
  { title: 'Bird song at dawn', abstract: 'Who sings before sunrise, and why.' },
];
const papers = [
  {
    title: 'Sheaf Diffusion on Graphs',
    abstract:
      'Sheaf diffusion equips a graph with restriction maps. Heterophily is handled by sheaf diffusion.',
  },
  {
    title: 'Sheaves for Heterophily',
    abstract: 'We learn restriction maps and use sheaf diffusion against heterophily on a graph.',
  },
  {
    title: 'Restriction Maps Revisited',
    abstract: 'Restriction maps of a graph are learned.',
  },
  ...filler,
];
const { catalog } = build([digest('a.txt', null, papers)]);

test('the nearest paper comes first, with the terms that both have', () => {
  const [first] = catalog.related.get('sheaves-for-heterophily') ?? [];
  expect(first).toMatchObject({
    id: 'sheaf-diffusion-on-graphs',
    title: 'Sheaf Diffusion on Graphs',
  });
  expect(first?.why).toContain('sheaf diffusion');
  expect(first?.why.length).toBeLessThanOrEqual(3);
});

test('a paper is never its own neighbour, and filler is none', () => {
  for (const [id, related] of catalog.related) {
    expect(related.map((each) => each.id)).not.toContain(id);
  }
  expect(catalog.related.get('bird-song-at-dawn')).toEqual([]);
});

test('every paper has a list, of five at most', () => {
  const alike = Array.from({ length: 9 }, (_, index) => ({
    title: `Sheaf Diffusion ${index}`,
    abstract: `Sheaf diffusion number x${index}`,
  }));
  const many = build([digest('a.txt', null, alike)]).catalog;
  expect([...many.related.keys()]).toEqual(many.papers.map(({ id }) => id));
  for (const related of many.related.values()) expect(related).toHaveLength(5);
});
