import { count } from './count.ts';

/** What a digest gave to a page; keys are those of a paper’s provenance. */
const originFields: Readonly<Record<string, string>> = {
  title: 'title',
  abstract: 'abstract',
  published: 'date',
  authors: 'authors',
  authorCount: 'number of authors',
  unlabelledNumber: 'unlabelled number',
  keywords: 'keywords',
  upvotes: 'upvotes',
  comments: 'comments',
  'identifiers.arxiv': 'arXiv number',
  'identifiers.doi': 'DOI',
  topics: 'topics',
  links: 'links',
};

/** Where a name of a topic is found, inside a sentence. */
const places = { title: 'title', abstract: 'abstract', keywords: 'keywords' };
type Place = keyof typeof places;

/** "title, abstract and keywords" */
function list(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Papers: a paper’s page, and listings of them. */
export const papers = {
  papersTitle: 'Papers',
  papersLead: (papers: number, digests: number) =>
    `${count(papers, 'paper', 'papers')} from ${count(digests, 'digest', 'digests')}, newest first.`,
  newestPapers: (n: number) => `The newest ${n.toLocaleString('en')}`,
  yearTitle: (year: string) => (year === 'undated' ? 'Papers without a date' : `Papers of ${year}`),
  undatedLead:
    'No digest says when these papers appeared, and their date is not guessed. Where a later digest states it, they move to their year.',
  yearLead: (n: number, year: string) =>
    `${count(n, 'paper', 'papers')} published in ${year}, newest first.`,
  years: 'Years',

  // a row of a listing
  upvotes: (n: number) => count(n, 'upvote', 'upvotes'),
  comments: (n: number) => count(n, 'comment', 'comments'),
  code: 'Code',
  codeOf: (title: string) => `Code of “${title}”`,
  onlyWithCode: 'Only papers with code',
  shownAll: (n: number) => `${count(n, 'paper', 'papers')} shown`,
  shownOf: (n: number, all: number) =>
    `${n.toLocaleString('en')} of ${count(all, 'paper', 'papers')} shown`,
  /** "Ada Lee, Bo Kim and 5 more"; also before a list that unfolds. */
  andMore: (names: string, n: number) => `${names} and ${n.toLocaleString('en')} more`,
  showMore: (n: number) => `and ${n.toLocaleString('en')} more`,

  // the page of a paper
  paper: 'Paper',
  published: 'Published',
  publishedUnknown: 'Not stated in any digest',
  authorsLabel: 'Authors',
  authorsUnnamed: (n: number) => `${count(n, 'author', 'authors')}, not named in the source`,
  authorsAlsoUnnamed: (n: number) => `and ${n.toLocaleString('en')} not named in the source`,
  unlabelledNumber: 'Unlabelled number',
  unlabelledNumberHelp: 'printed after the date in the digest, which does not say what it counts',
  keywords: 'Keywords',
  keywordsHelp: 'given by the source',
  readers: 'Readers',
  whenRead: (listing: string) => `when “${listing}” was read`,
  topicsLabel: 'Topics',
  /** Where names were found: "because of “a”, “b” in title and abstract; “c” in abstract; and 2 more". */
  because: (groups: readonly { names: readonly string[]; in: readonly Place[] }[], more: number) =>
    `because of ${[
      ...groups.map((group) => {
        const names = group.names.map((name) => `“${name}”`).join(', ');
        return `${names} in ${list(group.in.map((place) => places[place]))}`;
      }),
      ...(more === 0 ? [] : [`and ${more.toLocaleString('en')} more`]),
    ].join('; ')}`,
  noTopic: 'No topic of this site was found in it.',
  noTopicAsCorrected: 'None, as the publisher says.',
  perhapsTopic: 'Perhaps:',
  origins: 'Comes from',
  originFields,
  corrected: 'corrected',
  correctedBy: 'Corrected by the publisher',
  correctedFields: (fields: string) => `Corrected by the publisher: ${fields}`,
  position: (n: number) => `no. ${n}`,
  notationRestored:
    'Some of the notation here was put back into a source that had lost it, and symbols may still be missing.',
  sourceText: 'The text as the source has it',
  related: 'Related papers',
  bothAbout: (words: string) => `both: ${words}`,
  findOn: 'Find it on',
  findOnHelp: 'A search for the title; it leaves this site.',
  dataLabel: 'Data',
  data: 'This paper as JSON',
  topicData: 'This topic as JSON',
  cite: 'Cite',
  citeTitle: 'Ways to cite this paper',
  citeHelp:
    'Names stay as the source writes them, each as a whole, because which part is the family name is not known. What nobody states is left out.',
  links: 'Links',
  linkKinds: {
    paper: 'Paper',
    pdf: 'PDF',
    code: 'Code',
    project: 'Project page',
    data: 'Data',
    demo: 'Demo',
    review: 'Review',
    other: 'Link',
  },
};
