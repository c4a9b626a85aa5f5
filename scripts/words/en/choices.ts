/**
 * Topics that a reader follows or mutes. Browsers put these sentences together, so what varies is named in
 * braces, and there is one sentence for each plural form.
 */
export const choices = {
  choices: {
    follow: 'Follow',
    mute: 'Mute',
    /** What a list says beside a link to such a topic. */
    followed: 'followed',
    muted: 'muted',
    yourTopics: 'Your topics',
    kept: 'Kept in this browser only.',
    help: 'Papers on topics you follow are marked, and the newest of them stand on the home page. A paper with a muted topic is hidden in digests, unless it also has a topic you follow; every digest says how many are hidden.',
    closed:
      'This browser does not let the site keep your choices: they end when you leave this page.',
    unreadable:
      'What this browser kept as your choices cannot be read. It is put aside when you choose again.',
    none: 'None chosen',
    following: { one: '{n} followed', other: '{n} followed' },
    muting: { one: '{n} muted', other: '{n} muted' },
    forget: 'Forget all',
    forgotten: 'This browser keeps no choices of yours any more.',
    gone: {
      one: '{n} topic you chose is not on this site any more.',
      other: '{n} topics you chose are not on this site any more.',
    },

    // lists of papers
    onlyFollowed: 'Only topics I follow',
    shownAll: { one: '{n} paper shown', other: '{n} papers shown' },
    shownOf: { one: '{shown} of {n} paper shown', other: '{shown} of {n} papers shown' },
    hidden: { one: '{n} paper hidden: {topics}.', other: '{n} papers hidden: {topics}.' },
    revealed: {
      one: '{n} paper on muted topics: {topics}.',
      other: '{n} papers on muted topics: {topics}.',
    },
    topicCount: '{topic} ({n})',
    show: 'Show them',
    hide: 'Hide them again',

    // home
    fromFollowed: 'From topics you follow',
    loading: 'Fetching the newest papers …',
    nothingYet: 'No paper here has a topic you follow yet.',
    failed: {
      one: 'The papers of {n} topic could not be fetched.',
      other: 'The papers of {n} topics could not be fetched.',
    },
    retry: 'Try again',
    hiddenTopics: {
      one: '{n} muted topic hidden: {topics}.',
      other: '{n} muted topics hidden: {topics}.',
    },
    revealedTopics: {
      one: '{n} muted topic: {topics}.',
      other: '{n} muted topics: {topics}.',
    },
  },
};
