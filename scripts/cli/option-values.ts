import { type DiagnosticCode, codes, isCode } from '../diagnostic-codes.ts';
import { suggestion } from '../content/nearest-name.ts';
import { normaliseBase, parseSite } from '../content/site-address.ts';
import { Id } from '../schema/id.ts';
import type { OptionName } from './options.ts';

/** The forms in which `check` prints. */
export const checkFormats = ['text', 'json', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** The orders of what `search` finds. */
export const searchOrders = ['relevance', 'date'] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** What was typed, checked as far as it can be without looking at the disk; `null` is "not given". */
export interface OptionValues {
  content: string | null;
  out: string | null;
  from: string | null;
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
  topic: string | null;
  digest: string | null;
  /** Four digits, or `undated`. */
  year: string | null;
  has: 'code' | null;
  sort: SearchOrder;
  /** From 1. */
  limit: number | null;
  json: boolean;
  all: boolean;
  verbose: boolean;
}

/** The most results that `--limit` takes: each is read from the index. */
const MOST_RESULTS = 1000;

/** Understands the values of options, as they were typed; what is wrong comes in one line. */
export function readValues(
  given: ReadonlyMap<OptionName, string>,
): OptionValues | { wrong: string } {
  const mistakes: string[] = [];
  /** The value of an option that has one; what `read` does not know is a mistake, told in its words. */
  const valueOf = <T>(
    name: OptionName,
    read: (text: string) => T | null,
    wrong: (text: string) => string,
  ): T | null => {
    const text = given.get(name);
    if (text === undefined) return null;
    const value = read(text);
    if (value === null) mistakes.push(wrong(text));
    return value;
  };
  /** A value out of a few words. */
  const oneOf = <T extends string>(name: OptionName, words: readonly T[]): T | null =>
    valueOf(
      name,
      (text) => words.find((word) => word === text) ?? null,
      (text) => join(`\`--${name}\` cannot be \`${text}\`.`, suggestion(text, words)),
    );
  const id = (name: OptionName): string | null =>
    valueOf(
      name,
      (text) => Id.safeParse(text).data ?? null,
      (text) => `\`--${name}\` should be an id, as in the address of its page, and is \`${text}\`.`,
    );
  const text = (name: OptionName): string | null => given.get(name) ?? null;

  const values: OptionValues = {
    content: text('content'),
    out: text('out'),
    from: text('from'),
    site: valueOf(
      'site',
      parseSite,
      (typed) =>
        `\`--site\` should be an http or https address and nothing more, and is \`${typed}\`.`,
    ),
    base: valueOf(
      'base',
      normaliseBase,
      (typed) => `\`--base\` should be a path such as \`/papers/\`, and is \`${typed}\`.`,
    ),
    report: text('report'),
    quiet: given.has('quiet'),
    format: oneOf('format', checkFormats) ?? 'text',
    only: valueOf('only', readCodes, strangeCode),
    brief: given.has('brief'),
    strict: given.has('strict'),
    port: valueOf(
      'port',
      (typed) => readNumber(typed, 0, 65_535),
      (typed) => `\`--port\` should be a number from 0 to 65535, and is \`${typed}\`.`,
    ),
    topic: id('topic'),
    digest: id('digest'),
    year: valueOf(
      'year',
      (typed) => (/^(?:\d{4}|undated)$/.test(typed) ? typed : null),
      (typed) => `\`--year\` should be four digits, or \`undated\`, and is \`${typed}\`.`,
    ),
    has: oneOf('has', ['code']),
    sort: oneOf('sort', searchOrders) ?? 'relevance',
    limit: valueOf(
      'limit',
      (typed) => readNumber(typed, 1, MOST_RESULTS),
      (typed) => `\`--limit\` should be a number from 1 to ${MOST_RESULTS}, and is \`${typed}\`.`,
    ),
    json: given.has('json'),
    all: given.has('all'),
    verbose: given.has('verbose'),
  };
  const [wrong] = mistakes;
  return wrong === undefined ? values : { wrong };
}

function readNumber(text: string, from: number, to: number): number | null {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : null;
}

function readCodes(text: string): DiagnosticCode[] | null {
  const words = text.split(',');
  return words.every(isCode) ? words : null;
}

function strangeCode(text: string): string {
  const stranger = text.split(',').find((word) => !isCode(word)) ?? '';
  const near = suggestion(stranger, Object.keys(codes));
  return join(`\`--only\` takes codes, and \`${stranger}\` is none.`, near);
}

/** Sentences in a line; those that are not there are left out. */
export function join(...sentences: (string | null)[]): string {
  return sentences.filter((each) => each !== null).join(' ');
}
