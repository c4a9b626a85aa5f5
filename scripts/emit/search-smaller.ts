import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readRow, writeId } from '../../widgets/src/core/search/index-files.ts';
import { type Cbor, itemsAt, listHead, readCbor, writeCbor } from './cbor.ts';
import { ENTRY_FILE } from './search-files.ts';
import { inTurn, packedWriter, readPacked } from './search-packed.ts';
import { toldApart, wordRuns } from './search-word-runs.ts';

/**
 * A record: its id, how many words it has, the file that holds its text with those of others; nothing where it has a
 * file to itself, which its id is the name of.
 */
const Page = z.tuple([z.string(), z.number(), z.string()]);
type Page = z.infer<typeof Page>;

/** A file of words: the beginnings of its first and last one by which they are told from its neighbours', its name. */
const Words = z.tuple([z.string(), z.string(), z.string()]);
type Words = z.infer<typeof Words>;

/** What Pagefind's entry file says of an index. */
const Entry = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** What is read of a text: which row of the index it is. */
const Text = z.looseObject({ meta: z.looseObject({ at: z.string() }) });

/** What is added to a folder's name while its files are made anew. */
const ANEW = '-anew';

/**
 * How many digits of their hashes files are called by. Every reader fetches the names of all texts and words, so these
 * are as short as Pagefind's own.
 */
const SHORT = 7;
const LONG = 10;

/**
 * Makes what readers fetch of an index smaller, and leaves it one that Pagefind's client reads: ids of records, which
 * are random, become their rows, so that the list of them packs well (86 kB become 50 at 9,000 records) and each
 * says where its facts stand; and files of words are cut in parts. Every file that has a hash in its name is called by
 * its own bytes. The same index gives the same bytes. Throws if a file is not as Pagefind 1.6 writes it, and if its
 * records stand in another order than their rows.
 */
export async function makeSmaller(folder: string): Promise<void> {
  const lists = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  const [name, ...more] = lists;
  // An index of nothing has none.
  if (name === undefined) return;
  if (more.length > 0) throw new Error(`${folder} holds more than one index.`);
  const { item } = readCbor(await readPacked(join(folder, name)));
  await rm(join(folder, name));
  // Filters, sorts and the names of what is shown follow.
  const [version = '', pages, words, ...others] = z.array(z.custom<Cbor>()).parse(item);
  const parts = await anew(join(folder, 'index'), (before, after) =>
    parted(before, after, z.array(Words).parse(words)),
  );
  const rows = await anew(join(folder, 'fragment'), (before, after) =>
    asRows(before, after, z.array(Page).parse(pages)),
  );
  const [, language = ''] = /^pagefind\.([a-z]+)_/.exec(name) ?? [];
  const place = { folder, start: `pagefind.${language}_`, ending: '.pf_meta', digits: LONG };
  const written = await packedWriter(place)(writeCbor([version, rows, parts, ...others]));
  await nameList(join(folder, ENTRY_FILE), language, written.replace('pagefind.', ''));
}

/** Makes the files of a folder anew, from those before into an empty one that then takes its place. */
async function anew<Made>(
  folder: string,
  make: (before: string, after: string) => Promise<Made>,
): Promise<Made> {
  const after = `${folder}${ANEW}`;
  await mkdir(after);
  const made = await make(folder, after);
  await rm(folder, { recursive: true });
  await rename(after, folder);
  return made;
}

/** Says in an index's entry what its list is called. */
async function nameList(path: string, language: string, hash: string): Promise<void> {
  const entry = Entry.parse(JSON.parse(await readFile(path, 'utf8')));
  const said = entry.languages[language];
  if (!said) throw new Error(`${path} says nothing of “${language}”.`);
  said.hash = hash;
  await writeFile(path, JSON.stringify(entry));
}

/** Gives records their rows as ids, in the list and in the files with their texts. */
async function asRows(before: string, after: string, pages: readonly Page[]): Promise<Page[]> {
  const write = packedWriter({
    folder: after,
    start: 'en_group_',
    ending: '.pf_fragment',
    digits: SHORT,
  });
  const files = Map.groupBy(
    pages.map(([id, , file], row) => ({ id, file, row })),
    ({ id, file }) => file || id,
  );
  const names = await inTurn([...files], textsOf, write);
  const nameOf = new Map([...files.keys()].map((file, at) => [file, names[at] ?? '']));
  return pages.map(([id, words, file], row) => [writeId(row), words, nameOf.get(file || id) ?? '']);

  async function textsOf([file, records]: [
    string,
    { id: string; file: string; row: number }[],
  ]): Promise<Buffer> {
    const path = join(before, `${file}.pf_fragment`);
    const read: unknown = JSON.parse((await readPacked(path)).toString());
    // A text that has a file to itself is all of it.
    const texts = z.record(z.string(), Text).parse(records[0]?.file ? read : { [file]: read });
    const entries = records.map(({ id, row }) => {
      const text = texts[id];
      if (!text) throw new Error(`${path} lacks the text of ${id}.`);
      if (readRow(text.meta.at) !== row) throw new Error(`${path} has the text of another row.`);
      return [writeId(row), text] as const;
    });
    return Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  }
}

/** Cuts files of words in parts; gives them in their order. */
async function parted(before: string, after: string, files: readonly Words[]): Promise<Words[]> {
  const write = packedWriter({ folder: after, start: 'en_', ending: '.pf_index', digits: SHORT });
  const runsOf = async ([from, to, name]: Words) => {
    const bytes = await readPacked(join(before, `${name}.pf_index`));
    // A list of the words is the only item of a list.
    const [start = 0] = itemsAt(bytes, 0);
    const places = itemsAt(bytes, start);
    const wordAt = (item: number): string => {
      const [at = 0] = itemsAt(bytes, places[item] ?? 0);
      return z.string().parse(readCbor(bytes, at).item);
    };
    return wordRuns(places, wordAt).map(([first, end], part, runs) => ({
      from: part === 0 ? from : toldApart(wordAt(first), wordAt(first - 1)),
      to: part === runs.length - 1 ? to : toldApart(wordAt(end - 1), wordAt(end)),
      bytes: Buffer.concat([
        listHead(1),
        listHead(end - first),
        bytes.subarray(places[first], places[end]),
      ]),
    }));
  };
  const made = await inTurn(files, runsOf, (runs) =>
    Promise.all(
      runs.map(async ({ from, to, bytes }): Promise<Words> => [from, to, await write(bytes)]),
    ),
  );
  return made.flat();
}
