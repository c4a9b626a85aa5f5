/** What an option takes. */
interface OptionSpec {
  /** What stands for its value in the help; an option without takes none. */
  value?: string;
  help: string;
}

/** Every option of every command; a name means the same wherever it stands. */
export const optionSpecs = {
  content: { value: 'DIR', help: 'content folder, or only a folder of digests (content)' },
  out: { value: 'DIR', help: 'folder of the finished site (dist)' },
  from: { value: 'DIR', help: 'folder of the finished site to read (dist)' },
  site: { value: 'URL', help: 'where the site will be served; goes before `address` in site.yaml' },
  base: { value: 'PATH', help: "path the site is served under (the address's, or /)" },
  report: { value: 'FILE', help: 'write the summary and every diagnostic as JSON' },
  quiet: { help: 'print only errors and the last line' },
  format: { value: 'FORMAT', help: 'text, json or github (text)' },
  only: { value: 'CODES', help: 'list only these, such as notation-left,stray-line' },
  brief: { help: 'one line for each: no advice and no corrections' },
  strict: { help: 'exit 1 on warnings too' },
  port: { value: 'N', help: 'port on this machine (4321, or the next free one)' },
  topic: { value: 'ID', help: 'only papers of this topic' },
  digest: { value: 'ID', help: 'only papers of this digest' },
  year: { value: 'YEAR', help: 'only papers of this year, or `undated`' },
  has: { value: 'code', help: 'only papers that come with code' },
  sort: { value: 'ORDER', help: 'relevance or date (relevance)' },
  limit: { value: 'N', help: 'the most results that are shown (10)' },
  json: { help: 'print an array of { id, title, url, score }, best first' },
  all: { help: 'everything' },
  verbose: { help: 'show where in the program an unexpected error came from' },
  help: { help: 'show this' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof optionSpecs;

interface CommandSpec {
  summary: string;
  options: readonly OptionName[];
  /** What stands for its one argument, if it takes one. */
  argument?: string;
  /** Whether the argument may be several words, or none. */
  several?: boolean;
  /** What its exit codes mean, where it has others than all commands. */
  exitCodes?: string;
  /** What options take and do here, where that is not what they do elsewhere. */
  own?: Partial<Record<OptionName, OptionSpec>>;
}

/** Every command, in the order of the help. */
export const commandSpecs = {
  build: {
    summary: 'make the site from a content folder',
    options: ['content', 'out', 'site', 'base', 'report', 'quiet'],
  },
  check: {
    summary: 'say what is wrong or doubtful in a content folder; write nothing',
    options: ['content', 'format', 'only', 'brief', 'strict'],
  },
  dev: {
    summary: 'serve the site and follow changes of the content folder',
    options: ['content', 'port'],
  },
  preview: {
    summary: 'serve the finished site on this machine',
    options: ['out', 'port', 'base'],
  },
  start: {
    summary: 'build the content folder, then serve the site on this machine',
    options: ['content', 'out', 'port'],
  },
  search: {
    summary: 'search the finished site, or one that is served, for papers',
    options: ['from', 'site', 'topic', 'digest', 'year', 'has', 'sort', 'limit', 'json'],
    argument: 'WORDS',
    several: true,
    own: { site: { value: 'URL', help: 'search the site that is served there instead' } },
    exitCodes: '0 found, 1 nothing found, 2 wrong usage, 3 it could not search',
  },
  pack: {
    summary: 'put a digest, a topic or everything into one file to take away',
    options: ['digest', 'topic', 'all', 'out', 'from'],
    own: {
      out: { value: 'FILE', help: 'FILE.html: one page to read; FILE.zip: the pages of the site' },
    },
  },
  init: {
    summary: 'write an empty content folder with commented templates',
    options: [],
    argument: 'DIR',
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commandSpecs;

/** Options that every command takes. */
export const commonOptions = ['verbose', 'help'] as const satisfies OptionName[];

/** The specification of a command, with the optional parts in its type. */
export function specOf(command: CommandName): CommandSpec {
  return commandSpecs[command];
}

/** The specification of an option, with the optional parts in its type; as it is for a command, if one is named. */
export function optionSpecOf(option: OptionName, command?: CommandName): OptionSpec {
  const own = command === undefined ? undefined : specOf(command).own?.[option];
  return own ?? optionSpecs[option];
}

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commandSpecs, word);
}

/** Whether a word is the name of an option. */
export function isOption(word: string): word is OptionName {
  return Object.hasOwn(optionSpecs, word);
}

/** Every command's name, in the order of the help. */
export const commandNames: readonly CommandName[] = Object.keys(commandSpecs).filter(isCommand);
