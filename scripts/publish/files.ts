import {
  chmod,
  constants,
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
} from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * What publishing does to a disk. It is a parameter, so that a test can stop after every single step.
 * `rename` and `makeFolder` happen wholly or not at all; the others can be cut short by a kill.
 */
export interface Files {
  exists(path: string): Promise<boolean>;
  /** The permission bits; `null` if there is nothing. */
  mode(path: string): Promise<number | null>;
  setMode(path: string, mode: number): Promise<void>;
  read(path: string): Promise<string>;
  /** Writes a file so that it survives a power cut. */
  write(path: string, text: string): Promise<void>;
  /** Copies a file or a whole folder, with its permissions, so that it survives a power cut. */
  copy(from: string, to: string): Promise<void>;
  /** Moves within one file system; throws an error of code `EXDEV` between two. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; nothing happens if it is gone. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Makes the names in a folder survive a power cut. */
  flush(folder: string): Promise<void>;
  /** The path with all links resolved; the path itself if there is nothing. */
  real(path: string): Promise<string>;
}

/** How many files are copied at once: enough to keep a disk busy, few enough for any limit of open files. */
const COPIES_AT_ONCE = 16;

/** The disk of this machine. */
export const disk: Files = {
  exists: async (path) => (await disk.mode(path)) !== null,
  mode: async (path) => {
    try {
      return (await lstat(path)).mode & 0o7777;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  },
  setMode: chmod,
  read: async (path) => {
    await using file = await open(path);
    return await file.readFile('utf8');
  },
  write: async (path, text) => {
    await using file = await open(path, 'w');
    await file.writeFile(text);
    await file.sync();
  },
  copy,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  flush: async (folder) => {
    // Windows cannot open a folder, and keeps names safe by itself.
    if (process.platform === 'win32') return;
    await using handle = await open(folder);
    await handle.sync();
  },
  real: async (path) => {
    try {
      return await realpath(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return path;
      throw error;
    }
  },
};

async function copy(from: string, to: string): Promise<void> {
  const entry = await lstat(from);
  if (entry.isFile()) return copyOne(from, to);
  if (!entry.isDirectory()) throw new Error(`${from} is neither a file nor a folder.`);
  await mkdir(to);
  const names = await readdir(from);
  for (let start = 0; start < names.length; start += COPIES_AT_ONCE) {
    const batch = names.slice(start, start + COPIES_AT_ONCE);
    await Promise.all(batch.map((name) => copy(join(from, name), join(to, name))));
  }
  await chmod(to, entry.mode & 0o7777);
  await disk.flush(to);
}

async function copyOne(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await using file = await open(to);
  await file.sync();
}
