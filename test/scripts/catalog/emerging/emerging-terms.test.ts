import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type EmergingTerm,
  emergingTerms,
} from '../../../../scripts/catalog/emerging/emerging-terms.ts';
import { candidates } from '../../../../scripts/catalog/emerging/candidates.ts';
import { taxonomyMistakes } from '../../../../scripts/content/taxonomy.ts';
import { type Topic, Topics } from '../../../../scripts/schema/topic.ts';
import { type CatalogSketch, type PaperSketch, makeCatalog } from '../../../catalog-factory.ts';

/** Papers on as many matters as there are, none of which is new. */
const filler = (count: number, from = 0): PaperSketch[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `filler-${from + index}`,
    title: `Notes on Plain Matter ${from + index}`,
    abstract: 'We look at plain matter and write down what is there.',
  }));

/** Papers with these titles; `abstract` may hold `#`, which stands for the title in small letters. */
const about = (titles: readonly string[], abstract = 'We study #.'): PaperSketch[] =>
  titles.map((title) => ({
    id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    abstract: abstract.replace('#', title.toLowerCase()),
  }));

/** A catalog of digests by day; each lists the papers given. */
function catalogOf(
  days: Readonly<Record<string, PaperSketch[]>>,
  topics: CatalogSketch['topics'] = [],
) {
  const papers = [
    ...new Map(
      Object.values(days)
        .flat()
        .map((each) => [each.id, each]),
    ).values(),
  ];
  const digests = Object.entries(days).map(([id, list]) => ({
    id,
    entries: list.map((each) => each.id),
  }));
  return makeCatalog({ papers, digests, topics });
}

/** Twenty papers of old, and two newer digests with these papers among others. */
const lately = (first: PaperSketch[], second: PaperSketch[], topics?: CatalogSketch['topics']) =>
  catalogOf(
    {
      '2025-01-01': filler(20),
      '2025-11-01': [...first, ...filler(2, 20)],
      '2025-11-08': [...second, ...filler(2, 30)],
    },
    topics,
  );

const echoes = about(['Echo Mapping of Towns', 'Echo Mapping of Woods']);
const moreEchoes = about(['Fast Echo Mapping', 'Echo Mapping under Water']);

function namesOf(catalog: Parameters<typeof emergingTerms>[0]): string[][] {
  return emergingTerms(catalog).map(({ names }) => names);
}

describe('a term', () => {
  test('that papers of the newest digests have, and older ones have not, is told with its counts', () => {
    const [term] = emergingTerms(lately(echoes, moreEchoes));
    expect(term).toMatchObject({
      names: ['echo mapping'],
      papers: 4,
      rise: { newest: 4, before: 0, window: { digests: 2, newest: 8, before: 20 } },
    });
  });

  test('that was there all along is not', () => {
    const old = about(['Echo Mapping of Seas', 'Echo Mapping of Hills', 'Echo Mapping of Lakes']);
    const days = { '2025-01-01': old, '2025-11-01': echoes, '2025-11-08': moreEchoes };
    expect(namesOf(catalogOf(days))).toEqual([]);
  });

  test('that one digest alone brings is not: a digest may be of one mind', () => {
    expect(namesOf(lately([...echoes, ...moreEchoes], []))).toEqual([]);
  });

  test('that an old paper has is not new because a new digest lists the paper again', () => {
    const old = [...echoes, ...moreEchoes];
    const days = {
      '2025-01-01': [...old, ...filler(20)],
      '2025-11-01': [...old, ...filler(2, 20)],
      '2025-11-08': [...old, ...filler(2, 30)],
    };
    expect(namesOf(catalogOf(days))).toEqual([]);
  });

  test.each(['strong', 'weak', 'not'] as const)('that a topic has under `%s` is not', (kind) => {
    const topic = { id: 'sound', strong: ['sound'], [kind]: ['Echo-Mappings'] };
    expect(namesOf(lately(echoes, moreEchoes, [topic]))).toEqual([]);
  });

  test('is not one that stands in no title and is no keyword: that is prose', () => {
    const prose = (ids: string[]) =>
      ids.map((id) => ({ id, title: `On ${id}`, abstract: 'It has a silver lining in the end.' }));
    expect(namesOf(lately(prose(['oak', 'elm']), prose(['ash', 'fir'])))).toEqual([]);
  });

  test('is told once, as its longest form and with its abbreviation', () => {
    const long = 'We use group relative policy optimization (GRPO) here.';
    const first = about(['Group Relative Policy Optimization at Sea', 'GRPO for Boats'], long);
    const second = about(['GRPO for Ships', 'Why GRPO Sails', 'GRPO in Port'], 'We use GRPO.');
    expect(namesOf(lately(first, second))).toEqual([
      ['group relative policy optimization', 'GRPO'],
    ]);
  });

  test('is not told where a topic names what its abbreviation stands for', () => {
    const first = about(
      ['GRPO for Boats', 'GRPO for Rafts'],
      'Group relative policy optimization (GRPO).',
    );
    const second = about(['GRPO for Ships', 'Why GRPO Sails']);
    const topic = { id: 'rl', strong: ['group relative policy optimization'] };
    expect(namesOf(lately(first, second, [topic]))).toEqual([]);
  });
});

describe('nothing is told', () => {
  const all = [...echoes, ...moreEchoes];

  test('of no digests, of one, or of several of one day', () => {
    expect(emergingTerms(makeCatalog())).toEqual([]);
    expect(namesOf(catalogOf({ '2025-11-01': all }))).toEqual([]);
    expect(namesOf(catalogOf({ '2025-11-01': echoes, '2025-11-01-2': moreEchoes }))).toEqual([]);
  });

  test('of digests whose day is unknown', () => {
    const days = { '2025-01-01': filler(20), 'undated-05-07': echoes, 'undated-05-08': moreEchoes };
    expect(namesOf(catalogOf(days))).toEqual([]);
  });
});

test('what is told does not hang on the order of papers, digests or topics', () => {
  const catalog = lately(
    [...echoes, ...about(['Moss Clocks'])],
    [...moreEchoes, ...about(['On Moss Clocks', 'Moss Clocks Drift'])],
  );
  const turned = {
    ...catalog,
    papers: catalog.papers.toReversed(),
    digests: catalog.digests.toReversed(),
  };
  expect(namesOf(catalog)).toEqual([['echo mapping'], ['moss clocks']]);
  expect(emergingTerms(turned)).toEqual(emergingTerms(catalog));
});

describe('the lines to paste', () => {
  const term = (names: string[], topic: EmergingTerm['topic'] = null): EmergingTerm => ({
    names,
    papers: 8,
    rise: {
      window: { since: '2025-11-01', days: 5, digests: 5, newest: 120, before: 700 },
      newest: 7,
      before: 1,
      certainty: 4,
      ratio: 40,
    },
    topic,
  });
  const topics = (): Topic[] =>
    Topics.parse([{ id: 'rl', label: 'RL', definition: 'D.', strong: ['rl'], formerly: ['grpo'] }]);
  const said = (each: EmergingTerm): { message: string; fix: string } => {
    const [found] = candidates([each], topics(), { file: 'topics.yaml' });
    return { message: found?.message ?? '', fix: found?.fix ?? '' };
  };

  test('come with the counts that speak for them', () => {
    expect(said(term(['deep research'])).message).toBe(
      '“deep research” is in 7 of the 120 papers that the 5 newest digests brought, and in 1 of the 700 before; no topic names it.',
    );
  });

  test.each([
    [['deep research']],
    [['3D splats', '3DS']],
    [['true']],
    [['grpo']],
    [['拡散 模型']],
    [['1e5']],
  ])('are a topic that can stand beside the others: %j', (names) => {
    const [, snippet = ''] = said(term(names)).fix.split(/\n(.*)/s);
    const pasted = Topics.parse(parse(snippet));
    expect(pasted[0]?.strong).toEqual(names);
    const place = () => ({ file: 'topics.yaml', line: 1, column: 1 });
    expect(taxonomyMistakes([...topics(), ...pasted], place)).toEqual([]);
  });

  test('are names of the topic that most of its papers have', () => {
    expect(said(term(['on-policy distillation', 'OPD'], { id: 'rl', papers: 6 })).fix).toBe(
      '6 of its 8 papers have the topic `rl`. If it is a part of that, add it under `strong` there, in line with the other names:\n- on-policy distillation\n- OPD',
    );
  });

  test('are names of a topic that is called so and does not name itself', () => {
    expect(said(term(['RL'])).fix).toBe(
      'Add it under `strong` of the topic `rl`, in line with the names there:\n- RL',
    );
  });
});
