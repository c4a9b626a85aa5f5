import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { gzipSync } from 'fflate';
import { z } from 'zod';
import { type Cbor, itemsAt, listHead, readCbor, writeCbor } from './cbor.ts';

const unzip = promisify(gunzip);

/** What every file of Pagefind 1.6 begins with, once it is unpacked. */
const MARK = Buffer.from('pagefind_dcd');

/**
 * How many bytes of words share a file, unpacked, if they find a place in it: a third of what Pagefind writes. A search
 * fetches a file for each of its words, and each file makes the list that every reader fetches a dozen bytes longer.
 */
const PART = 20_000;

/** The most bytes of a part, but for a single word that has more. */
const MOST = 2 * PART;

/** Words that begin with so many same letters stay together: a search for one that is cut is one in a single file. */
const FAMILY = 4;

/** How many files are read at once. */
const AT_ONCE = 16;

/**
 * A record: its id, how many words it has, the file that holds its text with those of others; nothing where it has a
 * file to itself, which its id is the name of.
 */
const Page = z.tuple([z.string(), z.number(), z.string()]);
type Page = z.infer<typeof Page>;

/** A file of words: the beginnings of its first and last one by which they are told from its neighbours', its name. */
const Words = z.tuple([z.string(), z.string(), z.string()]);
type Words = z.infer<typeof Words>;

/**
 * Makes what readers fetch of an index smaller, and leaves it one that Pagefind's client reads: ids of records, which
 * are random, are made of the names of their files, so that the list of them packs well (86 kB become 50 at 9,000
 * records); and files of words are cut in parts. The same index gives the same bytes, and what is called the same
 * holds the same. Throws if a file is not as Pagefind 1.6 writes it.
 */
export async function makeSmaller(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.pf_meta')) continue;
    const path = join(folder, name);
    const { item } = readCbor(await unpacked(path));
    // Filters, sorts and the names of what is shown follow.
    const [version = '', pages, words, ...others] = z.array(z.custom<Cbor>()).parse(item);
    const parts = await inTurn(z.array(Words).parse(words), (some) => parted(folder, some));
    const named = await renamed(folder, z.array(Page).parse(pages));
    const list = [version, named, parts.flat(), ...others];
    await pack(path, writeCbor(list));
  }
}

/** Gives records ids that say their files, in the list and in the files. */
async function renamed(folder: string, pages: readonly Page[]): Promise<Page[]> {
  const ids = new Map<string, Map<string, string>>();
  const list = pages.map(([id, words, file]): Page => {
    if (file === '') return [id, words, file];
    const known = ids.get(file) ?? new Map<string, string>();
    ids.set(file, known);
    const short = `${file.replace('en_group_', '')}-${known.size}`;
    known.set(id, short);
    return [short, words, file];
  });
  await inTurn([...ids], async ([file, shorts]) => {
    const path = join(folder, 'fragment', `${file}.pf_fragment`);
    const texts = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse((await unpacked(path)).toString()));
    const entries = [...shorts].map(([id, short]) => {
      if (!Object.hasOwn(texts, id)) throw new Error(`${path} lacks the text of ${id}.`);
      return [short, texts[id]] as const;
    });
    await pack(path, Buffer.from(JSON.stringify(Object.fromEntries(entries))));
  });
  return list;
}

/** Cuts a file of words in parts; gives them in their order. */
async function parted(folder: string, [from, to, name]: Words): Promise<Words[]> {
  const pathOf = (called: string): string => join(folder, 'index', `${called}.pf_index`);
  const bytes = await unpacked(pathOf(name));
  // A list of the words is the only item of a list.
  const [start = 0] = itemsAt(bytes, 0);
  const places = itemsAt(bytes, start);
  const wordAt = (item: number): string => {
    const [at = 0] = itemsAt(bytes, places[item] ?? 0);
    return z.string().parse(readCbor(bytes, at).item);
  };
  const parts = runs(places, wordAt);
  if (parts.length < 2) return [[from, to, name]];
  await Promise.all(
    parts.map(([first, after], part) => {
      const words = bytes.subarray(places[first], places[after]);
      const all = [listHead(1), listHead(after - first), words];
      return pack(pathOf(`${name}-${part}`), Buffer.concat(all));
    }),
  );
  await rm(pathOf(name));
  return parts.map(([first, after], part) => [
    part === 0 ? from : toldApart(wordAt(first), wordAt(first - 1)),
    part === parts.length - 1 ? to : toldApart(wordAt(after - 1), wordAt(after)),
    `${name}-${part}`,
  ]);
}

/** Parts of some items, each as the first one and that after the last one; the end of the last item is among the places. */
function runs(
  places: readonly number[],
  wordAt: (item: number) => string,
): [first: number, after: number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let after = 1; after < places.length; after += 1) {
    const size = (places[after] ?? 0) - (places[first] ?? 0);
    const isLast = after === places.length - 1;
    if (!isLast) {
      if (size < PART) continue;
      const isFamily = wordAt(after).slice(0, FAMILY) === wordAt(after - 1).slice(0, FAMILY);
      if (isFamily && size < MOST) continue;
    }
    found.push([first, after]);
    first = after;
  }
  return found;
}

/** The beginning of a word by which it differs from another, as Pagefind 1.6 tells which words a file has. */
function toldApart(word: string, other: string): string {
  const signs = Array.from(word);
  const others = Array.from(other);
  const at = signs.findIndex((sign, place) => sign !== others[place]);
  return at < 0 ? word : signs.slice(0, at + 1).join('');
}

async function unpacked(path: string): Promise<Buffer> {
  const bytes = await unzip(await readFile(path));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(`${path} is not Pagefind's.`);
  return bytes.subarray(MARK.length);
}

async function pack(path: string, bytes: Buffer): Promise<void> {
  // Not Node's own, whose bytes are another processor's only by chance.
  await writeFile(path, gzipSync(Buffer.concat([MARK, bytes]), { level: 9, mtime: 0 }));
}

async function inTurn<Thing, Made>(
  things: readonly Thing[],
  make: (thing: Thing) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < things.length; at += AT_ONCE) {
    made.push(...(await Promise.all(things.slice(at, at + AT_ONCE).map(make))));
  }
  return made;
}
