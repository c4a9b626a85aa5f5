import { describe, expect, test } from 'vitest';
import { newestOf, type TopicFile } from '../../../../site/client/choices/followed-papers.ts';

/** The file of a topic with these papers, newest first: id and date. */
function file(id: string, ...papers: [id: string, date: string | null][]): TopicFile {
  const known = papers.map(([, date]) => date !== null);
  return {
    id,
    label: id.toUpperCase(),
    papers: {
      ids: papers.map(([paper]) => paper),
      titles: papers.map(([paper]) => `On ${paper}`),
      dates: papers.map(([, date]) => date),
      precisions: known.map((is) => (is ? 'day' : null)),
      certainties: known.map((is) => (is ? 'stated' : null)),
    },
  };
}

describe('the newest papers of followed topics', () => {
  const graphs = file('graphs', ['nets', '2025-03-01'], ['trees', '2024-01-01'], ['knots', null]);
  const audio = file('audio', ['chimes', '2025-05-01'], ['nets', '2025-03-01']);

  test('are in one order, newest first and those without a date last, each once', () => {
    const papers = newestOf([graphs, audio], 8);
    expect(papers.map(({ id }) => id)).toEqual(['chimes', 'nets', 'trees', 'knots']);
    expect(papers[1]?.topics.map(({ label }) => label)).toEqual(['GRAPHS', 'AUDIO']);
    expect(papers[0]).toMatchObject({ title: 'On chimes', date: '2025-05-01' });
  });

  test('are no more than asked for, and the same whichever file comes first', () => {
    const ids = (files: TopicFile[]) => newestOf(files, 2).map(({ id }) => id);
    expect(ids([graphs, audio])).toEqual(['chimes', 'nets']);
    expect(ids([audio, graphs])).toEqual(['chimes', 'nets']);
    expect(newestOf([], 8)).toEqual([]);
  });
});
