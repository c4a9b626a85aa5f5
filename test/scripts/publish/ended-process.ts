import { spawnSync } from 'node:child_process';

/** The number of a process that has run and ended. */
export function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
