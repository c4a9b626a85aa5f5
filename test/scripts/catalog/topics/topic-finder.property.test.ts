import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicFinder } from '../../../../scripts/catalog/topics/topic-finder.ts';
import { Paper } from '../../../../scripts/schema/paper.ts';
import type { Topic } from '../../../../scripts/schema/topic.ts';

const words = ['graph', 'node', 'Graph', 'nodes', 'C++', 'N:M', 'SE(3)', '-', '.', '. A', '(', '*'];
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const name = text.filter((each) => each !== '');
const names = fc.uniqueArray(name, { maxLength: 4 });
const topics = fc
  .array(fc.record({ strong: names, weak: names, not: names }), { maxLength: 6 })
  .map((all) =>
    all.map((each, index): Topic => ({
      id: `t${index}`,
      label: `T${index}`,
      definition: 'It.',
      formerly: [],
      ...each,
    })),
  );
const paper = fc.record({
  title: text,
  abstract: fc.option(text),
  keywords: fc.array(text, { maxLength: 4 }),
});

describe('topics of any paper, by any names', () => {
  test('are at most three and each once, with reasons that name a place; a suggestion stands alone', () => {
    fc.assert(
      fc.property(topics, paper, (all, each) => {
        const found = topicFinder(all)(each);
        expect(Paper.pick({ topics: true, suggestedTopics: true }).parse(found)).toEqual(found);
        const ids = [...found.topics, ...found.suggestedTopics].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(found.topics.length).toBeLessThanOrEqual(3);
        if (found.topics.length > 0) expect(found.suggestedTopics).toEqual([]);
        for (const { id, reasons } of [...found.topics, ...found.suggestedTopics]) {
          const own = all.find((topic) => topic.id === id);
          expect(reasons).not.toEqual([]);
          for (const reason of reasons) {
            expect([...(own?.strong ?? []), ...(own?.weak ?? [])]).toContain(reason.name);
            expect(new Set(reason.in).size).toBe(reason.in.length);
          }
        }
      }),
    );
  });

  test('are the same in whatever order the names and the keywords stand', () => {
    fc.assert(
      fc.property(topics, paper, (all, each) => {
        const turned = all.map((topic) => ({
          ...topic,
          strong: topic.strong.toReversed(),
          weak: topic.weak.toReversed(),
          not: topic.not.toReversed(),
        }));
        const keywords = each.keywords.toReversed();
        expect(topicFinder(turned)({ ...each, keywords })).toEqual(topicFinder(all)(each));
      }),
    );
  });

  test('do not depend on papers that came before', () => {
    fc.assert(
      fc.property(topics, fc.array(paper, { maxLength: 5 }), (all, papers) => {
        const find = topicFinder(all);
        const once = papers.map(find);
        expect(papers.toReversed().map(find).toReversed()).toEqual(once);
      }),
    );
  });

  test('of a paper with an abstract do not hang on keywords', () => {
    fc.assert(
      fc.property(topics, paper, (all, each) => {
        const abstract = each.abstract ?? '';
        const ids = (keywords: string[]) =>
          topicFinder(all)({ ...each, abstract, keywords }).topics.map(({ id }) => id);
        expect(ids(each.keywords)).toEqual(ids([]));
      }),
    );
  });
});
