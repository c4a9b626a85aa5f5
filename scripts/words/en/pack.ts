import { count } from './count.ts';

/** "412 kB", "1.3 MB": as file managers count. */
function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Files to take away: the page that is one file, the search of a folder, and what links to them. */
export const pack = {
  takeAway: 'Take it away',
  takeAwayFile: (bytes: number) => `One file, ${size(bytes)}`,
  takeAwayHelp: 'Every abstract and a search, to read without a network.',
  packed: (n: number, bytes: number) => `${count(n, 'paper', 'papers')}, ${size(bytes)}.`,
  packedFile: {
    digest: 'A digest in one file',
    topic: 'A topic in one file',
    all: 'A site in one file',
  },
  packedDescription: (n: number, site: string) => `${count(n, 'paper', 'papers')} from ${site}.`,
  packedFrom: 'From',
  packedContents: 'Contents',
  packedSearch: 'Search these papers',
  packedNoScript: 'Search needs JavaScript. All papers are below.',
  packedOnSite: 'On the site',
  packedLead: 'Everything here works without a network. Links lead out only when you follow them.',
  packedMore: 'Show more',
  packedNothing: 'Nothing found. Fewer words may find more.',
};
