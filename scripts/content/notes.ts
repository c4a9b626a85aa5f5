import { readFile } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { errorCode } from '../publish/error-code.ts';
import { type Located, inside, isIgnored, listNames, unusedFile } from './folder.ts';

/** The kinds of page that a note can be written for; each is a folder of `notes/`. */
export const noteKinds = ['digests', 'papers', 'topics'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The editor's own words on one page, in MDX. */
export interface Note {
  kind: NoteKind;
  /** Id of the digest or topic, slug of the paper. */
  id: string;
  /** Path as the publisher knows it. */
  file: string;
  text: string;
}

/**
 * Reads all notes, by kind and then by id. What stands in the folder and is no note is named; a note that
 * cannot be opened or is not UTF-8 is a mistake of the publisher's own, so it stops the build.
 */
export async function readNotes(
  notes: Located | null,
): Promise<{ notes: Note[]; diagnostics: Diagnostic[] }> {
  const found: Note[] = [];
  const diagnostics: Diagnostic[] = [];
  if (notes === null) return { notes: found, diagnostics };
  for (const name of await listNames(notes.path)) {
    if (isIgnored(name)) continue;
    const kind = noteKinds.find((each) => each === name);
    if (kind === undefined) {
      diagnostics.push(unusedFile(inside(notes, name).shown, name, noteKinds));
      continue;
    }
    const folder = inside(notes, kind);
    for (const fileName of await listNames(folder.path)) {
      if (isIgnored(fileName)) continue;
      const place = inside(folder, fileName);
      if (!fileName.endsWith('.mdx')) {
        const fix = 'A note is named after what it is for, such as `some-id.mdx`.';
        diagnostics.push({ ...unusedFile(place.shown, fileName, []), fix });
        continue;
      }
      const bytes = await readFile(place.path).catch((error: unknown) => {
        if (errorCode(error) === null) throw error;
        return errorCode(error);
      });
      const text = bytes instanceof Uint8Array ? decode(bytes) : null;
      if (text === null) {
        const why =
          bytes instanceof Uint8Array ? 'is not UTF-8 text' : `could not be opened (${bytes})`;
        const message = `${place.shown} ${why}.`;
        diagnostics.push(diagnose('note-syntax', { file: place.shown }, message));
      } else found.push({ kind, id: fileName.slice(0, -'.mdx'.length), file: place.shown, text });
    }
  }
  return { notes: found, diagnostics };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
