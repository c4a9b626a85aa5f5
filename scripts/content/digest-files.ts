import { readFile, stat } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { errorCode } from '../publish/error-code.ts';
import { MAX_FILE_BYTES } from '../read/limits.ts';
import type { ReadDigest } from '../schema/entry.ts';
import {
  type ContentFolder,
  type Located,
  inside,
  isIgnored,
  listNames,
  unusedFile,
} from './folder.ts';

/** Reads the bytes of one file; see `scripts/read/index.ts`. */
export type ReadDigestFile = (
  bytes: Uint8Array,
  place: { file: string; fileName: string },
) => { digest: ReadDigest | null; diagnostics: Diagnostic[] };

/**
 * Reads every file of the folder of digests, in the order of their names by code unit. Whatever cannot
 * be read is named and the rest goes on; so is a sub-folder, whose files would otherwise be missed
 * without a word.
 */
export async function readDigestFiles(
  folder: Pick<ContentFolder, 'digests'>,
  read: ReadDigestFile,
): Promise<{ digests: ReadDigest[]; diagnostics: Diagnostic[] }> {
  const digests: ReadDigest[] = [];
  const diagnostics: Diagnostic[] = [];
  if (folder.digests === null) return { digests, diagnostics };
  for (const name of await listNames(folder.digests.path)) {
    // A folder of digests that was built by itself keeps its addresses beside them.
    if (isIgnored(name) || name === 'ids.json') continue;
    const place = inside(folder.digests, name);
    const found = await readOne(place, name, read);
    if (found.digest) digests.push(found.digest);
    diagnostics.push(...found.diagnostics);
  }
  return { digests, diagnostics };
}

async function readOne(
  { path, shown }: Located,
  name: string,
  read: ReadDigestFile,
): Promise<ReturnType<ReadDigestFile>> {
  const refuse = (why: string): ReturnType<ReadDigestFile> => ({
    digest: null,
    diagnostics: [diagnose('unreadable-file', { file: shown }, `${shown} ${why}; it is left out.`)],
  });
  let bytes: Uint8Array;
  try {
    const status = await stat(path);
    if (status.isDirectory()) {
      const unused = unusedFile(shown, name, []);
      const fix = 'Put its files beside it: digests are read from one folder.';
      return { digest: null, diagnostics: [{ ...unused, fix }] };
    }
    // A pipe or a device could be waited for without end.
    if (!status.isFile()) return refuse('is not a regular file');
    // The reader refuses it too, but only once all of it is in memory.
    if (status.size > MAX_FILE_BYTES) {
      const message = `${shown} has ${status.size} bytes, more than the ${MAX_FILE_BYTES} that are read; it is left out.`;
      const fix = 'Split it into several digests.';
      return {
        digest: null,
        diagnostics: [diagnose('file-too-large', { file: shown }, message, fix)],
      };
    }
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return refuse(`could not be opened (${code})`);
  }
  return read(bytes, { file: shown, fileName: name });
}
