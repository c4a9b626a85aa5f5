import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadBuildEffects, loadCore } from '../effects.ts';
import { measure } from '../publish/stages.ts';
import { type Options, parseArguments } from './arguments.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { initCommand } from './commands/init.ts';
import { previewCommand } from './commands/preview.ts';
import { reportFailure } from './failure.ts';
import { formatHelp } from './help.ts';
import type { CommandName } from './options.ts';
import type { Shell } from './shell.ts';
import { neutralise } from './terminal.ts';

/**
 * Runs the command line and gives the exit code: 0 done, 1 something is wrong, 2 wrong usage, 128 and the
 * signal's number if it was stopped.
 */
export async function run(words: readonly string[], shell: Shell): Promise<number> {
  const invocation = parseArguments(words, shell.env);
  switch (invocation.kind) {
    case 'usage':
      shell.err.write(`${neutralise(invocation.message)}\n`);
      return 2;
    case 'help':
      shell.out.write(formatHelp(invocation.command));
      return 0;
    case 'version':
      shell.out.write(`${await readVersion(shell.projectRoot)}\n`);
      return 0;
    case 'run':
      try {
        return await runCommand(invocation.command, invocation.options, shell);
      } catch (error) {
        return reportFailure(error, invocation.options.verbose, shell);
      }
  }
}

async function runCommand(command: CommandName, options: Options, shell: Shell): Promise<number> {
  switch (command) {
    case 'build': {
      const tools = { effects: await loadBuildEffects(), measure };
      return (await buildCommand(options, shell, tools)).exitCode;
    }
    case 'check':
      return checkCommand(options, shell, await loadCore());
    case 'dev':
      return devCommand(options, shell);
    case 'preview':
      return previewCommand(options, shell);
    case 'start': {
      const tools = { effects: await loadBuildEffects(), measure };
      const { exitCode, outcome } = await buildCommand(options, shell, tools);
      if (exitCode !== 0) return exitCode;
      return previewCommand({ ...options, base: outcome?.root?.base ?? null }, shell);
    }
    case 'search': {
      const { searchCommand } = await import('./commands/search.ts');
      return searchCommand(options, shell);
    }
    case 'pack': {
      const { packCommand } = await import('./commands/pack.ts');
      return packCommand(options, shell);
    }
    case 'init':
      return initCommand(options.argument ?? '', shell);
  }
}

async function readVersion(projectRoot: string): Promise<string> {
  const text = await readFile(join(projectRoot, 'package.json'), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
}
