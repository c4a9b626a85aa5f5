import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Located, locate, locateWithin } from '../content/folder.ts';
import type { Sink } from './terminal.ts';

/** The world around a command: where it runs, what it may print to, what time it is. */
export interface Shell {
  /** Folder of this project; absolute. */
  projectRoot: string;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  out: Sink;
  err: Sink;
  /** Milliseconds from some point in time; only differences mean something. */
  now: () => number;
  /** Ends when the person who typed the command wants it to end. */
  signal: AbortSignal;
}

/**
 * The folder that a typed relative path starts from: where it was typed. npm moves to the project's folder
 * before it runs a script and says in `INIT_CWD` where it was called; the same variable reaches every
 * program that runs below npm, so it counts only where npm started this very project's script.
 */
export function typedFrom({
  projectRoot,
  cwd,
  env,
}: Pick<Shell, 'projectRoot' | 'cwd' | 'env'>): string {
  const start = env['INIT_CWD'];
  const ownScript = env['npm_package_json'] ?? '';
  if (start === undefined || !isSame(cwd, projectRoot)) return cwd;
  return isSame(ownScript, join(projectRoot, 'package.json')) ? start : cwd;
}

/** A typed path, or `fallback` in the current folder if none was typed. */
export function locateTyped(shell: Shell, typed: string | null, fallback: string): Located {
  return typed === null ? locate(fallback, shell.cwd) : locate(typed, typedFrom(shell));
}

/** The content folder that was asked for, and the project's own. */
export function locateContent(
  shell: Shell,
  typed: string | null,
): { content: Located; bundled: Located } {
  return {
    content: locateTyped(shell, typed, 'content'),
    bundled: locateWithin(join(shell.projectRoot, 'content'), typedFrom(shell)),
  };
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}
