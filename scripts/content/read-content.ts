import type { Placed } from '../catalog/corrections/placed.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ReadDigest } from '../schema/entry.ts';
import type { Ids } from '../schema/ids.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import { readCorrections } from './corrections.ts';
import { type ReadDigestFile, readDigestFiles } from './digest-files.ts';
import { type ContentFolder, type Located, openContentFolder } from './folder.ts';
import { readIds } from './ids-file.ts';
import { noDigests } from './no-digests.ts';
import { type Note, readNotes } from './notes.ts';
import { readSettings } from './settings.ts';
import { readTopics } from './topics.ts';

/** Everything that people wrote, read and checked as far as each file can be checked by itself. */
export interface Content {
  folder: ContentFolder;
  settings: SiteSettings;
  topics: Topic[];
  /** Whether these are all that topics.yaml defines: with a mistake in it there are none. */
  topicsAreKnown: boolean;
  corrections: Placed[];
  ids: Ids;
  notes: Note[];
  digests: ReadDigest[];
}

/**
 * Reads a content folder. It only reads; every mistake becomes a diagnostic, and `content` is `null` only
 * where there is no folder. `bundled` is the project's own content folder.
 */
export async function readContent(
  root: Located,
  bundled: Located,
  read: ReadDigestFile,
): Promise<{ content: Content | null; diagnostics: Diagnostic[] }> {
  const { folder, diagnostics } = await openContentFolder(root, bundled);
  if (folder === null) return { content: null, diagnostics };
  const settings = await readSettings(folder.settings);
  const topics = await readTopics(folder.topics, folder.root);
  const corrections = await readCorrections(folder.corrections);
  const ids = await readIds(folder);
  const notes = await readNotes(folder.notes);
  const digests = await readDigestFiles(folder, read);
  const topicsAreKnown = topics.diagnostics.every(({ severity }) => severity !== 'error');
  // Where the folder could not be listed, that is said, and what is in it nobody knows.
  const listed = digests.diagnostics.every(({ code }) => code !== 'content-unreadable');
  return {
    content: {
      folder,
      settings: settings.settings,
      topics: topics.topics,
      topicsAreKnown,
      corrections: topicsAreKnown
        ? corrections.corrections
        : corrections.corrections.map(withoutTopics),
      ids: ids.ids,
      notes: notes.notes,
      digests: digests.digests,
    },
    diagnostics: [
      ...diagnostics,
      ...settings.diagnostics,
      ...topics.diagnostics,
      ...corrections.diagnostics,
      ...ids.diagnostics,
      ...notes.diagnostics,
      ...digests.diagnostics,
      ...(listed && digests.digests.length === 0 ? [noDigests(folder, ids.ids)] : []),
    ],
  };
}

/** Where topics.yaml has a mistake no topic is known, and to say so of each correction would hide it. */
function withoutTopics({ correction, place }: Placed): Placed {
  if ('digest' in correction) return { correction, place };
  const { topics: _, ...rest } = correction;
  return { correction: rest, place };
}
