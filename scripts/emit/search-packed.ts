import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { gzipSync } from 'fflate';

const unzip = promisify(gunzip);

/** What every file of Pagefind 1.6 begins with, once it is unpacked. */
const MARK = Buffer.from('pagefind_dcd');

/** How many things are read at once: each has a file open. */
const AT_ONCE = 16;

/** What a file of Pagefind's holds. Throws if it is none. */
export async function readPacked(path: string): Promise<Buffer> {
  const bytes = await unzip(await readFile(path));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(`${path} is not Pagefind's.`);
  return bytes.subarray(MARK.length);
}

/** Where packed files are written: `<folder>/<start><hash><ending>`. */
export interface PackedPlace {
  folder: string;
  start: string;
  ending: string;
  /** How many digits of its hash a file is called by, at least. */
  digits: number;
}

/**
 * Writes files as Pagefind's are, each called by the hash of its own bytes, so that none ever changes under its name.
 * Gives what it is called, without its ending. A name that another file of the same writer has is made longer; which of
 * them that is says the order of the calls.
 */
export function packedWriter({ folder, start, ending, digits }: PackedPlace) {
  const taken = new Set<string>();
  return async (bytes: Buffer): Promise<string> => {
    // Not Node's own, whose bytes are another processor's only by chance.
    const packed = gzipSync(Buffer.concat([MARK, bytes]), { level: 9, mtime: 0 });
    const hash = createHash('sha256').update(packed).digest('hex');
    let name = `${start}${hash.slice(0, digits)}`;
    for (let more = digits + 1; taken.has(name) && more <= hash.length; more += 1) {
      name = `${start}${hash.slice(0, more)}`;
    }
    taken.add(name);
    await writeFile(join(folder, `${name}${ending}`), packed);
    return name;
  };
}

/**
 * Reads each thing, some at a time, and writes what was read in the order of the things, whichever is read first. Gives
 * what was written, in that order.
 */
export async function inTurn<Thing, Read, Written>(
  things: readonly Thing[],
  read: (thing: Thing) => Promise<Read>,
  write: (read: Read) => Promise<Written>,
): Promise<Written[]> {
  const written: Written[] = [];
  for (let at = 0; at < things.length; at += AT_ONCE) {
    const some = await Promise.all(things.slice(at, at + AT_ONCE).map(read));
    written.push(...(await Promise.all(some.map(write))));
  }
  return written;
}
