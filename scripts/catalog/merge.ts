import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { ReadDigest } from '../schema/entry.ts';
import { type Listed, placeOf, whereabouts } from './listed.ts';
import { groupsThatAgree } from './same-abstract.ts';
import { titleKey } from './title-key.ts';

/** The entries that show one paper, in the order of the digests and of their places in them. */
export interface MergedPaper {
  /** What all of its titles have in common, see `titleKey`. */
  key: string;
  listed: Listed[];
}

/**
 * Puts together the entries of all digests that show one paper: their titles have the same key and their
 * abstracts agree. An entry without an abstract joins the only paper of its title; where there are
 * several, it is a paper of its own, because nothing says which. Papers come in the order of their first
 * entries. `digests` must be in a fixed order (see `inFixedOrder`).
 */
export function merge(digests: readonly ReadDigest[]): {
  papers: MergedPaper[];
  diagnostics: Diagnostic[];
} {
  const keys = new Map<string, string>();
  const byKey = new Map<string, Listed[]>();
  for (const digest of digests) {
    for (const entry of digest.entries) {
      const key = keys.get(entry.title) ?? titleKey(entry.title);
      keys.set(entry.title, key);
      const list = byKey.get(key);
      if (list) list.push({ digest, entry });
      else byKey.set(key, [{ digest, entry }]);
    }
  }
  const papers: MergedPaper[] = [];
  const diagnostics: Diagnostic[][] = [];
  for (const [key, listed] of byKey) {
    const groups = groupsOf(listed);
    for (const group of groups) {
      papers.push({ key, listed: group });
      diagnostics.push(spellings(group), doubled(group));
    }
    diagnostics.push(namesakes(groups));
  }
  return { papers, diagnostics: diagnostics.flat() };
}

function groupsOf(listed: readonly Listed[]): Listed[][] {
  const abstracts = [...new Set(listed.flatMap(({ entry }) => entry.abstract ?? []))];
  const agreeing = abstracts.length === 0 ? [] : groupsThatAgree(abstracts);
  const groupOfAbstract = new Map(
    agreeing.flatMap((indices, group) =>
      indices.map((index) => [abstracts[index], group] as const),
    ),
  );
  const groups = Map.groupBy(listed, ({ entry }) =>
    entry.abstract === null ? loneGroup(agreeing.length) : groupOfAbstract.get(entry.abstract),
  );
  return [...groups.values()];
}

/** The group of entries without an abstract: the only one there is, else their own. */
function loneGroup(groups: number): number {
  return groups === 1 ? 0 : groups;
}

function spellings(group: readonly Listed[]): Diagnostic[] {
  const [original, ...others] = Map.groupBy(group, ({ entry }) => entry.title).values();
  return others.flatMap(([each]) => {
    const shown = original?.[0];
    if (shown === undefined || each === undefined) return [];
    const message = `“${each.entry.title}” is taken for the same paper as “${shown.entry.title}” (${whereabouts(shown)}).`;
    return [diagnose('titles-merged', placeOf(each), message)];
  });
}

function doubled(group: readonly Listed[]): Diagnostic[] {
  return [...Map.groupBy(group, ({ digest }) => digest).values()].flatMap(([kept, ...others]) =>
    others.map((each) => {
      const message = `“${each.entry.title}” is listed already in line ${kept?.entry.line}; the first place counts.`;
      return diagnose('doubled-entry', placeOf(each), message);
    }),
  );
}

function namesakes([original, ...others]: readonly Listed[][]): Diagnostic[] {
  return others.flatMap(([each]) => {
    const shown = original?.[0];
    if (shown === undefined || each === undefined) return [];
    const message =
      `“${each.entry.title}” has the title of another paper (${whereabouts(shown)}), ` +
      `and ${each.entry.abstract === null || shown.entry.abstract === null ? 'an abstract is missing' : 'their abstracts differ'}; they are kept apart.`;
    const fix = 'If they are one paper, give both the same abstract.';
    return [diagnose('same-title', placeOf(each), message, fix)];
  });
}
