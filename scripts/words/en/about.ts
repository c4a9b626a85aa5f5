/** What the site says of itself, and of pages that are not there. */
export const about = {
  aboutTitle: 'About',
  about: (site: string) => ({
    lead: `${site} reads digests of research papers and keeps what they say, where it can be found, cited and read without a network.`,
    sections: [
      {
        id: 'digests',
        title: 'Digests and papers',
        paragraphs: [
          'A digest is a listing of papers as it stood on one day. The day says when the listing was captured, or which day’s list it is; it says nothing of when a paper appeared, so the two dates are kept apart everywhere.',
          'A paper that several digests list is one paper here, with every place it was seen. What one digest says of it, such as its date or the number of its authors, serves it everywhere.',
        ],
      },
      {
        id: 'certainty',
        title: 'What is certain, and what is not',
        paragraphs: [
          'Nothing is made up. Where a digest leaves out a year, it is worked out from the digest’s own evidence and marked: “year worked out” where the evidence settles it, “or a later year” where it only sets a limit. Authors who are not named stay unnamed.',
          'Some digests lose parts of formulas on the way. What can be put back with certainty is put back; the page of the paper then says so, and keeps the text as the source has it one click away. All else is shown as the digest prints it.',
          'The page of a paper lists which digest each fact comes from. What the publisher of this site mended is marked “corrected”.',
        ],
      },
      {
        id: 'addresses',
        title: 'Addresses that stay',
        paragraphs: [
          'The address of a paper or a digest is given once. Corrections, better titles and new digests never move it, and a record that is merged into another leaves a pointer behind.',
        ],
      },
      {
        id: 'offline',
        title: 'Without a network',
        paragraphs: [
          'After a first visit your browser keeps the first page, the search, the newest digests and every page you read, so that they open with no network. That takes at most 10 MB. Digests, topics or the whole site can be kept too; each button says how much that is, and takes it back.',
          'A newer version of the site is fetched beside the one you have, checked file by file, and put in its place only when it is whole.',
        ],
      },
      {
        id: 'privacy',
        title: 'Privacy',
        paragraphs: [
          'Pages make no request to anyone but this site: no trackers, no fonts or scripts from elsewhere, no cookies. Search runs in your browser. Four things are stored, in your browser alone: pages to read without a network, your last eight searches, and, only once you choose them, your colours, the topics you follow or mute and the searches you save. The page of topics and the page of the search list theirs and forget them when you say so; what is kept of pages stands under “Without a network”.',
        ],
      },
      {
        id: 'take',
        title: 'Take it with you',
        paragraphs: [
          'Everything on these pages is also there as JSON and as feeds, free to read from any other page. Papers, topics and digests can stand in a page of your own, as cards, timelines and lists.',
        ],
      },
    ],
  }),
  notFoundTitle: 'There is no such page',
  notFoundLead: 'The address may be mistyped. Addresses given out here do not move.',
  departedTitle: 'No longer here',
  departedPaper: 'This paper is no longer part of this site.',
  departedDigest: 'This digest is no longer part of this site.',
  departedTopic: 'This topic is no longer part of this site; its papers are.',
  movedTitle: 'This paper has another address',
  movedLead: 'Two records turned out to be one paper. It is now at',
  movedTopicTitle: 'This topic has another address',
  movedTopicLead: 'The topic goes by another name. It is now at',
  /** The last entry of the feed of a topic that is gone. */
  departedFeedTitle: (topic: string) => `The topic “${topic}” is no longer part of this site`,
};
