import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { errorCode } from './error-code.ts';

/** In place of a start: the process has ended, though its number is still taken. */
const ENDED = 'ended';

/**
 * Which process it is, beyond doubt: numbers of processes are used again, so the moment it started
 * (boot and clock ticks since then) belongs to it.
 */
export const ProcessIdentity = z.strictObject({
  pid: z.int().positive(),
  /** `null` on systems that have no `/proc`. */
  started: z.string().nullable(),
  host: z.string(),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** The identity of this process. */
export function identify(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid), host: hostname() };
}

/** What is known of a process of this machine of which only the number was kept. */
export function identityOfNumber(pid: number): ProcessIdentity {
  return { pid, started: null, host: hostname() };
}

/**
 * Whether the process still runs. One of another host cannot be asked, so it counts as running: to take
 * its place wrongly is worse than to wait. Where the start cannot be told, only the number is compared.
 */
export function isRunning(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true;
  if (!answers(identity.pid)) return false;
  const started = startOf(identity.pid);
  if (started === ENDED) return false;
  return identity.started === null || started === null || identity.started === started;
}

/** Whether a process of this number exists; one that belongs to another user does too. */
function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/**
 * Boot and start time (fields 3 and 22 of `/proc/<pid>/stat`, see proc(5)); `null` where they cannot be
 * read, as on systems without `/proc` or with processes of others hidden.
 */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command's name, which may hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    // A zombie has ended; it only waits for its parent to notice.
    if (state === 'Z' || state === 'X') return ENDED;
    return ticks === undefined ? null : `${boot}:${ticks}`;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
