import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { ProcessIdentity, identify, identityOfNumber, isRunning } from './process-identity.ts';
import { readAs } from './read-json.ts';

/** The folder that holds all work folders of a project; git ignores it. */
export const WORK_ROOT = '.offprint';

/** Generated MDX of digests and topics, the editor's notes, the caches of Astro and Vite, and the site. */
const FOLDERS = ['digests', 'topics', 'notes', 'cache', 'staging'];

/** Names the process that a work folder belongs to. */
const OWNER_FILE = 'owner.json';

/** Where one run keeps what it makes; all paths are absolute, and no two runs share one. */
export interface WorkFolder {
  root: string;
  /** The site while it is built and checked. */
  staging: string;
}

/**
 * Makes a work folder for this run under `<projectRoot>/.offprint/`, with its folders, and removes those
 * that runs left which have ended. Throws where the project cannot be written to.
 */
export async function openWorkFolder(projectRoot: string): Promise<WorkFolder> {
  await clearWorkFolders(projectRoot);
  const name = `run-${process.pid}-${randomBytes(4).toString('hex')}`;
  const root = join(projectRoot, WORK_ROOT, name);
  await mkdir(root, { recursive: true });
  await writeFile(join(root, OWNER_FILE), JSON.stringify(identify()));
  for (const folder of FOLDERS) await mkdir(join(root, folder));
  return { root, staging: join(root, 'staging') };
}

/**
 * Removes a work folder and everything in it; nothing happens if it is gone already. At one go, since
 * Astro's server still writes its store a while after it has stopped: a process that ends right after this
 * never hears that the store had no place any more.
 */
export function closeWorkFolder(work: WorkFolder): void {
  rmSync(work.root, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the work folders of runs that have ended, and gives their names in order. */
export async function clearWorkFolders(projectRoot: string): Promise<string[]> {
  const parent = join(projectRoot, WORK_ROOT);
  const removed: string[] = [];
  for (const name of await namesIn(parent)) {
    const pid = /^run-(\d+)-[0-9a-f]+$/.exec(name)?.[1];
    if (pid === undefined || (await isInUse(join(parent, name), Number(pid)))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
    removed.push(name);
  }
  return removed;
}

async function isInUse(folder: string, pid: number): Promise<boolean> {
  const owner = await readAs(ProcessIdentity, join(folder, OWNER_FILE));
  // A run that was just opened has not said yet who it is; the number in the name is all there is.
  return isRunning(owner.kind === 'read' ? owner.value : identityOfNumber(pid));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
