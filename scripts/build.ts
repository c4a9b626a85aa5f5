import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageAddresses } from './catalog/listing.ts';
import type { Located } from './content/folder.ts';
import type { Note } from './content/notes.ts';
import { settleAddress } from './content/site-address.ts';
import type { Diagnostic } from './diagnostics.ts';
import { addresses } from './emit/addresses.ts';
import type { OutputFile, SiteRoot } from './emit/index.ts';
import { abortable, bothEnded, whileWanted } from './ending.ts';
import { type Core, type Loaded, type Stage, loadCatalog, withAddress } from './load-catalog.ts';
import { errorCode } from './publish/error-code.ts';
import { bytesOfFiles } from './publish/folder-size.ts';
import type { LockResult } from './publish/lock.ts';
import { writeOfflineFiles } from './publish/offline-files.ts';
import type { OutputCheck } from './publish/output.ts';
import { writeOwnFiles } from './publish/own-files.ts';
import { checkProjectPath } from './publish/project-path.ts';
import type { Renderer } from './publish/render.ts';
import type { WorkFolder } from './publish/work-folder.ts';
import { writeFiles } from './publish/write-files.ts';
import type { Catalog } from './schema/catalog.ts';

/** What a build is asked for; all paths are absolute. */
export interface BuildRequest {
  content: Located;
  /** The project's own content folder. */
  bundled: Located;
  out: Located;
  projectRoot: string;
  /** What the command line says of the address; it goes before the settings. */
  site: URL | null;
  base: string | null;
  /** Ends the build early, with nothing published. */
  signal: AbortSignal;
}

/** The steps that a test does to a world of its own; everything slow or lasting is among them. */
export interface BuildEffects extends Core {
  checkOutput: (out: string, contentFolder: string, projectRoot: string) => Promise<OutputCheck>;
  lockOutput: (out: string) => Promise<LockResult>;
  recover: (out: string) => Promise<Diagnostic | null>;
  openWorkFolder: (projectRoot: string) => Promise<WorkFolder>;
  closeWorkFolder: (work: WorkFolder) => void;
  workFiles: (catalog: Catalog, notes: readonly Note[]) => Iterable<OutputFile>;
  /** Writes the files that the site offers to take away, and their sizes, into the work folder. */
  writeDownloads: (catalog: Catalog, root: SiteRoot, folder: string) => Promise<void>;
  /** Starts what renders pages: it loads itself while the content is read. */
  startRenderer: () => Renderer;
  emitFiles: (catalog: Catalog, root: SiteRoot) => Iterable<OutputFile>;
  writeSearchIndex: (catalog: Catalog, folder: string) => Promise<void>;
  verifySite: (
    staging: string,
    catalog: Catalog,
    root: SiteRoot,
    indexed: Promise<void>,
  ) => Promise<Diagnostic[]>;
  publish: (publication: {
    staging: string;
    out: string;
    files: { from: string; to: string }[];
  }) => Promise<void>;
}

/** What the site has; `files` and `bytes` are of the finished folder. */
export interface BuildCounts {
  digests: number;
  entries: number;
  papers: number;
  topics: number;
  pages: number;
  files: number;
  bytes: number;
}

/** What came of a build. */
export interface BuildOutcome {
  /** Whether the output folder has the new site. If not, it is as it was, and an error says why. */
  published: boolean;
  /** Where the site will be served, as far as the build came to know it. */
  root: SiteRoot | null;
  /** What there is of these at the end; `null` if there was no catalog. */
  counts: BuildCounts | null;
  diagnostics: Diagnostic[];
}

/**
 * Makes the site of a content folder and publishes it, with the addresses given out, if nothing is wrong.
 * Bad input and failed checks are diagnostics; a broken assumption is thrown. Either way the lock is
 * given back and the work folder removed.
 */
export async function build(
  request: BuildRequest,
  effects: BuildEffects,
  stage: Stage,
): Promise<BuildOutcome> {
  const outcome: BuildOutcome = { published: false, root: null, counts: null, diagnostics: [] };
  const cleanUp: (() => void | Promise<void>)[] = [];
  const failures: unknown[] = [];
  const attempt = async (step: () => void | Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(() => run(request, effects, abortable(stage, request.signal), outcome, cleanUp));
  // A work folder that cannot be removed must not keep the lock from being given back.
  for (const step of cleanUp.toReversed()) await attempt(step);
  // Whoever stopped the build need not hear of what that left; the next build removes it.
  if (failures.length > 0 && request.signal.aborted) throw request.signal.reason;
  if (failures.length > 1) throw new AggregateError(failures, String(failures[0]));
  if (failures.length === 1) throw failures[0];
  return outcome;
}

async function run(
  request: BuildRequest,
  effects: BuildEffects,
  stage: Stage,
  outcome: BuildOutcome,
  cleanUp: (() => void | Promise<void>)[],
): Promise<void> {
  /** Keeps what was found, and tells whether the build has to stop. */
  const stops = (found: readonly Diagnostic[]): boolean => {
    outcome.diagnostics.push(...found);
    return found.some(({ severity }) => severity === 'error');
  };
  const prepared = await stage('prepare', () => prepare(request, effects, cleanUp));
  if (stops(prepared.diagnostics) || prepared.work === null) return;
  const { work, out } = prepared;
  const renderer = effects.startRenderer();
  cleanUp.push(renderer.stop);

  const { loaded, diagnostics } = await loadCatalog(
    { root: request.content, bundled: request.bundled },
    effects,
    stage,
  );
  const root = settleAddress(request, loaded?.catalog.site ?? { address: null });
  outcome.root = root;
  if (loaded) outcome.counts = countCatalog(loaded);
  if (stops(diagnostics) || loaded === null) return;
  const catalog = withAddress(loaded.catalog, root.address);
  const { notes } = loaded;
  const { staging } = work;

  await stage('pages', () => writeFiles(effects.workFiles(catalog, notes), work.root));
  // Pages say how large these are.
  await stage('downloads', () => effects.writeDownloads(catalog, root, work.root));
  const { signal } = request;
  const rendered = await stage('render', async () => {
    // Pages are made by a process of its own, and none of these files asks for one: they are written meanwhile.
    const [found] = await bothEnded(
      renderer.render({ ...root, work, signal }),
      writeFiles(whileWanted(effects.emitFiles(catalog, root), signal), staging).then(() =>
        moveDownloads(work),
      ),
    );
    return found;
  });
  if (stops(rendered)) return;
  // Most of the index is made by a process of its own: pages can be looked at meanwhile.
  const { faults, files } = await stage('verify', async () => {
    const indexed = effects.writeSearchIndex(catalog, join(staging, addresses.searchIndex));
    const [found, all] = await bothEnded(
      effects.verifySite(staging, catalog, root, indexed),
      indexed.then(() => writeOfflineFiles(staging, catalog)).then(() => writeOwnFiles(staging)),
    );
    return { faults: found, files: all };
  });
  if (stops(faults)) return;
  const bytes = bytesOfFiles(staging, files);
  outcome.counts = { ...countCatalog(loaded), files: files.length, bytes };

  outcome.published = await stage('publish', async () => {
    // The publisher may have put something there while the site was built.
    if (stops((await checkOutput(request, effects)).diagnostics)) return false;
    await effects.publish({ staging, out, files: await idsFile(loaded, work) });
    return true;
  });
}

/** Everything before the content is read: a folder to publish to, which nobody else may, and one to work in. */
async function prepare(
  request: BuildRequest,
  effects: BuildEffects,
  cleanUp: (() => void | Promise<void>)[],
): Promise<{ out: string; work: WorkFolder | null; diagnostics: Diagnostic[] }> {
  const misplaced = checkProjectPath(request.projectRoot);
  const { out, diagnostics } = await checkOutput(request, effects);
  if (misplaced !== null) diagnostics.unshift(misplaced);
  if (diagnostics.length > 0) return { out, work: null, diagnostics };
  const asTyped = (each: Diagnostic): Diagnostic => ({ ...each, file: request.out.shown });
  await mkdir(dirname(out), { recursive: true });
  const lock = await effects.lockOutput(out);
  if ('held' in lock) return { out, work: null, diagnostics: [asTyped(lock.held)] };
  cleanUp.push(lock.release);
  const repaired = await effects.recover(out);
  const work = await effects.openWorkFolder(request.projectRoot);
  cleanUp.push(() => effects.closeWorkFolder(work));
  return { out, work, diagnostics: repaired === null ? [] : [asTyped(repaired)] };
}

async function checkOutput(
  { out, content, projectRoot }: BuildRequest,
  effects: BuildEffects,
): Promise<OutputCheck> {
  const check = await effects.checkOutput(out.path, content.path, projectRoot);
  const diagnostics = check.diagnostics.map((each) => ({ ...each, file: out.shown }));
  return { ...check, diagnostics };
}

function countCatalog({ catalog, entries }: Loaded): BuildCounts {
  return {
    digests: catalog.digests.length,
    entries,
    papers: catalog.papers.length,
    topics: catalog.topics.length,
    pages: pageAddresses(catalog).length,
    files: 0,
    bytes: 0,
  };
}

/** Moves what is offered to take away into the site; a site may offer nothing. */
async function moveDownloads({ root, staging }: WorkFolder): Promise<void> {
  try {
    await rename(join(root, addresses.downloads), join(staging, addresses.downloads));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** `ids.json` goes with the site, so that addresses are given out when, and only when, it is there. */
async function idsFile(
  { idsText, folder }: Loaded,
  work: WorkFolder,
): Promise<{ from: string; to: string }[]> {
  if (idsText === null) return [];
  const from = join(work.root, 'ids.json');
  await writeFile(from, idsText);
  return [{ from, to: folder.ids.path }];
}
