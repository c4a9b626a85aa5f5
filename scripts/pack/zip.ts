import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive: `path` has forward slashes and starts at the archive's root. */
export interface ZipEntry {
  path: string;
  bytes: Uint8Array;
}

/** What is compressed already, by the ending of its name. */
const COMPRESSED = /\.(?:woff2|png|jpe?g|webp|gif|zip|gz)$/i;

/** Signatures and limits of the format (PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LARGEST_32 = 0xffffffff;
const MOST_16 = 0xffff;

/** Names are UTF-8. */
const FLAGS = 0x0800;
/** Version 4.5 of the format, which large archives need; made on a system with the permissions of Unix. */
const VERSION = 45;
const MADE_BY = (3 << 8) | VERSION;
/** A file that its owner writes and everybody reads. */
const PERMISSIONS = (0o100644 << 16) >>> 0;
/** The first day that the format knows: the same files give the same archive whenever it is made. */
const DAY = (1 << 5) | 1;

/**
 * A ZIP archive, piece by piece, so that a site of any size takes no more memory than its largest file and a list
 * of names. Past 65,535 files or 4 GiB it is a ZIP64 archive; the libraries that write those compress with the
 * system's zlib, which gives other bytes on other processors. Throws on a path that leads out of the folder that the
 * archive is unpacked to, on one that comes twice, and on a file of 4 GiB.
 */
export async function* zipped(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  const seen = new Set<string>();
  let offset = 0;
  for await (const { path, bytes } of entries) {
    checkPath(path, seen);
    if (bytes.length >= LARGEST_32) throw new Error(`${path} is too large for an archive.`);
    const smaller = COMPRESSED.test(path) ? null : deflateSync(bytes, { level: 6 });
    const deflated = smaller !== null && smaller.length < bytes.length ? smaller : null;
    const stored = deflated ?? bytes;
    const name = new TextEncoder().encode(path);
    const facts = [
      [2, FLAGS],
      [2, deflated === null ? 0 : 8],
      [2, 0],
      [2, DAY],
      [4, crc32(bytes)],
      [4, stored.length],
      [4, bytes.length],
      [2, name.length],
    ] as const;
    const local = joined(fields([4, LOCAL], [2, VERSION], ...facts, [2, 0]), name);
    const isFar = offset >= LARGEST_32;
    const extra = isFar ? fields([2, 1], [2, 8], [8, offset]) : new Uint8Array();
    directory.push(
      joined(
        fields([4, CENTRAL], [2, MADE_BY], [2, VERSION], ...facts, [2, extra.length]),
        fields([2, 0], [2, 0], [2, 0], [4, PERMISSIONS], [4, isFar ? LARGEST_32 : offset]),
        name,
        extra,
      ),
    );
    yield local;
    yield stored;
    offset += local.length + stored.length;
  }
  yield* directory;
  yield ending(offset, directory);
}

function ending(start: number, directory: readonly Uint8Array[]): Uint8Array {
  const count = directory.length;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const isLarge = count >= MOST_16 || start + size >= LARGEST_32;
  const large = isLarge
    ? joined(
        fields([4, END_64], [8, 44], [2, MADE_BY], [2, VERSION], [4, 0], [4, 0]),
        fields([8, count], [8, count], [8, size], [8, start]),
        fields([4, LOCATOR_64], [4, 0], [8, start + size], [4, 1]),
      )
    : new Uint8Array();
  const shown = Math.min(count, MOST_16);
  return joined(
    large,
    fields([4, END], [2, 0], [2, 0], [2, shown], [2, shown]),
    fields([4, Math.min(size, LARGEST_32)], [4, isLarge ? LARGEST_32 : start], [2, 0]),
  );
}

function checkPath(path: string, seen: Set<string>): void {
  const parts = path.split('/');
  if (path.includes('\\') || path.includes(':') || parts.some((part) => /^\.{0,2}$/.test(part))) {
    throw new Error(`${path} is no path within an archive.`);
  }
  if (seen.has(path)) throw new Error(`${path} would be in the archive twice.`);
  seen.add(path);
}

/** Numbers one after the other, each in so many bytes, lowest first. */
function fields(...list: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const made = new Uint8Array(list.reduce((sum, [bytes]) => sum + bytes, 0));
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return made;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}
