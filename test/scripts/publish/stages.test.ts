import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../scripts/publish/stages.ts';

const run = promisify(execFile);

const MB = 1_000_000;

/**
 * How many bytes more work takes than nothing, by the measure: in a process that does nothing else, since one that runs
 * other tests may give back what those have left meanwhile.
 */
async function bytesMore(work: string): Promise<number> {
  const script = `
    import { spawn } from 'node:child_process';
    import { once } from 'node:events';
    import { setTimeout as pause } from 'node:timers/promises';
    import { measure } from ${JSON.stringify(new URL('../../../scripts/publish/stages.ts', import.meta.url).href)};
    const quiet = await measure(() => null);
    const busy = await measure(${work});
    console.log(busy.peakBytes - quiet.peakBytes);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  return Number(stdout);
}

describe('a stage that is measured', () => {
  test('gives its result and its time', async () => {
    const start = performance.now();
    const { result, seconds } = await measure(async () => {
      await pause(50);
      return 'done';
    });
    expect(result).toBe('done');
    expect(seconds).toBeGreaterThan(0.045);
    expect(seconds).toBeLessThan((performance.now() - start) / 1000);
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
      const hold =
        "const held = Buffer.alloc(150e6, 1); console.log('held'); setTimeout(() => held, 600_000)";
      const busy = `async () => {
        const child = spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]);
        await once(child.stdout, 'data');
        // Processes are searched for at every fifth look, and looks are as far apart as these.
        for (let look = 0; look < 12; look++) await pause(100);
        child.kill();
        await once(child, 'exit');
      }`;
      expect(await bytesMore(busy)).toBeGreaterThan(150 * MB);
    },
  );

  test.runIf(process.platform === 'linux')(
    'counts memory that was given back before anyone could look (on Linux)',
    async () => {
      expect(await bytesMore('() => Buffer.alloc(150_000_000, 1).length')).toBeGreaterThan(
        100 * MB,
      );
    },
  );
});
