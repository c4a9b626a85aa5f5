import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../scripts/publish/stages.ts';

const MB = 1_000_000;

describe('a stage that is measured', () => {
  test('gives its result and its time', async () => {
    const { result, seconds } = await measure(async () => {
      await pause(50);
      return 'done';
    });
    expect(result).toBe('done');
    expect(seconds).toBeGreaterThan(0.045);
    expect(seconds).toBeLessThan(5);
  });

  test('throws what its work throws', async () => {
    await expect(
      measure(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
  });

  test.runIf(process.platform === 'linux')(
    'counts the memory of processes that it started (on Linux)',
    async () => {
      const hold = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held, 1000)';
      const quiet = await measure(() => null);
      const busy = await measure(() => once(spawn(process.execPath, ['-e', hold]), 'exit'));
      expect(busy.peakBytes - quiet.peakBytes).toBeGreaterThan(150 * MB);
    },
  );

  test.runIf(process.platform === 'linux')(
    'counts memory that was given back before anyone could look (on Linux)',
    async () => {
      const quiet = await measure(() => null);
      const busy = await measure(() => Buffer.alloc(150 * MB, 1).length);
      expect(busy.peakBytes - quiet.peakBytes).toBeGreaterThan(100 * MB);
    },
  );
});
