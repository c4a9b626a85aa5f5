import { type Facts, factsReader } from './facts.ts';
import { type FactsFile, readId, type SearchFile, writeId } from './index-files.ts';
import { type IndexPlace, type Network, startPagefind } from './pagefind.ts';
import { openShards } from './open-shards.ts';
import { isHit } from './ranking.ts';
import type { Fragment } from './result.ts';
import { readMark } from './shard-mark.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** A record that was found. */
export interface Hit {
  /** One of a kind in the whole index. */
  key: string;
  shard: number;
  /** Its row in the facts of its shard. */
  row: number;
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
  /** The numbers of shards that could not be loaded: what is found are records of the others. */
  missing: ReadonlySet<number>;
  /** What has all of the words, best first. */
  search: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** What has the words one after the other, in their title or text, more or less. */
  phrase: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** Every record, by its key, those of missing shards too; a third of a second at 20,000. */
  rows: () => Promise<ReadonlyMap<string, Row>>;
  /** What reads the facts of a row of a shard; nothing is known of rows of one that is missing. */
  facts: (shard: number) => Promise<(row: number) => Facts>;
  vocabulary: () => Promise<Vocabulary>;
  /** The text of a file of the index, by its address relative to search.json; the last ones are remembered. */
  text: (path: string) => Promise<string>;
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
  const readJson = async (name: string): Promise<unknown> =>
    JSON.parse(await network.readText(place.index + name));
  const [client, file] = await Promise.all([
    startPagefind(place, attempt, network),
    readJson('search.json'),
  ]);
  if (!isFile<SearchFile>(file, 'offprint/search/1')) {
    throw new Error('What was loaded is not a search index.');
  }
  const { pagefind, missing } = await openShards(client, place, attempt, network, file);
  const ask = async (text: string | null): Promise<Hit[]> => {
    const { results } = await pagefind.search(text);
    return results.map((result) => {
      const { shard, score } = readMark(result.score);
      const row = readId(result.id);
      if (row === null) throw new Error(`The index has a record ${result.id}, which is no row.`);
      return { key: `${shard} ${result.id}`, shard, row, score, read: result.data };
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
  // Whatever is found has facts; a failure shows where they are asked for.
  void readers[0]?.().catch(() => undefined);
  const searches = kept(async (text) => (await ask(text)).filter(isHit));
  return {
    file,
    missing,
    search: (words) => searches(words.join(' ')),
    phrase: (words) => searches(`"${words.join(' ')}"`),
    rows: once(async () => {
      const hits = await ask(null);
      const found = new Map<string, Row>();
      let at = 0;
      file.shards.forEach(({ records }, shard) => {
        for (let row = 0; row < records; row += 1) {
          if (missing.has(shard)) {
            const hit = missingHit(shard, row);
            found.set(hit.key, { hit, row });
            continue;
          }
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
      return missing.has(shard) ? () => UNKNOWN : read();
    },
    vocabulary: once(async () =>
      readVocabulary(await network.readText(place.index + file.vocabulary)),
    ),
    text: kept((path) => network.readText(place.index + path)),
    close: () => pagefind.destroy(),
  };
}

/** What is known of a record that is not here. */
const UNKNOWN: Facts = {
  kind: null,
  date: null,
  certainty: '',
  topics: [],
  digests: [],
  hasCode: false,
};

/** A record of a shard that is not here: it has its place among all, and cannot be read. */
function missingHit(shard: number, row: number): Hit {
  const read = (): Promise<never> => Promise.reject(new Error('A part of the index is not here.'));
  return { key: `${shard} ${writeId(row)}`, shard, row, score: 0, read };
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
