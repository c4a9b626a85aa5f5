import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** What the system says of a process in `/proc/<pid>/status`; sizes in bytes. */
interface Status {
  /** Memory in use now. */
  resident: number;
  /** The most that was in use since the peak was last reset. */
  peak: number;
}

/**
 * The numbers of this process and of everything it started; only its own where the system does not tell which
 * processes a thread started (proc(5), `/proc/<pid>/task/<tid>/children`).
 */
export function processTree(): Set<number> {
  const tree = new Set([process.pid]);
  for (const pid of tree) {
    for (const thread of namesIn(`/proc/${pid}/task`)) {
      const children = textOf(`/proc/${pid}/task/${thread}/children`) ?? '';
      for (const child of children.split(' ')) if (child !== '') tree.add(Number(child));
    }
  }
  return tree;
}

/** Memory in use by these processes together, in bytes; those that have ended use none. */
export function residentOf(processes: Iterable<number>): number {
  let sum = 0;
  for (const pid of processes) {
    const own = pid === process.pid ? process.memoryUsage.rss() : 0;
    sum += statusOf(String(pid))?.resident ?? own;
  }
  return sum;
}

/**
 * Makes `ownPeak` start anew (proc(5): 5 in `clear_refs`). Where that cannot be done nothing happens, and
 * the peak stays that of the whole life of the process.
 */
export function resetOwnPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch (error) {
    if (!['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EINVAL'].includes(errorCode(error) ?? '')) {
      throw error;
    }
  }
}

/** The most memory that this process alone had in use since `resetOwnPeak`, in bytes. */
export function ownPeak(): number {
  return statusOf('self')?.peak ?? process.memoryUsage.rss();
}

/** What is gone, or hidden, while it is looked at: processes end at any time. */
const GONE: readonly (string | null)[] = ['ENOENT', 'ESRCH', 'EACCES'];

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (GONE.includes(errorCode(error))) return [];
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (GONE.includes(errorCode(error))) return null;
    throw error;
  }
}

/** `null` for a process that has ended meanwhile, or where there is no `/proc`. */
function statusOf(pid: string): Status | null {
  const text = textOf(`/proc/${pid}/status`);
  if (text === null) return null;
  const number = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  // The system counts in units of 1,024 bytes, which it calls kB.
  return { resident: number('VmRSS') * 1024, peak: number('VmHWM') * 1024 };
}
