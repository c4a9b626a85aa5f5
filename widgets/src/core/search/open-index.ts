import { type Facts, factsReader } from './facts.ts';
import type { FactsFile, SearchFile } from './index-files.ts';
import { type IndexPlace, type Network, startPagefind } from './pagefind.ts';
import { isHit, searchRanking } from './ranking.ts';
import type { Fragment } from './result.ts';
import { readMark, shardMark } from './shard-mark.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** A record that was found. */
export interface Hit {
  /** One of a kind in the whole index. */
  key: string;
  shard: number;
  /** As its shard has it: shards of different sizes are not quite comparable. */
  score: number;
  read: () => Promise<Fragment>;
}

/** A hit with the place of its facts. */
export interface Row {
  hit: Hit;
  row: number;
}

/** An index that is open. Each of its parts is loaded when it is first asked for, and once. All methods may reject. */
export interface OpenIndex {
  file: SearchFile;
  /** What has all of the words, best first. */
  search: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** What has the words one after the other, in their title or text, more or less. */
  phrase: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** Every record, by its key; a third of a second at 20,000. */
  rows: () => Promise<ReadonlyMap<string, Row>>;
  /** What reads the facts of a row of a shard. */
  facts: (shard: number) => Promise<(row: number) => Facts>;
  vocabulary: () => Promise<Vocabulary>;
  close: () => Promise<void>;
}

/** How many searches are kept: those of a query that grows letter by letter are asked for again and again. */
const KEPT = 64;

/** Opens the index at a place. Rejects if its client or what it consists of cannot be loaded. */
export async function openIndex(
  place: IndexPlace,
  attempt: number,
  network: Network,
): Promise<OpenIndex> {
  const pagefind = await startPagefind(place, attempt, network);
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await network.readText(place.index + name));
  const file = await readJson('search.json');
  if (!isFile<SearchFile>(file, 'offprint/search/1')) {
    throw new Error('What was loaded is not a search index.');
  }
  await Promise.all(
    file.shards.map(async ({ path }, shard) => {
      // The first one is the client's own.
      if (path === '') return;
      await pagefind.mergeIndex(place.index + path, {
        baseUrl: place.base,
        ranking: searchRanking,
        indexWeight: shardMark(shard),
      });
    }),
  );
  const ask = async (text: string | null): Promise<Hit[]> => {
    const { results } = await pagefind.search(text);
    return results.map((result) => {
      const { shard, score } = readMark(result.score);
      return { key: `${shard} ${result.id}`, shard, score, read: result.data };
    });
  };
  // Most searches show nothing of some shards.
  const readers = file.shards.map(({ facts }) =>
    once(async () => {
      const read = await readJson(facts);
      if (isFile<FactsFile>(read, 'offprint/search-facts/1')) return factsReader(file, read);
      throw new Error('What was loaded is not the facts of an index.');
    }),
  );
  const searches = kept(async (text) => (await ask(text)).filter(isHit));
  return {
    file,
    search: (words) => searches(words.join(' ')),
    phrase: (words) => searches(`"${words.join(' ')}"`),
    rows: once(async () => {
      const hits = await ask(null);
      const found = new Map<string, Row>();
      let at = 0;
      file.shards.forEach(({ records }, shard) => {
        for (let row = 0; row < records; row += 1) {
          const hit = hits[at++];
          if (!hit) throw new Error('The index has fewer records than it says.');
          // Without words nothing has a score, and so none says its shard.
          const key = hit.key.replace(/^\d+/, String(shard));
          found.set(key, { hit: { ...hit, shard, key }, row });
        }
      });
      return found;
    }),
    facts: async (shard) => {
      const read = readers[shard];
      if (!read) throw new Error('The index found a record of no shard.');
      return read();
    },
    vocabulary: once(async () =>
      readVocabulary(await network.readText(place.index + file.vocabulary)),
    ),
    close: () => pagefind.destroy(),
  };
}

/** Whether a file is what its schema says; the site writes such files and checks them. */
function isFile<File extends { schema: string }>(
  file: unknown,
  schema: File['schema'],
): file is File {
  return typeof file === 'object' && file !== null && 'schema' in file && file.schema === schema;
}

/** Makes a thing at most once; if that fails, the next who asks has it tried again. */
function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** Remembers the last answers. */
function kept<Thing>(make: (text: string) => Promise<Thing>): (text: string) => Promise<Thing> {
  const made = new Map<string, Promise<Thing>>();
  return (text) => {
    const known = made.get(text);
    made.delete(text);
    const thing = known ?? make(text);
    made.set(text, thing);
    const [oldest] = made.keys();
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    thing.catch(() => made.delete(text));
    return thing;
  };
}
