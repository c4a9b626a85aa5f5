import type { Options } from '../arguments.ts';
import { type Shell, locateContent } from '../shell.ts';

/** `offprint dev`: serves the site and follows the content folder until it is told to end. */
export async function devCommand(
  options: Pick<Options, 'content' | 'port'>,
  shell: Shell,
): Promise<number> {
  const { dev } = await import('../../dev.ts');
  return dev({ ...locateContent(shell, options.content), port: options.port, shell });
}
