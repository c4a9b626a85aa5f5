import { randomBytes } from 'node:crypto';
import { link, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { errorCode } from './error-code.ts';
import { ProcessIdentity, identify, identityOfNumber, isRunning } from './process-identity.ts';
import { readAs } from './read-json.ts';

/** What a lock holds: who has it, and a token that no other lock ever had. */
const Holder = z.strictObject({
  token: z.string().regex(/^[0-9a-f]+$/),
  process: ProcessIdentity,
});
type Holder = z.infer<typeof Holder>;

/** A lock that was given, with the function that gives it back; or why it was not given. */
export type LockResult = { release: () => Promise<void> } | { held: Diagnostic };

/** Where the lock of an output folder is kept: beside it, so that it survives a swap. */
export function lockFile(out: string): string {
  return join(dirname(out), `.${basename(out)}.offprint-lock`);
}

/**
 * Takes the lock of an output folder (an absolute path whose parent exists). A lock whose process has
 * ended is taken over, by one contender only; one whose process runs is `output-locked`. `runs` says
 * whether a process does.
 */
export async function lockOutput(out: string, runs = isRunning): Promise<LockResult> {
  const file = lockFile(out);
  const mine: Holder = { token: randomBytes(8).toString('hex'), process: identify() };
  const holder = await acquire(file, mine, runs);
  if (holder !== mine) return { held: lockedBy(holder, out, file) };
  await sweep(file);
  return { release: () => release(file, mine) };
}

/**
 * Gives the holder of the lock once it has one: `mine` if it was taken. To take over, one needs the lock
 * named after the token of the ended holder, looks again, and replaces the file in one step. Nobody
 * else may replace it meanwhile, and whoever comes later finds another token in it.
 */
async function acquire(
  file: string,
  mine: Holder,
  runs: (identity: ProcessIdentity) => boolean,
): Promise<Holder | null> {
  for (;;) {
    if (await create(file, mine)) return mine;
    const found = await holderOf(file);
    if (found === 'gone') continue;
    if (found === null || runs(found.process)) return found;
    const turn = `${file}.${found.token}`;
    const contender = await acquire(turn, mine, runs);
    if (contender !== mine) return contender;
    try {
      const now = await holderOf(file);
      if (now !== 'gone' && now?.token === found.token) {
        await replace(file, mine);
        return mine;
      }
    } finally {
      await rm(turn, { force: true });
    }
  }
}

/** Makes the lock with its content in one step; `false` if there is one already. */
async function create(file: string, mine: Holder): Promise<boolean> {
  const draft = draftOf(file, mine);
  try {
    await writeFile(draft, JSON.stringify(mine));
    return await createByLink(draft, file, mine);
  } finally {
    await rm(draft, { force: true });
  }
}

async function createByLink(draft: string, file: string, mine: Holder): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    switch (errorCode(error)) {
      case 'EEXIST':
      case 'ENOENT':
        return false;
      case 'EPERM':
      case 'ENOTSUP':
      case 'ENOSYS':
        // Some file systems (FAT on a stick) have no hard links.
        return await createWithoutLink(file, mine);
      default:
        throw error;
    }
  }
}

async function createWithoutLink(file: string, mine: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function replace(file: string, mine: Holder): Promise<void> {
  const draft = draftOf(file, mine);
  try {
    await writeFile(draft, JSON.stringify(mine));
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Gives the lock back, unless somebody removed it by hand and another has it now. */
async function release(file: string, mine: Holder): Promise<void> {
  const found = await holderOf(file);
  if (found !== 'gone' && found?.token === mine.token) await rm(file, { force: true });
}

/** Who holds the lock; `null` if the file does not say, even after a second. */
async function holderOf(file: string): Promise<Holder | null | 'gone'> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = await readAs(Holder, file);
    if (found.kind === 'read') return found.value;
    if (found.kind === 'missing') return 'gone';
    // Where there are no hard links, a lock is empty for a moment before it is written.
    await pause(50);
  }
  return null;
}

/** Removes what contenders left beside the lock that were killed; only for the one who has the lock. */
async function sweep(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const leftover = join(folder, name);
    const pid = DRAFT_NAME.exec(name)?.[1];
    const holder = pid === undefined ? await holderOf(leftover) : null;
    if (holder === 'gone') continue;
    const owner = pid === undefined ? holder?.process : identityOfNumber(Number(pid));
    if (owner && !isRunning(owner)) await rm(leftover, { force: true });
  }
}

/** Lock files are written under a name of their own first; the number in it is the process's. */
const DRAFT_NAME = /\.draft-(\d+)-[0-9a-f]+$/;

function draftOf(file: string, mine: Holder): string {
  return `${file}.draft-${mine.process.pid}-${mine.token}`;
}

function lockedBy(holder: Holder | null, out: string, file: string): Diagnostic {
  const who = holder
    ? `process ${holder.process.pid} on ${holder.process.host}`
    : 'a process that did not say which';
  return diagnose(
    'output-locked',
    { file: out },
    `Another build is publishing to this folder: ${who}. Nothing was changed.`,
    `Wait until it has ended and build again. If you know that it does not run any more, delete ${file}.`,
  );
}
