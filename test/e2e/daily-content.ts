import { captureText } from '../build/content.ts';

const ABSTRACT =
  'We introduce a method and show on seven benchmarks that it is faster, with fewer parameters and without a loss of accuracy. The proof rests on a bound that is tight up to a logarithm.';

/** A paper as a daily list has it; what is not named is as in most records. */
function record(id: string, title: string, paper: object, numComments = 0): object {
  return {
    paper: {
      id,
      title,
      authors: [{ name: 'Ada Lee', hidden: false }],
      publishedAt: '2025-11-10T00:00:00.000Z',
      submittedOnDailyAt: '2025-11-12T00:00:00.000Z',
      summary: `${title}: ${ABSTRACT}`,
      upvotes: 1,
      ...paper,
    },
    publishedAt: '2025-11-12T01:02:03.000Z',
    title,
    numComments,
  };
}

const authors = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Author Number${index + 1}` }));

/** The titles of the papers that come with code. */
export const withCode = ['Agents that act on lanterns', 'A study of everything by everybody'];

const rich = record(
  '2511.01234',
  'Agents that act on lanterns',
  {
    authors: [
      { name: 'Ada Lee' },
      { name: 'Émilie du Châtelet' },
      { name: 'Bo Kim' },
      { name: 'Guo' },
    ],
    upvotes: 42,
    githubRepo: 'https://github.com/someone/lantern-agents',
    projectPage: 'https://lantern-agents.github.io/',
    ai_keywords: ['embodied agents', 'lantern control'],
  },
  3,
);

const huge = record('2511.00002', 'A study of everything by everybody', {
  authors: authors(300),
  githubRepo: 'https://github.com/someone/everything',
  ai_keywords: Array.from({ length: 40 }, (_, index) => `keyword phrase ${index + 1}`),
});

const captured = [
  {
    title: 'Rates of forgetting in harbours',
    abstract: `We prove that forgetting takes mathcal{O}(d^k) steps in the worst case. ${ABSTRACT}`,
    byline: '4 authors · Mar 11, 2024',
  },
  {
    title: 'Means of kettles',
    abstract: `We study Fr\\'echet means of kettles and find them warm. ${ABSTRACT}`,
  },
  {
    title: 'Agents that act on lanterns',
    abstract: `Agents that act on lanterns: ${ABSTRACT}`,
    byline: '4 authors · Nov 10',
  },
];

/** A day of a daily list and a capture that share a paper: names, links, votes, a damaged formula, a correction. */
export const dailyContent: Readonly<Record<string, string>> = {
  'digests/2025-11-12.json': JSON.stringify([
    rich,
    huge,
    record('2511.00003', 'Orchards without code', {}),
  ]),
  'digests/2025-11-14.txt': captureText('Nov 14', captured),
  'digests/2025-11-15.txt': captureText('Nov 15', [
    { title: 'An advertisement for kettles', abstract: `Buy kettles. ${ABSTRACT}` },
  ]),
  'topics.yaml': [
    '- id: lanterns',
    '  label: Lanterns',
    '  definition: What gives light.',
    '  strong: [lanterns, orchards, everything]',
    '- id: agents',
    '  label: Agents',
    '  definition: What acts.',
    '  strong: [agents]',
    '- id: vessels',
    '  label: Vessels',
    '  definition: What holds water.',
    '  strong: [kettles]',
    '  formerly: [kettles]',
    '- id: harbours',
    '  label: Harbours',
    '  definition: Where ships rest.',
    '  strong: [harbours]',
    '',
  ].join('\n'),
  'corrections.yaml':
    '- paper: means-of-kettles\n  published: 2023\n- paper: an-advertisement-for-kettles\n  hide: true\n',
  'site.yaml': 'title: Reading room\n',
};
