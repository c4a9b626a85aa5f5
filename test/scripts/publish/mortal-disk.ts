import { cp, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disk, type Files } from '../../../scripts/publish/files.ts';

/** Thrown in place of a kill: the process is gone, and so is everything it wanted to do. */
export class Killed extends Error {}

/** A disk whose process ends at a step, with a count of the steps that were taken. */
export interface MortalDisk {
  files: Files;
  steps: () => number;
}

/** The disk without its care for power cuts, which takes most of the time. */
export const hastyDisk: Files = {
  ...disk,
  write: (path, text) => writeFile(path, text),
  flush: () => Promise.resolve(),
  copy: (from, to) => cp(from, to, { recursive: true, errorOnExist: true, force: false }),
};

/**
 * A disk for a process that is killed when it takes its `last` step (counted from 1): before it has any
 * effect, or halfway where a step is not atomic. Only steps that change something count.
 */
export function mortalDisk(
  last: number,
  when: 'before' | 'halfway',
  base: Files = hastyDisk,
): MortalDisk {
  let steps = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new Killed();
  };
  const step = async (work: () => Promise<void>, half: () => Promise<void>) => {
    alive();
    steps += 1;
    if (steps < last) return work();
    dead = true;
    if (when === 'halfway') await half();
    throw new Killed();
  };
  const nothing = () => Promise.resolve();
  const files: Files = {
    exists: (path) => (alive(), base.exists(path)),
    mode: (path) => (alive(), base.mode(path)),
    read: (path) => (alive(), base.read(path)),
    real: (path) => (alive(), base.real(path)),
    setMode: (path, mode) => step(() => base.setMode(path, mode), nothing),
    rename: (from, to) => step(() => base.rename(from, to), nothing),
    makeFolder: (path) => step(() => base.makeFolder(path), nothing),
    flush: (folder) => step(() => base.flush(folder), nothing),
    write: (path, text) =>
      step(
        () => base.write(path, text),
        () => writeFile(path, text.slice(0, text.length / 2)),
      ),
    copy: (from, to) =>
      step(
        () => base.copy(from, to),
        () => copyHalf(from, to),
      ),
    remove: (path) =>
      step(
        () => base.remove(path),
        () => removeHalf(path),
      ),
  };
  return { files, steps: () => steps };
}

/** A disk on which one step fails, and all others work. */
export function failingDisk(step: number, base: Files = hastyDisk): MortalDisk {
  let steps = 0;
  const guarded = (work: () => Promise<void>) => {
    steps += 1;
    if (steps !== step) return work();
    return Promise.reject(Object.assign(new Error('The disk is full.'), { code: 'ENOSPC' }));
  };
  const files: Files = {
    ...base,
    setMode: (path, mode) => guarded(() => base.setMode(path, mode)),
    rename: (from, to) => guarded(() => base.rename(from, to)),
    makeFolder: (path) => guarded(() => base.makeFolder(path)),
    flush: (folder) => guarded(() => base.flush(folder)),
    write: (path, text) => guarded(() => base.write(path, text)),
    copy: (from, to) => guarded(() => base.copy(from, to)),
    remove: (path) => guarded(() => base.remove(path)),
  };
  return { files, steps: () => steps };
}

/** A disk on which a folder lies on a file system of its own. */
export function splitDisk(folder: string, base: Files): Files {
  return {
    ...base,
    rename: (from, to) =>
      from.startsWith(folder) === to.startsWith(folder)
        ? base.rename(from, to)
        : Promise.reject(Object.assign(new Error('Between two disks.'), { code: 'EXDEV' })),
  };
}

async function copyHalf(from: string, to: string): Promise<void> {
  if (!(await stat(from)).isDirectory()) return writeFile(to, '');
  await hastyDisk.makeFolder(to);
  const [name] = await readdir(from);
  if (name !== undefined) await hastyDisk.copy(join(from, name), join(to, name));
}

async function removeHalf(path: string): Promise<void> {
  if (!(await disk.exists(path)) || !(await stat(path)).isDirectory()) return;
  const [name] = await readdir(path);
  if (name !== undefined) await disk.remove(join(path, name));
}
