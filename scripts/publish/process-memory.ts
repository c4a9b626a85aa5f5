import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** What the system says of a process in `/proc/<pid>/status`; sizes in bytes. */
interface Status {
  parent: number;
  /** Memory in use now. */
  resident: number;
  /** The most that was in use since the peak was last reset. */
  peak: number;
}

/** The numbers of this process and of everything it started; only its own without `/proc`. */
export function processTree(): Set<number> {
  const parents = new Map<number, number>();
  for (const name of processNames()) {
    const status = statusOf(name);
    if (status) parents.set(Number(name), status.parent);
  }
  const tree = new Set([process.pid]);
  // A child may have a smaller number than its parent, so it is looked for until none is found.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
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

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** `null` for a process that has ended meanwhile, or where there is no `/proc`. */
function statusOf(pid: string): Status | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    // The system counts in units of 1,024 bytes, which it calls kB.
    return {
      parent: number('PPid'),
      resident: number('VmRSS') * 1024,
      peak: number('VmHWM') * 1024,
    };
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
