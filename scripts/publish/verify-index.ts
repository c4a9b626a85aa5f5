import { join } from 'node:path';
import { z } from 'zod';
import { addresses } from '../emit/addresses.ts';
import { ENTRY_FILE, SEARCH_FILE } from '../emit/search-files.ts';
import { isThere } from './is-there.ts';
import { readAs } from './read-json.ts';

/** What is wrong with a file of the search index. */
export interface IndexFault {
  file: string;
  message: string;
}

/** What the index says of itself, as far as it matters here; see index-files.ts. */
const Contents = z.looseObject({
  schema: z.literal('offprint/search/1'),
  shards: z
    .array(z.looseObject({ path: z.string(), records: z.int().nonnegative(), facts: z.string() }))
    .min(1),
  vocabulary: z.string(),
  names: z.looseObject({ path: z.string(), from: z.array(z.string()) }).optional(),
});

/** What Pagefind says of a shard, as far as it matters here (Pagefind 1.6, `pagefind-entry.json`). */
const Entry = z.looseObject({
  languages: z.record(
    z.string(),
    z.looseObject({ hash: z.string(), page_count: z.int().nonnegative() }),
  ),
});

const Facts = z.looseObject({
  schema: z.literal('offprint/search-facts/1'),
  kinds: z.record(z.string(), z.int().nonnegative()),
});

const INDEX = addresses.searchIndex;
const CONTENTS_FILE = `${INDEX}${SEARCH_FILE}`;

/**
 * What is wrong with the search index of a site: it has to be there, with all that search.json and the entries of its
 * shards name, and to hold `records` records, each with its facts.
 */
export async function indexFaults(staging: string, records: number): Promise<IndexFault[]> {
  const faults: IndexFault[] = [];
  const tell = (file: string, message: string): void => {
    faults.push({ file, message });
  };
  const need = async (file: string, namedBy = ''): Promise<void> => {
    if (!(await isThere(join(staging, file)))) {
      tell(file, `The search index lacks this file${namedBy}.`);
    }
  };
  await need(`${INDEX}pagefind.js`);
  const contents = await readAs(Contents, join(staging, CONTENTS_FILE));
  if (contents.kind !== 'read') {
    await need(CONTENTS_FILE);
    if (contents.kind === 'unreadable') tell(CONTENTS_FILE, 'The search index cannot be read.');
    return faults;
  }
  await need(`${INDEX}${contents.value.vocabulary}`, ', which search.json names');
  const { names } = contents.value;
  for (const at of names?.from.keys() ?? []) {
    await need(`${INDEX}${names?.path}${at}.txt`, ', which search.json names');
  }
  let found = 0;
  let claimed = 0;
  for (const { path, records: rows, facts } of contents.value.shards) {
    claimed += rows;
    const entryFile = `${INDEX}${path}${ENTRY_FILE}`;
    const entry = await readAs(Entry, join(staging, entryFile));
    if (entry.kind === 'read') {
      for (const { hash, page_count: count } of Object.values(entry.value.languages)) {
        found += count;
        await need(`${INDEX}${path}pagefind.${hash}.pf_meta`, ', which its entry names');
      }
    } else {
      await need(entryFile, ', which search.json names');
      if (entry.kind === 'unreadable') {
        tell(entryFile, 'The entry of the search index cannot be read.');
      }
    }
    const factsFile = `${INDEX}${facts}`;
    const read = await readAs(Facts, join(staging, factsFile));
    await need(factsFile, ', which search.json names');
    if (read.kind === 'unreadable' || (read.kind === 'read' && rowsOf(read.value) !== rows)) {
      tell(factsFile, `These are not the facts of ${rows} records.`);
    }
  }
  if (faults.length === 0 && found !== records) {
    tell(
      `${INDEX}${ENTRY_FILE}`,
      `The search index holds ${found} records; the catalog has ${records}.`,
    );
  } else if (faults.length === 0 && claimed !== records) {
    tell(CONTENTS_FILE, `It tells of ${claimed} records; the catalog has ${records}.`);
  }
  return faults;
}

function rowsOf({ kinds }: z.infer<typeof Facts>): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}
