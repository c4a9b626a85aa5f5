/** One address of every kind of page in the sample site, relative to its root. */
export const pageKinds = {
  home: '',
  digests: 'digests/',
  digest: 'digests/2024-12-06/',
  papers: 'papers/',
  'papers of a year': 'papers/years/2017/',
  paper: 'papers/attention-is-all-you-need/',
  topics: 'topics/',
  topic: 'topics/graphs/',
  'empty topic': 'topics/robotics/',
  search: 'search/',
  'search results': 'search/?q=attention',
  embed: 'embed/',
  about: 'about/',
  '404': '404.html',
} as const;
