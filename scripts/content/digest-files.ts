import type { Stats } from 'node:fs';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { MAX_FILE_BYTES } from '../read/limits.ts';
import type { ReadDigest } from '../schema/entry.ts';
import { type ContentFolder, type Located, inside, isIgnored, unusedFile } from './folder.ts';
import { listNames, readBytes } from './open.ts';

/** Reads the bytes of one file; see `scripts/read/index.ts`. */
export type ReadDigestFile = (
  bytes: Uint8Array,
  place: { file: string; fileName: string },
) => { digest: ReadDigest | null; diagnostics: Diagnostic[] };

/** A folder of digests that is built by itself keeps its addresses and corrections beside them. */
const besideDigests: ReadonlySet<string> = new Set(['ids.json', 'corrections.yaml']);

/**
 * Reads every file of the folder of digests, in the order of their names by code unit. A file that cannot
 * be read is named and the rest goes on; so is a sub-folder, whose files would otherwise be missed
 * without a word. A folder that cannot be listed is an error.
 */
export async function readDigestFiles(
  folder: Pick<ContentFolder, 'digests'>,
  read: ReadDigestFile,
): Promise<{ digests: ReadDigest[]; diagnostics: Diagnostic[] }> {
  const digests: ReadDigest[] = [];
  const diagnostics: Diagnostic[] = [];
  if (folder.digests === null) return { digests, diagnostics };
  const { found: names, unreadable } = await listNames(folder.digests);
  if (unreadable) return { digests, diagnostics: [unreadable] };
  for (const name of names) {
    if (isIgnored(name) || besideDigests.has(name)) continue;
    const place = inside(folder.digests, name);
    const found = await readOne(place, name, read);
    if (found.digest) digests.push(found.digest);
    diagnostics.push(...found.diagnostics);
  }
  return { digests, diagnostics };
}

async function readOne(
  place: Located,
  name: string,
  read: ReadDigestFile,
): Promise<ReturnType<ReadDigestFile>> {
  const refuse = (status: Stats): Diagnostic | null => refusal(place.shown, name, status);
  const { found, unreadable } = await readBytes(place, 'unreadable-file', refuse);
  if (unreadable) return { digest: null, diagnostics: [unreadable] };
  return read(found, { file: place.shown, fileName: name });
}

function refusal(file: string, name: string, status: Stats): Diagnostic | null {
  if (status.isDirectory()) {
    const fix = 'Put its files beside it: digests are read from one folder.';
    return { ...unusedFile(file, name, []), fix };
  }
  // The reader refuses it too, but only once all of it is in memory.
  if (status.size <= MAX_FILE_BYTES) return null;
  const message = `${file} has ${status.size} bytes, more than the ${MAX_FILE_BYTES} that are read; it is left out.`;
  return diagnose('file-too-large', { file }, message, 'Split it into several digests.');
}
