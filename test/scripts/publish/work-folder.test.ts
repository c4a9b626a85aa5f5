import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { identify } from '../../../scripts/publish/process-identity.ts';
import {
  clearWorkFolders,
  closeWorkFolder,
  openWorkFolder,
} from '../../../scripts/publish/work-folder.ts';
import { endedProcess } from './ended-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a work folder', () => {
  test('has its folders when it is opened, and is gone when it is closed', async () => {
    const project = await temporaryFolder();
    const work = await openWorkFolder(project);
    expect(work.staging).toBe(join(work.root, 'staging'));
    for (const name of ['digests', 'topics', 'notes', 'cache', 'staging']) {
      expect(await readdir(join(work.root, name))).toEqual([]);
    }
    await writeFile(join(work.staging, 'index.html'), 'x');
    closeWorkFolder(work);
    expect(await readdir(join(project, '.offprint'))).toEqual([]);
    expect(() => closeWorkFolder(work)).not.toThrow();
  });

  test('is shared by no two runs, even of one process', async () => {
    const project = await temporaryFolder();
    const [a, b] = [await openWorkFolder(project), await openWorkFolder(project)];
    expect(a.root).not.toBe(b.root);
    expect((await stat(a.staging)).isDirectory()).toBe(true);
  });

  test('of a run that was killed is removed by the next run', async () => {
    const project = await temporaryFolder();
    const left = await leave(project, { pid: endedProcess() });
    await openWorkFolder(project);
    expect(await readdir(join(project, '.offprint'))).not.toContain(left);
  });

  test('whose process number was given to another process is removed', async () => {
    const project = await temporaryFolder();
    const left = await leave(project, { pid: process.pid, started: 'an-earlier-boot:1' });
    expect(await clearWorkFolders(project)).toEqual([left]);
  });

  test('that was opened but has not been signed yet is left alone', async () => {
    const project = await temporaryFolder();
    await mkdir(join(project, '.offprint', `run-${process.pid}-0000`), { recursive: true });
    expect(await clearWorkFolders(project)).toEqual([]);
  });

  test('of a killed run that had no time to sign it is removed', async () => {
    const project = await temporaryFolder();
    const name = `run-${endedProcess()}-0000`;
    await mkdir(join(project, '.offprint', name), { recursive: true });
    await writeFile(join(project, '.offprint', name, 'owner.json'), '{"pid":');
    expect(await clearWorkFolders(project)).toEqual([name]);
  });

  test('of another machine is left alone, because nobody here knows whether it runs', async () => {
    const project = await temporaryFolder();
    await leave(project, { pid: endedProcess(), host: `not-${hostname()}` });
    expect(await clearWorkFolders(project)).toEqual([]);
  });

  test('is told from other things that people keep beside it', async () => {
    const project = await temporaryFolder();
    await mkdir(join(project, '.offprint', 'dev'), { recursive: true });
    await mkdir(join(project, '.offprint', `run-${endedProcess()}-0000-mine`));
    expect(await clearWorkFolders(project)).toEqual([]);
  });
});

async function leave(
  project: string,
  owner: { pid: number; started?: string; host?: string },
): Promise<string> {
  const name = `run-${owner.pid}-00ff`;
  await mkdir(join(project, '.offprint', name, 'staging'), { recursive: true });
  const text = JSON.stringify({ ...identify(), ...owner });
  await writeFile(join(project, '.offprint', name, 'owner.json'), text);
  return name;
}
