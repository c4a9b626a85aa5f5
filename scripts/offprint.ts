#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { interruptible } from './cli/interruption.ts';
import { run } from './cli/run.ts';
import type { Sink } from './cli/terminal.ts';

function sinkFor(stream: NodeJS.WriteStream): Sink {
  // Whoever reads may have seen enough, as `head` has; that is no error of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY,
    get columns() {
      // A terminal that does not know its size says 0.
      return stream.isTTY && stream.columns > 0 ? stream.columns : 80;
    },
  };
}

const signal = interruptible(process);
process.exitCode = await run(process.argv.slice(2), {
  projectRoot: fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, ''),
  cwd: process.cwd(),
  env: process.env,
  out: sinkFor(process.stdout),
  err: sinkFor(process.stderr),
  now: () => performance.now(),
  signal,
});
// What was under way when the build was stopped would keep the process alive.
if (signal.aborted) process.exit();
