import type { Placed } from './catalog/corrections/placed.ts';
import { checkNotes } from './content/check-notes.ts';
import type { ReadDigestFile } from './content/digest-files.ts';
import type { ContentFolder, Located } from './content/folder.ts';
import { formatIds } from './content/ids-file.ts';
import type { Note } from './content/notes.ts';
import { type Content, readContent } from './content/read-content.ts';
import { withDateCorrections } from './damage/date-corrections.ts';
import { type Diagnostic, compareDiagnostics } from './diagnostics.ts';
import type { Catalog } from './schema/catalog.ts';
import type { Entry, ReadDigest } from './schema/entry.ts';
import type { Ids } from './schema/ids.ts';
import type { SiteSettings } from './schema/site.ts';
import type { Topic } from './schema/topic.ts';

/** The pure core, as the shell sees it. */
export interface Core {
  readDigest: ReadDigestFile;
  buildCatalog: (input: {
    digests: ReadDigest[];
    topics: Topic[];
    corrections: Placed[];
    site: SiteSettings;
    ids: Ids;
  }) => {
    catalog: Catalog;
    ids: Ids;
    slugs: ReadonlyMap<Entry, string>;
    diagnostics: Diagnostic[];
  };
}

/** What a content folder comes to. */
export interface Loaded {
  catalog: Catalog;
  notes: Note[];
  folder: ContentFolder;
  /** The digests as they were read. */
  digests: ReadDigest[];
  /** The paper that each entry of theirs shows, by its id; a hidden entry shows none. */
  slugs: ReadonlyMap<Entry, string>;
  /** What the publisher corrects, as far as it could be read. */
  corrections: Placed[];
  /** Whether topics.yaml could be used; if not, the catalog has no topics. */
  topicsAreKnown: boolean;
  /** How many entries the digests have, repeats counted. */
  entries: number;
  /** What `ids.json` should hold after this is published; `null` if nothing is to be written. */
  idsText: string | null;
}

/** Runs a step under a name and gives its result; a place to measure it and to show progress. */
export type Stage = <T>(name: StageName, work: () => Promise<T> | T) => Promise<T>;
export type StageName =
  | 'prepare'
  | 'read'
  | 'catalog'
  | 'notes'
  | 'pages'
  | 'downloads'
  | 'render'
  | 'verify'
  | 'publish';

/**
 * Reads a content folder and makes the catalog of it, with the address in its settings as the publisher
 * wrote it. It writes nothing. `loaded` is `null` only where
 * there is no content folder; whoever publishes it must look for errors among the diagnostics, which
 * are in order of file and line.
 */
export async function loadCatalog(
  content: { root: Located; bundled: Located },
  core: Core,
  stage: Stage,
): Promise<{ loaded: Loaded | null; diagnostics: Diagnostic[] }> {
  const read = await stage('read', () =>
    readContent(content.root, content.bundled, core.readDigest),
  );
  if (read.content === null) return { loaded: null, diagnostics: read.diagnostics };
  const { folder, topics, corrections, digests, notes, settings, topicsAreKnown } = read.content;
  const ids = topicsAreKnown ? read.content.ids : withoutTopics(read.content.ids);
  const made = await stage('catalog', () =>
    core.buildCatalog({ digests, topics, corrections, ids, site: settings }),
  );
  const checked = await stage('notes', () => checkNotes(notes, made.catalog, topicsAreKnown));
  return {
    loaded: {
      catalog: made.catalog,
      notes,
      folder,
      digests,
      slugs: made.slugs,
      corrections,
      topicsAreKnown,
      entries: digests.reduce((sum, { entries }) => sum + entries.length, 0),
      idsText: topicsAreKnown ? idsToWrite(read.content, made.ids) : null,
    },
    diagnostics: withDateCorrections(
      [...read.diagnostics, ...made.diagnostics, ...checked].toSorted(compareDiagnostics),
      { catalog: made.catalog, digests, slugs: made.slugs },
    ),
  };
}

/** A catalog for a site that is served at this address. */
export function withAddress(catalog: Catalog, address: string | null): Catalog {
  return { ...catalog, site: { ...catalog.site, address } };
}

/** Where topics.yaml has a mistake no topic is known, and that is no reason to say that all are gone. */
function withoutTopics({ topics: _, ...rest }: Ids): Ids {
  return rest;
}

function idsToWrite({ folder, ids }: Content, now: Ids): string | null {
  const text = formatIds(now);
  return folder.writable && text !== formatIds(ids) ? text : null;
}
