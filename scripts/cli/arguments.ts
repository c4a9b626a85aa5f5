import { parseArgs } from 'node:util';
import { suggestion } from '../content/nearest-name.ts';
import { type OptionValues, join, readValues } from './option-values.ts';
import {
  type CommandName,
  type OptionName,
  commandNames,
  commonOptions,
  isCommand,
  isOption,
  optionSpecOf,
  optionSpecs,
  specOf,
} from './options.ts';

/** What was typed after a command. */
export interface Options extends OptionValues {
  /** The argument of a command that takes one. */
  argument: string | null;
}

/** What to do. */
export type Invocation =
  | { kind: 'run'; command: CommandName; options: Options }
  | { kind: 'help'; command: CommandName | null }
  | { kind: 'version' }
  /** Wrong usage, in one line. */
  | { kind: 'usage'; message: string };

/**
 * Understands the words after the program's name. `env` tells which options npm kept for itself because
 * they stood before its `--`; without a word, they would be ignored.
 */
export function parseArguments(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Invocation {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h')
    return { kind: 'help', command: null };
  if (first === '--version' || first === '-v') return { kind: 'version' };
  if (first === 'help') {
    const topic = rest[0];
    if (topic === undefined) return { kind: 'help', command: null };
    return isCommand(topic) ? { kind: 'help', command: topic } : unknownCommand(topic);
  }
  if (first.startsWith('-'))
    return usage(`Name a command before \`${first}\`: ${commandNames.join(', ')}.`);
  return isCommand(first) ? parseCommand(first, rest, env) : unknownCommand(first);
}

function parseCommand(
  command: CommandName,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Invocation {
  const known = [...specOf(command).options, ...commonOptions];
  const given = new Map<OptionName, string>();
  const positionals: string[] = [];
  for (const token of tokensOf(words)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name) || !known.includes(name)) {
      const names = known.map((each) => `--${each}`);
      return usage(
        join(`\`${command}\` has no option \`${rawName}\`.`, suggestion(rawName, names)),
      );
    }
    const { value: placeholder } = optionSpecOf(name);
    if (given.has(name)) return usage(`\`--${name}\` is given twice.`);
    if (placeholder === undefined && value !== undefined) {
      return usage(`\`--${name}\` takes no value.`);
    }
    const missing = value === undefined || value === '' || (value.startsWith('-') && !inlineValue);
    if (placeholder !== undefined && missing) {
      return usage(`\`--${name}\` needs a value: \`--${name} ${placeholder}\`.`);
    }
    given.set(name, value ?? '');
  }
  if (given.has('help')) return { kind: 'help', command };
  const kept = known.filter((name) => keptByNpm(name, env) && !given.has(name));
  if (kept.length > 0) {
    const list = kept.map((name) => `\`--${name}\``).join(' and ');
    return usage(`npm kept ${list} for itself; put \`--\` first: \`npm run ${command} -- …\`.`);
  }
  return finish(command, given, positionals);
}

function finish(
  command: CommandName,
  given: ReadonlyMap<OptionName, string>,
  positionals: readonly string[],
): Invocation {
  const { argument, several = false } = specOf(command);
  // Words of a search may be typed with quotation marks around them all, or without.
  const words = several ? [positionals.join(' ')] : positionals;
  const extra = words[argument === undefined ? 0 : 1];
  if (extra !== undefined)
    return usage(`\`${command}\` does not know what to do with \`${extra}\`.`);
  if (argument !== undefined && !several && positionals.length === 0) {
    return usage(`\`${command}\` needs a folder: \`npm run ${command} -- ${argument}\`.`);
  }
  const values = readValues(given);
  if ('wrong' in values) return usage(values.wrong);
  return { kind: 'run', command, options: { ...values, argument: words[0] ?? null } };
}

function tokensOf(words: readonly string[]) {
  const options = Object.fromEntries(
    Object.keys(optionSpecs)
      .filter(isOption)
      .map((name) => [
        name,
        {
          type: optionSpecOf(name).value === undefined ? ('boolean' as const) : ('string' as const),
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
  );
  // Not strict: every mistake is named here, in one line and with the nearest name.
  return parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** npm passes on as settings what stands before `--`; some names are settings of its own. */
function keptByNpm(name: OptionName, env: Readonly<Record<string, string | undefined>>): boolean {
  const ownToNpm: readonly OptionName[] = ['quiet', 'help', 'verbose'];
  const underNpm = ['run', 'run-script', 'start'].includes(env['npm_command'] ?? '');
  return underNpm && !ownToNpm.includes(name) && env[`npm_config_${name}`] !== undefined;
}

function unknownCommand(word: string): Invocation {
  return usage(
    join(`There is no command \`${word}\`.`, suggestion(word, [...commandNames, 'help'])),
  );
}

function usage(message: string): Invocation {
  return { kind: 'usage', message };
}
