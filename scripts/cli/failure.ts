import { Interruption } from './interruption.ts';
import type { Shell } from './shell.ts';
import { neutralise } from './terminal.ts';

/**
 * Says that something unexpected happened, shortly; where in the program, only if it was asked for with
 * `--verbose` or `DEBUG`. Gives the exit code.
 */
export function reportFailure(error: unknown, verbose: boolean, shell: Shell): number {
  if (error instanceof Interruption) return error.exitCode;
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (verbose || (shell.env['DEBUG'] ?? '') !== '') shell.err.write(`${whole}\n`);
  else {
    const fix = 'Run the command again with --verbose to see where.';
    shell.err.write(`Unexpected error: ${describeFailure(error)}\n    ${fix}\n`);
  }
  return 1;
}

/** The first line of what an error says. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return neutralise(text.split('\n')[0] ?? '');
}
