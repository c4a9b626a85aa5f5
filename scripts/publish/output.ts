import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { errorCode } from './error-code.ts';
import { readMarker } from './finished-site.ts';
import { isThere } from './is-there.ts';
import { foreignFiles } from './own-files.ts';
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
 * ours and nothing else. Refused (`output-not-ours`, `output-unusable`): everything whose replacement
 * would take something of the publisher's away, or cannot be done by renaming. Nothing is changed.
 * Relative paths start at the working directory.
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
  const place = placeReason(real, content, project, homeFolder);
  if (place !== null) return { out: real, diagnostics: [notOurs(out, place, ELSEWHERE)] };
  if (isTooLong(real)) return { out: real, diagnostics: [unusable(out, 'its name is too long')] };
  const state = await stateFault(real);
  if (state !== null) {
    return { out: real, diagnostics: [notOurs(out, state.reason, state.advice)] };
  }
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

/** What to do where emptying the folder would be the wrong thing to do. */
const ELSEWHERE = 'Choose another folder with --out.';

/** How many of the publisher's files are named. */
const NAMED = 3;

/** Why what is there must not be replaced, and what to do about it; `null` if it may. */
async function stateFault(out: string): Promise<{ reason: string; advice: string } | null> {
  let names: string[];
  try {
    names = await readdir(out);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    if (errorCode(error) === 'ENOTDIR') {
      return { reason: 'it is a file, or lies in one', advice: ELSEWHERE };
    }
    throw error;
  }
  if (names.length === 0) return null;
  if (names.includes('.git')) {
    return { reason: 'it is a git repository, whose history would be lost', advice: ELSEWHERE };
  }
  if ((await readMarker(out)).kind !== 'read') {
    return {
      reason: 'it holds files that Offprint did not make',
      advice: 'Choose another folder with --out, or empty this one if nothing in it is needed.',
    };
  }
  const foreign = await foreignFiles(out);
  if (foreign.length === 0) return null;
  const more = foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : '';
  const some = foreign.slice(0, NAMED).map((file) => JSON.stringify(file));
  return {
    reason: `it holds files besides the site that Offprint did not make and that would be lost: ${some.join(', ')}${more}`,
    advice:
      'Move them elsewhere; files that are to be published with the site belong into site/public/.',
  };
}

/** The longest name of a file or folder, in bytes, on every common file system. */
const LONGEST_NAME = 255;

/** What the names beside an output folder add to its own, in bytes: that of a lock's draft is the longest. */
const BESIDE = 105;

function isTooLong(out: string): boolean {
  const [name = 0, ...parents] = out
    .split(sep)
    .toReversed()
    .map((each) => Buffer.byteLength(each));
  return name > LONGEST_NAME - BESIDE || parents.some((each) => each > LONGEST_NAME);
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
    if (['ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return path;
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

function notOurs(out: string, reason: string, advice: string): Diagnostic {
  return diagnose(
    'output-not-ours',
    { file: out },
    `Nothing is published to this folder, because ${reason}.`,
    advice,
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
