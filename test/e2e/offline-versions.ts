import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { captureText, plainPaper, writeContent } from '../build/content.ts';
import { filesOf } from '../build/files-of.ts';
import { buildSite } from '../build-site.ts';
import { addressOf, isKept } from '../../scripts/emit/offline-kept.ts';
import type { FileRow, OfflineHead } from '../../scripts/schema/offline.ts';
import { type Files, hosted } from './offline-host.ts';

/** A built version of a site, and what it consists of. */
export interface BuiltVersion {
  name: string;
  build: string;
  /** How many papers it has; each has the word `questions`. */
  papers: number;
  /** SHA-256 of each file that can be kept, by its address, in base64url: counted anew from the bytes on the disk. */
  hashes: ReadonlyMap<string, string>;
  /** Addresses that a browser keeps unasked, by the lists that name them; those of the lists are among them. */
  unasked: ReadonlyMap<string, readonly string[]>;
  files: Files;
}

/** Papers of a digest. */
const EACH = 6;

/** Captures, oldest first. The first has a closed shard of the index for itself, which it shares with more in a later year. */
const CAPTURES = ['2024-03-01 Mar 1', '2025-05-02 May 2', '2025-06-03 Jun 3', '2026-01-04 Jan 4'];

/**
 * Builds a site as it was published time after time: with two digests, with three, and with a fourth that begins a new
 * year. Only some of its files change each time, as they do in the world.
 */
export async function buildVersions(
  folder: string,
  base: string,
  count: 2 | 3,
): Promise<BuiltVersion[]> {
  const versions: BuiltVersion[] = [];
  // One after the other: other tests want the processor too.
  for (let version = 0; version < count; version++) {
    const captures = CAPTURES.slice(0, 2 + version);
    const content = await writeContent(
      join(folder, `content-${version}`),
      Object.fromEntries(
        captures.map((capture, number) => {
          const [day = '', ...date] = capture.split(' ');
          const papers = Array.from({ length: EACH }, (_, at) => plainPaper(10 * number + at));
          return [`digests/${day}.txt`, captureText(date.join(' '), papers)];
        }),
      ),
    );
    const out = join(folder, `site-${version}`);
    const { status, stderr } = await buildSite([
      '--content',
      content,
      '--out',
      out,
      '--base',
      base,
    ]);
    if (status !== 0) throw new Error(`Version ${version} does not build:\n${stderr}`);
    versions.push(await readVersion(out, `version ${version}`, captures.length * EACH));
  }
  return versions;
}

async function readVersion(out: string, name: string, papers: number): Promise<BuiltVersion> {
  const bytes = new Map<string, Uint8Array>();
  for (const file of await filesOf(out)) bytes.set(file, await readFile(join(out, file)));
  const hashes = new Map<string, string>();
  for (const [file, content] of bytes) {
    if (!isKept(file)) continue;
    hashes.set(addressOf(file), createHash('sha256').update(content).digest('base64url'));
  }
  const json = (path: string): unknown => JSON.parse(Buffer.from(bytes.get(path) ?? []).toString());
  // Written by the build that has just ended.
  const head = json('offline.json') as OfflineHead;
  const unasked = new Map<string, string[]>();
  for (const [id, hash] of head.first) {
    const list = `offline/lists/${hash}.json`;
    unasked.set(id, [list, ...(json(list) as FileRow[]).map(([path]) => path)]);
  }
  return {
    name,
    build: head.build,
    papers,
    hashes,
    unasked,
    files: (path) => {
      const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
      const body = bytes.get(file);
      return Promise.resolve(body ? { ...hosted(file, ''), body } : null);
    },
  };
}

/**
 * Addresses besides the head's that an update from one version to another asks for, if the first is there as a whole:
 * those that have to come before the newer version can take its place, and those of lists that come after it.
 */
export function askedFor(
  from: BuiltVersion,
  to: BuiltVersion,
): { before: string[]; after: string[] } {
  const had = new Set([...from.unasked.values()].flat());
  const isNew = (path: string): boolean =>
    to.hashes.has(path) ? to.hashes.get(path) !== from.hashes.get(path) : !had.has(path);
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const [id, paths] of to.unasked) {
    for (const path of paths) if (isNew(path)) (from.unasked.has(id) ? before : after).add(path);
  }
  return { before: [...before], after: [...after].filter((path) => !before.has(path)) };
}
