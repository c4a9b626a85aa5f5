import { describe, expect, test } from 'vitest';
import { relate } from '../../../../scripts/catalog/related/relate.ts';
import { build, digest } from '../make.ts';

const filler = [
  { title: 'Wheat prices in medieval towns', abstract: 'Ledgers of nine harvests are read.' },
  { title: 'Tides of northern harbours', abstract: 'Moon and wind move the water.' },
  { title: 'Bird song at dawn', abstract: 'Who sings before sunrise, and why.' },
  { title: 'Glaze of river pottery', abstract: 'Kilns reached a heat that clay kept.' },
  { title: 'Bridges of rope', abstract: 'Fibres carry what stone cannot.' },
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

/** The neighbours of papers made of titles, abstracts and topics, whose ids are their places. */
function neighbours(texts: readonly { title: string; abstract: string; topics?: string[] }[]) {
  const text = (of: string) => ({ source: of, text: of, inline: [] });
  return relate(
    [...texts, ...filler].map(({ title, abstract, topics }: (typeof texts)[number], index) => ({
      id: String(index).padStart(3, '0'),
      title: text(title),
      abstract: text(abstract),
      keywords: [],
      topics: (topics ?? []).map((id) => ({ id, label: id, reasons: [] })),
    })),
  );
}

test('the nearest paper comes first, with what both say', () => {
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
  const kinds = ['wool', 'flax', 'silk', 'jute', 'hemp', 'ramie', 'kapok'];
  const alike = kinds.map((kind) => ({
    title: `Sheaf diffusion of ${kind}`,
    abstract: `Restriction maps. ${Array.from({ length: 5 }, (_, at) => `${kind}${at}`).join(' ')}.`,
  }));
  const found = neighbours(alike);
  expect(found.size).toBe(alike.length + filler.length);
  for (const place of alike.keys()) {
    const related = found.get(String(place).padStart(3, '0')) ?? [];
    expect(related).toHaveLength(5);
    expect(related[0]?.why).toContainEqual(expect.stringMatching(/^sheaf diffusion$/i));
  }
});

describe('papers that are one work', () => {
  const abstract =
    'Tidal power plants lose output when silt settles on turbine blades, and cleaning stops them for days. ' +
    'We measure the growth of silt at four estuaries and give a schedule that halves the lost output.';
  const companion = {
    title: 'Silt on turbine blades',
    abstract: 'Silt at estuaries settles on turbine blades of tidal power plants.',
  };

  test('are not suggested for each other, whatever the second is called', () => {
    const found = neighbours([
      { title: 'A schedule against silt in tidal power', abstract },
      {
        title: 'Cleaning tidal turbines in time',
        abstract: `${abstract} This is a short version.`,
      },
      companion,
    ]);
    expect(found.get('000')?.map(({ id }) => id)).toEqual(['002']);
    expect(found.get('001')?.map(({ id }) => id)).toEqual(['002']);
  });

  test('stand in the list of a third one once', () => {
    const found = neighbours([
      { title: 'A schedule against silt in tidal power', abstract },
      { title: 'A schedule against silt in tidal power (extended version)', abstract },
      companion,
    ]);
    expect(found.get('002')).toHaveLength(1);
  });
});

describe('the reasons', () => {
  const why = (one: string, other: string): string[] =>
    neighbours([
      {
        title: 'Looms',
        abstract: `${one} Ovens warm ferries, lanterns hang over quays, salt dries on planks.`,
      },
      {
        title: 'Kites',
        abstract: `${other} Miners carve granite while mules carry barley up a winding gorge.`,
      },
    ]).get('000')?.[0]?.why ?? [];

  test('name the longest phrase that both say, not its parts', () => {
    const both = 'graph neural networks of weavers';
    expect(why(`We train ${both}.`, `They fear ${both}.`)).toEqual([both]);
  });

  test('keep capitals and hyphens of names', () => {
    expect(
      why('LLMs paint text-to-image murals; RLHF.', 'RLHF for LLMs and text-to-image murals.'),
    ).toEqual(expect.arrayContaining(['LLMs', 'RLHF', 'text-to-image murals']));
  });

  test('leave out an acronym beside its words', () => {
    const found = why(
      'Graph attention kernels (GAK) are slow. GAK is old.',
      'Graph attention kernels (GAK) are quick. GAK is new.',
    );
    expect(found).toEqual([expect.stringMatching(/^graph attention kernels?$/i)]);
  });

  test('are never words of rhetoric or pieces of an address', () => {
    const said =
      'Extensive experiments demonstrate significant improvements over existing methods.';
    const code = 'Code is available at https://example.org/weave-kit.';
    expect(why(`${said} ${code} Wool.`, `${said} ${code} Paper.`)).toEqual([]);
  });
});

test('a word with a hyphen is the same as one without', () => {
  const found = neighbours([
    { title: 'Pre-training of looms', abstract: 'Weft.' },
    { title: 'Pretraining for kites', abstract: 'Wind.' },
  ]);
  expect(found.get('000')?.[0]?.why).toEqual([expect.stringMatching(/^pre-?training$/i)]);
});

describe('papers that are loosely alike', () => {
  const looms = {
    title: 'Looms that mend themselves',
    abstract:
      'Shuttle repair with copper wire. Weavers rest while warp, weft, heddle, treadle, bobbin are aligned.',
  };
  const kites = {
    title: 'Kites over cold valleys',
    abstract:
      'Copper wire and shuttle repair. Farmers fly silk above orchards, hedges, barns, ponds, meadows, stables, ' +
      'wells, cellars, ditches, gravel, thistles, brambles, clover, rye, oats, geese, wolves, owls, hares, ' +
      'pears, plums when frost nears dawn.',
  };

  test('are suggested where they have a topic in common or one has none, not where topics differ', () => {
    const suggested = (one: string[], other: string[]): number =>
      neighbours([
        { ...looms, topics: one },
        { ...kites, topics: other },
      ]).get('000')?.length ?? 0;
    expect(suggested(['weaving'], ['weaving'])).toBe(1);
    expect(suggested(['weaving'], [])).toBe(1);
    expect(suggested([], ['farming'])).toBe(1);
    expect(suggested(['weaving'], ['farming'])).toBe(0);
  });

  test('follow nearer ones, but begin no list', () => {
    const carpets = {
      title: 'Carpets from islands',
      abstract:
        'Warp, weft, heddle are aligned beside lagoons, cliffs, reefs, lighthouses, ferries.',
    };
    const found = neighbours([looms, kites, carpets]);
    expect(found.get('000')?.map(({ id }) => id)).toEqual(['001', '002']);
    expect(found.get('002')).toEqual([]);
  });
});
