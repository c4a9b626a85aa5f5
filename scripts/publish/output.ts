import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { errorCode } from './error-code.ts';
import { readMarker } from './finished-site.ts';
import { isThere } from './is-there.ts';
import { WORK_ROOT } from './work-folder.ts';

/** An output folder that was looked at. */
export interface OutputCheck {
  /**
   * The folder to lock, recover and publish to: absolute, with links resolved. A link in place of the
   * output stays, and what it points to is replaced.
   */
  out: string;
  /** Empty if the site may be published there. */
  diagnostics: Diagnostic[];
}

/**
 * Whether a site may be published to a folder: one that does not exist, is empty, or holds a site of
 * ours. Refused (`output-not-ours`, `output-unusable`): everything whose replacement would take something
 * of the publisher's away, or cannot be done by renaming. Nothing is changed. Relative paths start at
 * the working directory.
 */
export async function checkOutput(
  out: string,
  contentFolder: string,
  projectRoot: string,
  home: string = homedir(),
): Promise<OutputCheck> {
  const real = await resolveLinks(resolve(out));
  if (real === null) {
    return {
      out: resolve(out),
      diagnostics: [unusable(out, 'it is a link to something that does not exist')],
    };
  }
  const content = (await resolveLinks(resolve(contentFolder))) ?? resolve(contentFolder);
  const project = (await resolveLinks(resolve(projectRoot))) ?? resolve(projectRoot);
  const homeFolder = (await resolveLinks(resolve(home))) ?? resolve(home);
  const reason = placeReason(real, content, project, homeFolder) ?? (await stateReason(real));
  if (reason !== null) return { out: real, diagnostics: [notOurs(out, reason)] };
  const obstacle = await obstacleTo(real);
  return { out: real, diagnostics: obstacle === null ? [] : [unusable(out, obstacle)] };
}

/** Why a site must not stand at this place, whatever is there; `null` if it may. */
function placeReason(out: string, content: string, project: string, home: string): string | null {
  if (out === parse(out).root) return 'it is the root of the file system';
  if (contains(out, home)) return 'it is or holds your home folder';
  if (contains(out, project)) return 'it is or holds the project itself';
  if (contains(out, content)) return 'it is or holds the content folder';
  if (out === join(project, WORK_ROOT)) return 'it is where builds do their work';
  if (contains(content, out)) return 'it lies in the content folder';
  return null;
}

/** Why what is there must not be replaced; `null` if it may. */
async function stateReason(out: string): Promise<string | null> {
  let names: string[];
  try {
    names = await readdir(out);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    if (errorCode(error) === 'ENOTDIR') return 'it is a file, or lies in one';
    throw error;
  }
  if (names.length === 0) return null;
  if (names.includes('.git')) return 'it is a git repository, whose history would be lost';
  const marker = await readMarker(out);
  return marker.kind === 'read' ? null : 'it holds files that Offprint did not make';
}

/** Why the folder cannot be swapped by renaming; `null` if it can. */
async function obstacleTo(out: string): Promise<string | null> {
  const folder = await nearestFolder(dirname(out));
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) {
      return `the folder that holds it, ${folder}, cannot be written to`;
    }
    throw error;
  }
  const [inner, outer] = [await deviceOf(out), await deviceOf(folder)];
  return inner !== null && inner !== outer ? 'it is a mount point, which cannot be renamed' : null;
}

/** The path with all links in it resolved; what does not exist yet is kept. `null` if a link leads nowhere. */
async function resolveLinks(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return path;
    if (errorCode(error) === 'ELOOP') return null;
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const parent = await resolveLinks(dirname(path));
  if (parent === null) return null;
  // What is there and yet has no real path is a link whose target is missing.
  return (await isThere(path)) ? null : join(parent, basename(path));
}

async function nearestFolder(path: string): Promise<string> {
  return (await deviceOf(path)) === null ? nearestFolder(dirname(path)) : path;
}

async function deviceOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).dev;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && parse(way).root === '');
}

function notOurs(out: string, reason: string): Diagnostic {
  return diagnose(
    'output-not-ours',
    { file: out },
    `Nothing is published to this folder, because ${reason}.`,
    'Choose another folder with --out, or empty this one if nothing in it is needed.',
  );
}

function unusable(out: string, reason: string): Diagnostic {
  return diagnose(
    'output-unusable',
    { file: out },
    `Nothing can be published to this folder, because ${reason}.`,
    'Choose another folder with --out, such as a new one inside this one.',
  );
}
