import { compareText } from '../compare-text.ts';
import type { Digest } from '../schema/digest.ts';
import type { Paper } from '../schema/paper.ts';
import type { Topic } from '../schema/topic.ts';
import { addresses, pageCount } from './addresses.ts';
import { ENTRY_FILE, SEARCH_FILE, searchFolders } from './search-files.ts';

/** Pages from which all others are reached, and the one for what is not there. */
const WAYS = [
  addresses.home,
  addresses.digests,
  addresses.topics,
  addresses.papers,
  addresses.search,
  addresses.about,
  addresses.offline,
];

/** Pages and data in which most files stand; all other files are loaded by every page. */
const OF_CONTENT = /^(?:digests|papers|topics|embed|api|pagefind)\//;

/** What every page needs, and the pages that lead to all others. */
export function* siteFiles(paths: Iterable<string>): Generator<string> {
  yield* WAYS;
  for (const path of paths) {
    if (!path.endsWith('/') && path !== addresses.home && !OF_CONTENT.test(path)) yield path;
  }
}

/** The pages of a digest and of its papers. */
export function* filesOfDigest({ id, entries }: Pick<Digest, 'id' | 'entries'>): Generator<string> {
  for (let page = 1; page <= pageCount(entries.length); page++) yield addresses.digest(id, page);
  for (const slug of entries) yield addresses.paper(slug);
}

/** The pages of a topic and of its papers, and what its timeline draws. `paths` are those of all files. */
export function* filesOfTopic(
  id: string,
  papers: readonly Pick<Paper, 'id'>[],
  paths: Iterable<string>,
): Generator<string> {
  yield* ownFilesOfTopic(id, paths);
  for (const paper of papers) yield addresses.paper(paper.id);
}

/** The first pages of all topics, and what their timelines draw. */
export function* timelineFiles(
  topics: readonly Pick<Topic, 'id'>[],
  paths: Iterable<string>,
): Generator<string> {
  for (const { id } of topics) yield addresses.topic(id);
  const data = addresses.apiTopic('').replace(/\.json$/, '');
  for (const path of paths) if (path.startsWith(data) || path === addresses.apiTopics) yield path;
}

function* ownFilesOfTopic(id: string, paths: Iterable<string>): Generator<string> {
  const [page, data] = [addresses.topic(id), addresses.apiTopic(id)];
  const shards = data.replace(/\.json$/, '/');
  for (const path of paths) {
    if (path.startsWith(page) || path === data || path.startsWith(shards)) yield path;
  }
}

/** The files of a search index, from the files of a site. */
export interface SearchLists {
  /** Of the open shard and of the whole: what is needed before a result can be shown, but for the start. */
  index: string[];
  /** What says which shards there are: who has it takes the rest to be there too. */
  start: string[];
  /** Where authors and identifiers are looked up. */
  names: string[];
  /** What results of the open shard show. */
  texts: string[];
  /** The closed shards with their facts, those with the greatest names first: names begin with years. */
  shards: { name: string; paths: string[] }[];
}

/** A name with a hash after it, as shards and their facts have. */
const HASHED = /^(.*)-[0-9a-z]+(?:\.json)?$/;

/**
 * Tells the files of a search index apart by where they stand: each closed shard is a folder. The file by which a shard
 * begins comes last of its files.
 */
export function searchLists(paths: Iterable<string>): SearchLists {
  const shards = new Map<string, string[]>();
  const facts: string[] = [];
  const lists: SearchLists = { index: [], start: [], names: [], texts: [], shards: [] };
  for (const path of paths) {
    if (!path.startsWith(addresses.searchIndex)) continue;
    const file = path.slice(addresses.searchIndex.length);
    if (file.startsWith(searchFolders.closed)) {
      const [, name = ''] = file.split('/', 2);
      if (shards.get(name)?.push(path) === undefined) shards.set(name, [path]);
    } else if (file.startsWith(searchFolders.facts)) facts.push(path);
    else if (file.startsWith(searchFolders.names)) lists.names.push(path);
    else if (file === SEARCH_FILE) lists.start.push(path);
    else (file.startsWith('fragment/') ? lists.texts : lists.index).push(path);
  }
  const nameOf = (hashed: string): string => HASHED.exec(hashed)?.[1] ?? hashed;
  const ofShard = new Map([...shards].map(([name, files]) => [nameOf(name), files]));
  for (const path of facts) {
    const name = nameOf(path.slice(addresses.searchIndex.length + searchFolders.facts.length));
    (ofShard.get(name) ?? lists.index).push(path);
  }
  lists.shards = [...shards]
    .map(([name, files]) => {
      const isEntry = (path: string): boolean => path.endsWith(`/${ENTRY_FILE}`);
      return {
        name,
        paths: [...files.filter((path) => !isEntry(path)), ...files.filter(isEntry)],
      };
    })
    .toSorted((a, b) => compareText(b.name, a.name));
  return lists;
}
