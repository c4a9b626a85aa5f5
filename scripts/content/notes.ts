import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { type Located, inside, isIgnored, unusedFile } from './folder.ts';
import { listNames, readBytes } from './open.ts';

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
  const namesIn = async (folder: Located): Promise<string[]> => {
    const { found: names, unreadable } = await listNames(folder);
    if (unreadable) diagnostics.push(unreadable);
    return (names ?? []).filter((name) => !isIgnored(name));
  };
  if (notes === null) return { notes: found, diagnostics };
  for (const name of await namesIn(notes)) {
    const place = inside(notes, name);
    const kind = noteKinds.find((each) => each === name);
    if (kind === undefined) {
      diagnostics.push(notInPlace(place.shown, name));
      continue;
    }
    for (const fileName of await namesIn(place)) {
      const note = await readNote(kind, fileName, inside(place, fileName));
      if ('code' in note) diagnostics.push(note);
      else found.push(note);
    }
  }
  return { notes: found, diagnostics };
}

async function readNote(
  kind: NoteKind,
  fileName: string,
  place: Located,
): Promise<Note | Diagnostic> {
  const file = place.shown;
  if (!fileName.endsWith('.mdx')) {
    const id = /^(.+)\.(?:md|markdown|txt)$/i.exec(fileName)?.[1];
    const fix =
      id === undefined
        ? 'A note is named after what it is for, such as `some-id.mdx`.'
        : `The names of notes end in \`.mdx\`: rename it to \`${id}.mdx\`.`;
    return { ...unusedFile(file, fileName, []), fix };
  }
  const { found, unreadable } = await readBytes(place);
  if (unreadable) return unreadable;
  const text = decode(found);
  if (text === null) return diagnose('note-syntax', { file }, `${file} is not UTF-8 text.`);
  return { kind, id: fileName.slice(0, -'.mdx'.length), file, text };
}

function notInPlace(shown: string, name: string): Diagnostic {
  const found = unusedFile(shown, name, noteKinds);
  if (!/\.(?:mdx|md|markdown)$/i.test(name)) return found;
  const folders = noteKinds.map((kind) => `notes/${kind}/`).join(', ');
  const fix = `Notes stand in a folder of what they are for: ${folders}, each named \`<id>.mdx\`.`;
  return { ...found, fix };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
