/**
 * What is kept on a reader's device. Browsers put these sentences together, so what varies is named in braces, and
 * there is one sentence for each plural form. Sizes arrive as `2.3 MB`.
 */
export const offline = {
  offline: {
    title: 'Without a network',
    lead: 'After a first visit this browser keeps the first page, the search, the newest digests and every page you read, up to 10 MB. You can keep more.',
    off: 'The publisher of this site has chosen that browsers keep nothing of it.',
    unscripted: 'Keeping pages needs JavaScript, which is off in this browser.',
    unable: 'This browser keeps nothing of this site: it cannot, or has not got round to it yet.',
    missing:
      'The page at {address} is not on this device, and the site cannot be reached. What is below can be read.',

    // buttons
    keepDigest: 'Keep this digest offline',
    keepTopic: 'Keep this topic offline',
    keepEverything: 'Keep everything offline',
    size: 'It takes {size} of this device.',
    asked: 'Fetching {size} …',
    progress: 'Kept so far: {done} of {size}. It goes on if you leave, or at your next visit.',
    kept: 'Kept: {size}. Press again to remove it.',
    stopped: {
      cut: 'The site cannot be reached. It goes on at your next visit.',
      missing: 'The site is being renewed. It goes on at your next visit.',
      wrong: 'The site is being renewed. It goes on at your next visit.',
      full: 'There is no room left on this device. What was kept before still is.',
    },
    removed: 'Removed.',

    // what there is
    always: 'Always here',
    noSearch:
      'The search of this site is too large to be kept unasked. If you keep everything, it works without a network too.',
    yours: 'Kept by you',
    noneOfYours: 'Nothing yet. Digests and topics have a button for it.',
    read: 'Pages you have read',
    noneRead: 'None yet.',
    newest: 'Newest digests',
    remove: 'Remove',
    removeNamed: 'Remove {title}',
    removeAllRead: 'Remove all of them',
    unfinished: 'not whole yet',
    used: 'In all, {host} uses {size} of this device.',
    everything: 'Everything',
    pages: 'What is here',

    // notices
    newVersion: 'A newer version of this site is ready.',
    reload: 'Show it',
    later: 'Later',
  },
};
