import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildReport } from '../scripts/cli/report.ts';

/** This project's folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** What a run of the command line left. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** In what surroundings `offprint` runs; `project` is a copy of this project, if it is to be one. */
export interface Surroundings {
  env?: Record<string, string>;
  signal?: AbortSignal;
  project?: string;
}

/** Runs `offprint` with arguments, the way npm scripts do, and waits for its end. */
export function offprint(args: readonly string[], surroundings?: Surroundings): Promise<Ran> {
  return startOffprint(args, surroundings).ended;
}

/** The same for who has something to do with the process before its end. */
export function startOffprint(
  args: readonly string[],
  { env = {}, signal, project = projectRoot }: Surroundings = {},
): { child: ChildProcess; ended: Promise<Ran> } {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const child = spawn(process.execPath, [join(project, 'scripts/offprint.ts'), ...args], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...(signal && { signal, killSignal: 'SIGKILL' }),
  });
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (ran.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (ran.stderr += chunk));
  child.on('error', (error) => {
    if (!signal?.aborted) reject(error);
  });
  child.on('close', (status) => {
    resolve({ ...ran, status });
  });
  return { child, ended: promise };
}

/** Runs `offprint build` with a report, and gives both. A build that reports nothing is an exception. */
export async function buildSite(
  args: readonly string[],
  options?: Surroundings,
): Promise<Ran & { report: BuildReport }> {
  const folder = await temporaryFolder('report');
  const file = join(folder, 'report.json');
  const ran = await offprint(['build', '--report', file, ...args], options);
  try {
    const report = BuildReport.parse(JSON.parse(await readFile(file, 'utf8')));
    return { ...ran, report };
  } catch (cause) {
    throw new Error(`offprint build left no report. It said:\n${ran.stderr}${ran.stdout}`, {
      cause,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new folder outside the project; its name has a space in it, as those of publishers do. */
export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `offprint ${name} `));
}
