import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { Ids, noIds } from '../schema/ids.ts';
import type { ContentFolder, Located } from './folder.ts';
import { locateJsonError } from './json-position.ts';
import { readBytes } from './open.ts';
import { parseYaml, validate } from './yaml.ts';

const repair =
  'Restore it from version control. Without it, addresses given out before may move; it is never overwritten while it is wrong.';

/**
 * The addresses given out so far; none where there is no file yet. A file that cannot be used is an
 * error and not a fresh start, because starting again would move addresses that people link to.
 */
export async function readIds(
  folder: Pick<ContentFolder, 'ids' | 'writable' | 'root'>,
): Promise<{ ids: Ids; diagnostics: Diagnostic[] }> {
  const result = await readFrom(folder.ids);
  if (folder.writable) return result;
  const message = `${folder.root.shown} is read-only, so the addresses given out are not recorded.`;
  const fix = 'Copy the folder to a place of your own before you publish from it.';
  const kept = diagnose('ids-not-kept', { file: folder.root.shown }, message, fix);
  return { ids: result.ids, diagnostics: [...result.diagnostics, kept] };
}

async function readFrom(file: Located): ReturnType<typeof readIds> {
  const opened = await readBytes(file);
  if (!opened.unreadable) return parseIds(opened.found, file);
  return { ids: noIds, diagnostics: opened.missing ? [] : [opened.unreadable] };
}

/** Reads the bytes of `ids.json`; each mistake is an `ids-invalid` with line and column. */
export function parseIds(
  bytes: Uint8Array,
  { shown: file }: Pick<Located, 'shown'>,
): { ids: Ids; diagnostics: Diagnostic[] } {
  const text = new TextDecoder().decode(bytes);
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  if (conflict >= 0) {
    const message = 'Two versions of the file were merged and the conflict was left in it.';
    const fix = 'Keep the lines of both sides and remove the markers.';
    const place = { file, line: conflict + 1, column: 1 };
    return { ids: noIds, diagnostics: [diagnose('ids-invalid', place, message, fix)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = { file, ...locateJsonError(text, error) };
    const message = `It is not valid JSON: ${reason(error)}.`;
    return { ids: noIds, diagnostics: [diagnose('ids-invalid', place, message, repair)] };
  }
  const parsed = Ids.safeParse(value);
  if (parsed.success) return { ids: parsed.data, diagnostics: [] };
  // JSON is YAML, and that parser knows where everything stands.
  const { yaml, diagnostics } = parseYaml(bytes, file);
  const mistakes =
    yaml === null ? diagnostics : validate(yaml, Ids, 'ids-invalid', null).diagnostics;
  return {
    ids: noIds,
    diagnostics: mistakes.map((each) => ({
      ...diagnose('ids-invalid', each, each.message, each.fix ?? repair),
    })),
  };
}

/**
 * `ids.json` as it is written: one record a line, so that two people who publish different digests can
 * merge their files line by line.
 */
export function formatIds(ids: Ids): string {
  const list = (records: readonly unknown[]): string =>
    records.length === 0
      ? '[]'
      : `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`;
  const lists = {
    digests: ids.digests,
    papers: ids.papers,
    ...(ids.topics && { topics: ids.topics }),
    ...(ids.apart && { apart: ids.apart }),
  };
  return `{
  "schema": ${JSON.stringify(ids.schema)},
${Object.entries(lists)
  .map(([name, records]) => `  ${JSON.stringify(name)}: ${list(records)}`)
  .join(',\n')}
}
`;
}

/** The parser's own words without the position and the excerpt, which the diagnostic shows better. */
function reason(error: SyntaxError): string {
  const words = error.message.replace(/(?:, (?:\.\.\.)?"|,? in JSON| JSON input).*$/s, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}
