import { suggestion } from '../../content/nearest-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Named } from './requests.ts';
import type { Uncorrected } from './target.ts';

/** Something that was asked for by name, or what is wrong with the name. */
export type Found<T> = { found: T; mistake: null } | { found: null; mistake: Diagnostic };

/** A function that finds a digest by its id or, where no id is so, by the name of its file. */
export function digestFinder({
  digestIds,
  departed,
}: Pick<Uncorrected, 'digestIds' | 'departed'>): (named: Named) => Found<ReadDigest> {
  const byName = new Map<string, ReadDigest>();
  for (const digest of digestIds.keys()) byName.set(digest.fileName, digest);
  for (const [digest, id] of digestIds) byName.set(id, digest);
  return ({ name, place }) => {
    const found = byName.get(name);
    if (found !== undefined) return { found, mistake: null };
    const gone = departed.some(({ kind, id }) => kind === 'digest' && id === name);
    const message = gone
      ? `The digest \`${name}\` was published before, and no file is known to be it now.`
      : `There is no digest \`${name}\`, by its id or by the name of its file.`;
    const fix = suggestion(name, [...byName.keys()]) ?? 'Name it as its address or its file does.';
    return { found: null, mistake: diagnose('correction-no-match', place, message, fix) };
  };
}
