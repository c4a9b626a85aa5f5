import { parseArgs } from 'node:util';
import { type DiagnosticCode, codes, isCode } from '../diagnostic-codes.ts';
import { suggestion } from '../content/nearest-name.ts';
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
import { normaliseBase, parseSite } from '../content/site-address.ts';

/** The forms in which `check` prints. */
export const checkFormats = ['text', 'json', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What was typed, checked as far as it can be without looking at the disk; `null` is "not given". */
export interface Options {
  content: string | null;
  out: string | null;
  site: URL | null;
  /** With a slash at both ends. */
  base: string | null;
  report: string | null;
  quiet: boolean;
  format: CheckFormat;
  /** The codes that are listed; `null` for all. */
  only: DiagnosticCode[] | null;
  brief: boolean;
  strict: boolean;
  port: number | null;
  verbose: boolean;
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
  const { argument } = specOf(command);
  const extra = positionals[argument === undefined ? 0 : 1];
  if (extra !== undefined)
    return usage(`\`${command}\` does not know what to do with \`${extra}\`.`);
  if (argument !== undefined && positionals.length === 0) {
    return usage(`\`${command}\` needs a folder: \`npm run ${command} -- ${argument}\`.`);
  }
  const site = given.get('site');
  const address = site === undefined ? null : parseSite(site);
  if (site !== undefined && address === null) {
    return usage(
      `\`--site\` should be an http or https address and nothing more, and is \`${site}\`.`,
    );
  }
  const path = given.get('base');
  const base = path === undefined ? null : normaliseBase(path);
  if (path !== undefined && base === null) {
    return usage(`\`--base\` should be a path such as \`/papers/\`, and is \`${path}\`.`);
  }
  const format = checkFormats.find((each) => each === (given.get('format') ?? 'text'));
  if (format === undefined) {
    const word = given.get('format') ?? '';
    return usage(join(`\`--format\` cannot be \`${word}\`.`, suggestion(word, checkFormats)));
  }
  const only = given.get('only')?.split(',') ?? null;
  const stranger = only?.find((word) => !isCode(word));
  if (stranger !== undefined) {
    const near = suggestion(stranger, Object.keys(codes));
    return usage(join(`\`--only\` takes codes, and \`${stranger}\` is none.`, near));
  }
  const number = given.get('port');
  const port = number === undefined ? null : parsePort(number);
  if (number !== undefined && port === null) {
    return usage(`\`--port\` should be a number from 0 to 65535, and is \`${number}\`.`);
  }
  const options: Options = {
    content: given.get('content') ?? null,
    out: given.get('out') ?? null,
    site: address,
    base,
    report: given.get('report') ?? null,
    quiet: given.has('quiet'),
    format,
    only: only?.filter(isCode) ?? null,
    brief: given.has('brief'),
    strict: given.has('strict'),
    port,
    verbose: given.has('verbose'),
    argument: positionals[0] ?? null,
  };
  return { kind: 'run', command, options };
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

function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : null;
}

function unknownCommand(word: string): Invocation {
  return usage(
    join(`There is no command \`${word}\`.`, suggestion(word, [...commandNames, 'help'])),
  );
}

function usage(message: string): Invocation {
  return { kind: 'usage', message };
}

function join(...sentences: (string | null)[]): string {
  return sentences.filter((each) => each !== null).join(' ');
}
