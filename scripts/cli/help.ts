import {
  type CommandName,
  type OptionName,
  commandNames,
  commonOptions,
  optionSpecOf,
  specOf,
} from './options.ts';

/** The help of one command, or of the whole program. */
export function formatHelp(command: CommandName | null): string {
  return command === null ? general() : ofCommand(command);
}

function general(): string {
  const rows = commandNames.map((name): [string, string] => [usageOf(name), specOf(name).summary]);
  return `Offprint turns digests of research papers into a site.

Usage: npm run <command> -- [options]

${table([...rows, ['help [command]', 'say more of a command']])}
Exit codes: 0 done, 1 something is wrong (see what was printed), 2 wrong usage.
`;
}

function ofCommand(command: CommandName): string {
  const { options, summary, argument, exitCodes } = specOf(command);
  const rows = [...options, ...commonOptions].map((name): [string, string] => [
    withValue(name, command),
    optionSpecOf(name, command).help,
  ]);
  return `npm run ${command} -- ${argument === undefined ? '' : `${argument} `}[options]: ${summary}.

${table(rows)}
Relative paths start where you typed the command; (what is in brackets) holds if nothing is given.
${exitCodes === undefined ? '' : `Exit codes: ${exitCodes}.\n`}`;
}

function usageOf(command: CommandName): string {
  const { argument } = specOf(command);
  return argument === undefined ? command : `${command} ${argument}`;
}

function withValue(name: OptionName, command: CommandName): string {
  const { value } = optionSpecOf(name, command);
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function table(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
