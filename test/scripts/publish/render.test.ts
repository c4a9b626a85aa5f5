import { expect, test, vi } from 'vitest';
import { isRunning, identityOfNumber } from '../../../scripts/publish/process-identity.ts';
import { processTree } from '../../../scripts/publish/process-memory.ts';
import { startRenderer } from '../../../scripts/publish/render.ts';

const children = (): number[] => [...processTree()].filter((pid) => pid !== process.pid);

test.runIf(process.platform === 'linux')(
  'a renderer that nobody asks for pages ends when it is stopped (on Linux)',
  async () => {
    const before = new Set(children());
    const { stop } = startRenderer();
    const [own = 0] = children().filter((pid) => !before.has(pid));
    expect(isRunning(identityOfNumber(own))).toBe(true);
    stop();
    await vi.waitFor(() => expect(isRunning(identityOfNumber(own))).toBe(false), 20_000);
    // Whoever cleans up need not know whether there is still something to stop.
    stop();
  },
);

test('a renderer that is stopped while it renders says why it gives nothing', async () => {
  const controller = new AbortController();
  const renderer = startRenderer();
  const work = { root: '/nowhere', staging: '/nowhere/staging' };
  const rendered = renderer.render({
    work,
    signal: controller.signal,
    address: null,
    base: '/',
  });
  controller.abort(new Error('Enough.'));
  await expect(rendered).rejects.toThrow('Enough.');
});
