import { spawn } from 'node:child_process';
import { cp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../build-site.ts';
import { captureText, plainPaper, writeContent } from './content.ts';
import { hashesOf } from './files-of.ts';
import { publishSite } from './publish.ts';
import { publishThreePapers } from './three-papers.ts';

let folder = '';
let content = '';
let out = '';
let site: Record<string, string> = {};
let sources: Record<string, string> = {};

/** A site of three papers, published. */
beforeAll(async () => {
  ({ folder, content, out } = await publishThreePapers('killed'));
  site = await hashesOf(out);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a build that is killed', () => {
  /**
   * Runs a build as the head of a process group and kills the group, Astro and all, some milliseconds after a line of
   * progress that begins with `after`, or with the line that comes next. Gives its number, and whether it was still
   * alive.
   */
  async function killedBuild(
    after: string,
    delay: number,
  ): Promise<{ pid: number; killed: boolean }> {
    const args = ['build', '--content', content, '--out', out];
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/offprint.ts'), ...args], {
      env: { ...process.env, NO_COLOR: '1', CI: '1' },
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { promise: ended, resolve: end } = Promise.withResolvers<NodeJS.Signals | null>();
    child.on('close', (_, signal) => {
      end(signal);
    });
    const pid = child.pid;
    if (pid === undefined) throw new Error('The build did not start.');
    const [reached, passed] = [
      Promise.withResolvers<undefined>(),
      Promise.withResolvers<undefined>(),
    ];
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const line = said.indexOf(after);
      if (line < 0) return;
      reached.resolve(undefined);
      if (said.slice(line).trimEnd().includes('\n')) passed.resolve(undefined);
    });
    await Promise.race([reached.promise, ended]);
    await Promise.race([pause(delay), passed.promise, ended]);
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      // It was quicker than we were.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
    return { pid, killed: (await ended) === 'SIGKILL' };
  }

  /** The stage that has just ended, and how long after; the next one is then under way. */
  const moments: [after: string, delay: number][] = [
    ['Preparing', 0],
    ['Writing pages', 150],
    ['Packing digests', 1500],
    ['Rendering pages', 0],
    ['Indexing for search', 0],
  ];

  test('leaves the last site and the content as they were, and the next build puts all in order', async () => {
    await writeContent(content, {
      'digests/2025-11-10.txt': captureText('Nov 10', [2, 3, 4].map(plainPaper)),
    });
    sources = await hashesOf(content);
    const numbers: number[] = [];
    let killed = 0;
    for (const [after, delay] of moments) {
      const build = await killedBuild(after, delay);
      numbers.push(build.pid);
      if (build.killed) killed++;
      // The last may be killed between two renames, or even be done; what then holds is said below.
      if (after === 'Indexing for search') continue;
      expect(build.killed, after).toBe(true);
      expect(await hashesOf(out), after).toEqual(site);
      expect(await hashesOf(content), after).toEqual(sources);
    }
    expect(killed).toBeGreaterThanOrEqual(4);

    const copy = join(folder, 'copy');
    const reference = join(folder, 'reference');
    await cp(content, copy, { recursive: true });
    const [{ report }] = await Promise.all([
      publishSite(['--content', content, '--out', out]),
      publishSite(['--content', copy, '--out', reference]),
    ]);
    expect(report.site).toMatchObject({ digests: 2, papers: 5 });
    site = await hashesOf(out);
    expect(await hashesOf(reference)).toEqual(site);
    const ids = await readFile(join(content, 'ids.json'), 'utf8');
    expect(ids).toContain('notes-on-winters');
    const ownIds = { 'ids.json': expect.any(String) as unknown };
    expect(await hashesOf(content)).toEqual({ ...sources, ...ownIds });
    expect(await readdir(join(folder, 'public'))).toEqual(['site']);
    const left = await readdir(join(projectRoot, '.offprint'));
    for (const pid of numbers) {
      expect(left.filter((name) => name.startsWith(`run-${pid}-`))).toEqual([]);
    }
  });
});
