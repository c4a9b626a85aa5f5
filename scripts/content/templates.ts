/** A file of a new content folder; `path` is relative to it. */
export interface Template {
  path: string;
  text: string;
}

const site = `# What the site says of itself. Every setting is optional; remove the # to set it.

# Name of the site, at most 80 characters.
# title: Papers worth reading

# One or two sentences for search engines and link previews, at most 300 characters.
# description: What our reading group read, week by week.

# Where the site will be served, with its folder if it has one. Feeds, the sitemap and link previews
# need it, because they must name full addresses. \`--site\` on the command line goes first.
# address: https://papers.example.org/

# Who publishes it, at most 120 characters; stands at the foot of every page.
# byline: The reading group

# Language of the interface.
# language: en

# Whether browsers keep pages, so that the site works with no network. With false, those that kept
# something before throw it away at their next visit.
# offline: true

# What pages offer to take away as one file: none, digests, or all for topics too. Each file is about 0.3 MB
# larger than its texts.
# downloads: digests
`;

const topics = `# The topics of the site, in the order in which they are shown. A paper has a topic when its title and
# abstract hold the topic's names. Remove the # from these lines for a first one.

# - id: retrieval                    # its address: lower-case letters, digits and hyphens
#   label: Retrieval                 # its name on pages, at most 60 characters
#   definition: Finding the passages that answer a question.
#   strong:                          # names that settle it; no two topics can share one
#     - dense retrieval
#     - passage retrieval
#   weak:                            # words that only hint at it
#     - retriever
#   not:                             # phrases that must not count
#     - image retrieval
#   parent: language                 # the id of a wider topic, if it has one
#   formerly:                        # ids it had before: their addresses lead to it
#     - finding
`;

const corrections = `# What to mend where a digest is wrong: the files themselves stay as they came. \`npm run check\` prints
# corrections to paste here. A paper is named by its slug, the last part of its address, which none of
# this ever moves. Every line but the first of an item is optional; remove the # to use it.

# - paper: hopfield-networks-is-all-you-need
#   title: Hopfield Networks is All You Need
#   abstract:                        # characters of the digest, exactly, and what to show for them; in
#                                    # single quotes, for in double ones YAML reads \\t and \\f otherwise
#     - find: 'mathcal{O}(d^k)'
#       show: '$\\mathcal{O}(d^k)$'
#   published: 2020-07-16            # or 2020-07, or 2020; null where the date is wrong
#   authors:
#     - Hubert Ramsauer
#     - Bernhard Schäfl
#   authorCount: 16
#   unlabelledNumber: null
#   addLinks:                        # code, project, paper, pdf, data, demo, review or other
#     - rel: code
#       href: https://github.com/ml-jku/hopfield-layers
#   dropLinks:
#     - https://example.org/dead
#   topics:                          # ids of topics.yaml, instead of those found
#     - memory

# - paper: a-paper-under-another-title
#   sameAs: hopfield-networks-is-all-you-need   # one paper: its address leads there

# - paper: two-papers-taken-for-one
#   apart:                           # digests, by id or by file name, that list another paper
#     - 2025-11-07

# - paper: not-a-paper-at-all
#   hide: true                       # or a list of digests

# - digest: undated-11-07            # its id, or the name of its file
#   capturedOn: 2025-11-07
`;

const digests = `# Digests

One file per digest, in any format that Offprint reads. This file is not read.

A capture (the saved text of a listing page) often shows a day without a year. Begin the file's name with
the day on which you saved it, such as \`2025-11-07 daily papers.txt\`, and the year is known for certain.
`;

const notes = `# Notes

Your own words, in MDX, on the page of a digest, a paper or a topic:

- \`digests/<id>.mdx\`, such as \`digests/2025-11-07.mdx\`
- \`papers/<slug>.mdx\`, where the slug is the last part of the paper's address
- \`topics/<id>.mdx\`

Components are provided, and nothing has to be imported: \`<PaperLink id="…" />\`, \`<DigestLink id="…" />\`,
\`<TopicLink id="…" />\`, \`<PaperCard id="…" />\` and \`<Aside>…</Aside>\`. A note is words and links: no
pictures, no styles, nothing computed. This file is not read.
`;

/** The files of a new, empty content folder. */
export const templates: readonly Template[] = [
  { path: 'site.yaml', text: site },
  { path: 'topics.yaml', text: topics },
  { path: 'corrections.yaml', text: corrections },
  { path: 'digests/README.md', text: digests },
  { path: 'notes/README.md', text: notes },
  { path: 'notes/digests/.gitkeep', text: '' },
  { path: 'notes/papers/.gitkeep', text: '' },
  { path: 'notes/topics/.gitkeep', text: '' },
];
