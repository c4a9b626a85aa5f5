/**
 * Embedding: what every page offers, and the page that puts a snippet together. Browsers write some of these, so
 * what varies is named in braces. The instructions are in embed-guides.ts.
 */
export const embed = {
  embed: {
    embed: 'Embed',
    forms: {
      element: 'HTML element',
      frame: 'Frame',
      picture: 'Picture in Markdown',
      link: 'Link',
      markdownLink: 'Link in Markdown',
    },
    copying: {
      copy: 'Copy',
      copied: 'Copied',
      selected: 'Selected, ready for your copy keys',
    },
    more: 'Colours, widths, and how it is done elsewhere',
    unaddressed:
      'This site was built without its address: write it in place of https://site.invalid.',

    // what things without a name of their own are called
    latestDigest: 'The latest digest of {site}',
    relatedTo: 'Papers related to “{title}”',
    searchOf: 'Search {site}',
  },

  embedTitle: 'Embed',
  embedLead:
    'Cards, timelines and lists of this site for any other page: pick one, give it your colours, copy the code.',
  embedParts: { designer: 'Make one', gallery: 'See them all', guides: 'Put it on your page' },
  embedNoScript:
    'Choosing and previewing runs in your browser and needs JavaScript. Without it, the page of every paper, topic and digest has its code under “Embed”, and the code below can be changed by hand.',
  embedUnreleased:
    'This site serves no released version of the elements yet, so there is no code for them: frames, pictures and links do without.',

  designer: {
    element: 'What',
    elements: {
      'paper-card': { name: 'Card', about: 'a paper' },
      'topic-timeline': { name: 'Timeline', about: 'topics over time' },
      'digest-list': { name: 'Digest', about: 'the papers of a day' },
      'related-papers': { name: 'Related papers', about: 'neighbours of a paper' },
      'paper-search': { name: 'Search', about: 'all papers here' },
    },
    paper: 'Paper',
    otherPaper: 'Find another',
    papersFound: { one: '{n} paper found', other: '{n} papers found' },
    nothingFound: 'No paper found',
    searchFailed: 'The search could not be loaded.',
    topics: 'Topics',
    topicsHelp: { one: '{n} chosen, at most {most}', other: '{n} chosen, at most {most}' },
    filterTopics: 'Filter topics',
    digest: 'Digest',
    latest: 'The latest, whichever that is',
    variant: 'Size',
    variants: { compact: 'Compact', standard: 'Standard', full: 'Full' },
    limit: 'Papers shown',
    theme: 'Light or dark',
    themes: { page: 'As the page', light: 'Light', dark: 'Dark' },
    font: 'Font',
    fonts: { inherit: 'The page’s', serif: 'Serif', sans: 'Sans serif' },
    colours: 'Colours of your own',
    colourNames: { accent: 'Accent', ink: 'Text', paper: 'Ground' },
    faint: '{colour} on {ground}: contrast {contrast}, and 4.5 is needed to be read with ease.',
    faintNames: { accent: 'The accent', ink: 'The text' },
    faintGrounds: { light: 'light pages', dark: 'dark pages' },
    width: 'Widest, in pixels',
    preview: 'Preview',
    previewWidth: 'Width of the preview',
    previewWidths: { phone: 'Phone', column: 'Column', full: 'Full width' },
    code: 'Code',
    updated: 'Preview and code: {title}',
    noThing: 'Nothing is chosen yet.',
    noPapers: 'There is no paper here yet.',
    unknownPaper: 'There is no paper at that address here: {id}.',
    unknownDigest: 'There is no digest at that address here: {id}.',
    failed: 'The preview could not be loaded. The code is right all the same.',
    loopback:
      'You see this site on your own machine: the code holds its address here, and works nowhere else.',
    frameHelp:
      'For pages that take no scripts. The frame tells its page how high it is; the plain HTML instructions have the few lines that follow it.',
  },

  gallery: {
    lead: 'With papers of this site, drawn as they come into view.',
    use: 'Use this',
    useOf: 'Use this: {name}',
    pictures: 'Pictures',
    empty: 'They appear here when the site has papers.',
    items: {
      compact: 'Card, compact',
      standard: 'Card',
      full: 'Card, full',
      dark: 'Card, dark',
      coloured: 'Card, in other colours',
      timeline: 'Timeline of a topic',
      timelines: 'Timeline of several topics',
      digest: 'Latest digest',
      related: 'Related papers',
      search: 'Search',
      paperPicture: 'Picture of a paper',
      topicPicture: 'Picture of a topic',
    },
  },
};
