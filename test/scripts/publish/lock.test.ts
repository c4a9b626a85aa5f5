import { writeFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFile, lockOutput } from '../../../scripts/publish/lock.ts';
import { identify, type ProcessIdentity } from '../../../scripts/publish/process-identity.ts';
import { endedProcess } from './ended-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the lock of an output folder', () => {
  test('is given to one, and to the next when it is given back', async () => {
    const out = join(await temporaryFolder(), 'dist');
    const first = await take(out);
    expect('held' in (await lockOutput(out))).toBe(true);
    await first.release();
    expect(await namesBeside(out)).toEqual([]);
    await (await take(out)).release();
  });

  test('says who holds it, what to do, and that nothing was changed', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await take(out);
    const before = await readFile(lockFile(out), 'utf8');
    const second = await lockOutput(out);
    if (!('held' in second)) throw new Error('The lock was given twice.');
    expect(second.held).toMatchObject({ code: 'output-locked', severity: 'error', file: out });
    expect(second.held.message).toContain(`process ${process.pid} on ${hostname()}`);
    expect(second.held.fix).toContain(lockFile(out));
    expect(await readFile(lockFile(out), 'utf8')).toBe(before);
    expect(await namesBeside(out)).toEqual(['.dist.offprint-lock']);
  });

  test('does not lock another folder beside it', async () => {
    const folder = await temporaryFolder();
    await take(join(folder, 'dist'));
    await take(join(folder, 'dist-2'));
  });

  test('is taken over from a process that has ended', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await leaveLock(lockFile(out), { pid: endedProcess() });
    await (await take(out)).release();
    expect(await namesBeside(out)).toEqual([]);
  });

  test('is taken over if its number belongs to another process now', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await leaveLock(lockFile(out), { started: 'an-earlier-boot:1' });
    await take(out);
  });

  test('is not taken from another machine, whose processes nobody here can see', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await leaveLock(lockFile(out), { pid: endedProcess(), host: 'elsewhere' });
    const result = await lockOutput(out);
    expect('held' in result && result.held.message).toContain('on elsewhere');
  });

  test('that cannot be read counts as held', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await writeFile(lockFile(out), '');
    const result = await lockOutput(out);
    expect('held' in result && result.held.message).toContain('did not say which');
  });

  test('is won by one only of many who find an ended holder at once', async () => {
    for (let round = 0; round < 30; round++) {
      const out = join(await temporaryFolder(), 'dist');
      await leaveLock(lockFile(out), { started: 'an-earlier-boot:1' });
      const results = await Promise.all(Array.from({ length: 8 }, () => lockOutput(out)));
      const winners = results.filter((result) => 'release' in result);
      expect(winners).toHaveLength(1);
      await winners[0]?.release();
      expect(await namesBeside(out)).toEqual([]);
    }
  });

  test('is not taken from a contender who was quicker to take it over', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await leaveLock(lockFile(out), { pid: 1 }, 'aa');
    const quicker = JSON.stringify({ token: 'bb', process: identify() });
    const result = await lockOutput(out, ({ pid }) => {
      if (pid === 1) writeFileSync(lockFile(out), quicker);
      return pid !== 1;
    });
    expect('held' in result).toBe(true);
    expect(await readFile(lockFile(out), 'utf8')).toBe(quicker);
    expect(await namesBeside(out)).toEqual(['.dist.offprint-lock']);
  });

  test('is taken over although a contender was killed while it took over', async () => {
    const out = join(await temporaryFolder(), 'dist');
    const pid = endedProcess();
    await leaveLock(lockFile(out), { pid }, 'aa');
    await leaveLock(`${lockFile(out)}.aa`, { pid }, 'bb');
    await leaveLock(`${lockFile(out)}.cc`, { pid }, 'dd');
    await leaveLock(`${lockFile(out)}.draft-${pid}-ee`, { pid }, 'ee');
    await (await take(out)).release();
    expect(await namesBeside(out)).toEqual([]);
  });

  test('leaves alone what a running contender keeps beside it', async () => {
    const out = join(await temporaryFolder(), 'dist');
    await leaveLock(`${lockFile(out)}.aa`, {}, 'bb');
    await leaveLock(`${lockFile(out)}.draft-${process.pid}-cc`, {}, 'cc');
    await take(out);
    expect(await namesBeside(out)).toHaveLength(3);
  });

  test('is not removed by a holder who has lost it', async () => {
    const out = join(await temporaryFolder(), 'dist');
    const { release } = await take(out);
    await leaveLock(lockFile(out), {}, 'ff');
    await release();
    expect(await namesBeside(out)).toEqual(['.dist.offprint-lock']);
  });
});

async function take(out: string): Promise<{ release: () => Promise<void> }> {
  const result = await lockOutput(out);
  if ('held' in result) throw new Error(result.held.message);
  return result;
}

async function leaveLock(
  file: string,
  holder: Partial<ProcessIdentity>,
  token = 'abcd',
): Promise<void> {
  await writeFile(file, JSON.stringify({ token, process: { ...identify(), ...holder } }));
}

async function namesBeside(out: string): Promise<string[]> {
  return (await readdir(join(out, '..'))).toSorted();
}
