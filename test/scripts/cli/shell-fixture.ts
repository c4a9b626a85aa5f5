import type { Shell } from '../../../scripts/cli/shell.ts';

/** A shell that keeps what is printed. Nothing in it is a terminal unless it is asked for. */
export function aShell(
  overrides: Partial<Omit<Shell, 'out' | 'err'>> & { isTTY?: boolean } = {},
): Shell & { printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  const { isTTY = false, ...rest } = overrides;
  let time = 0;
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTTY,
    columns: 80,
  });
  return {
    projectRoot: '/project',
    cwd: '/project',
    env: {},
    out: sink('out'),
    err: sink('err'),
    now: () => (time += 500),
    signal: new AbortController().signal,
    printed,
    ...rest,
  };
}
