import { expect, test } from 'vitest';
import { sharedPapers } from '../../../../scripts/catalog/topics/shared-papers.ts';

const paper = (...ids: string[]) => ({
  topics: ids.map((id) => ({ id, label: id, reasons: [] })),
});

test('topics are counted with those that stand in the same papers, most shared first, ties by id', () => {
  const shared = sharedPapers([
    paper('graphs', 'theory', 'rnn'),
    paper('theory', 'graphs'),
    paper('graphs', 'audio'),
    paper('vision'),
    paper(),
  ]);
  expect(shared.get('graphs')).toEqual([
    { id: 'theory', shared: 2 },
    { id: 'audio', shared: 1 },
    { id: 'rnn', shared: 1 },
  ]);
  expect(shared.get('theory')).toEqual([
    { id: 'graphs', shared: 2 },
    { id: 'rnn', shared: 1 },
  ]);
  expect(shared.has('vision')).toBe(false);
});
