import { describe, expect, test } from 'vitest';
import type { TopicReason } from '../../../scripts/schema/paper.ts';
import { wordsOf } from '../../../scripts/words/index.ts';
import { shownReasons } from '../../../site/topics/shown-reasons.ts';

function sentence(reasons: TopicReason[]): string {
  const { groups, more } = shownReasons(reasons);
  return wordsOf('en').because(groups, more);
}

describe('what a page says of a topic’s reasons', () => {
  test('a name and where it was found', () => {
    expect(sentence([{ name: 'GNN', in: ['title', 'abstract'] }])).toBe(
      'because of “GNN” in title and abstract',
    );
  });

  test('names of the same places stand together, and what is too much is counted', () => {
    expect(
      sentence([
        { name: 'GNN', in: ['title'] },
        { name: 'heterophily', in: ['abstract'] },
        { name: 'graph', in: ['title'] },
        { name: 'node', in: ['abstract', 'keywords'] },
        { name: 'edge', in: ['abstract'] },
      ]),
    ).toBe('because of “GNN”, “graph” in title; “heterophily” in abstract; and 2 more');
  });

  test('three places are listed as a sentence lists them', () => {
    expect(sentence([{ name: 'GNN', in: ['title', 'abstract', 'keywords'] }])).toBe(
      'because of “GNN” in title, abstract and keywords',
    );
  });
});
