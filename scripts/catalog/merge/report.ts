import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import { correctionYaml } from '../corrections/correction-yaml.ts';
import type { Entry } from '../../schema/entry.ts';
import { type Listed, placeOf, whereabouts } from '../listed.ts';
import type { Doubt, Evidence } from './evidence.ts';
import type { Joined, Merged, NearMiss } from './merge.ts';

/** What must be known to word what was merged: the addresses that corrections are written with. */
interface Names {
  /** The slug of each entry's paper; an entry that is hidden has none, and nothing is said of it. */
  slugs: ReadonlyMap<Entry, string>;
  /** The id of the digest that an entry stands in. */
  digestIdOf: (listed: Listed) => string;
}

/**
 * Says which entries were taken for one paper although their titles differ, which look like one paper and
 * were kept apart, and which a digest lists twice; with the correction to paste that would change it. What
 * a correction has settled the other way is not said.
 */
export function mergeDiagnostics(
  { papers, joined, nearMisses }: Merged,
  { slugs, digestIdOf }: Names,
): Diagnostic[] {
  const slugOf = ({ entry }: Listed): string | undefined => slugs.get(entry);
  const standing = joined.filter(
    ({ earlier, later }) => slugOf(earlier) !== undefined && slugOf(earlier) === slugOf(later),
  );
  return [
    ...standing.map((each) =>
      describeJoined(each, slugOf(each.later) ?? '', digestIdOf(each.later)),
    ),
    ...nearMisses.flatMap((each) => {
      const [earlier, later] = [slugOf(each.earlier), slugOf(each.later)];
      return earlier === undefined || later === undefined || earlier === later
        ? []
        : [describeNearMiss(each, later, earlier)];
    }),
    ...papers.flatMap(({ listed }) => doubled(listed.filter((each) => slugOf(each) !== undefined))),
  ];
}

function describeJoined(
  { earlier, later, sameKey, evidence }: Joined,
  slug: string,
  digest: string,
): Diagnostic {
  const code = sameKey ? 'titles-merged' : 'papers-merged';
  const message = `“${later.entry.title}” is taken for the same paper as “${earlier.entry.title}” (${whereabouts(earlier)}): ${reasonOf(evidence)}.`;
  if (earlier.digest === later.digest) return diagnose(code, placeOf(later), message);
  const fix = 'If they are two papers, say so in corrections.yaml.';
  const correction = correctionYaml({ paper: slug, apart: [digest] });
  return { ...diagnose(code, placeOf(later), message, fix), correction };
}

function describeNearMiss(
  { earlier, later, sameKey, doubt }: NearMiss,
  slug: string,
  other: string,
): Diagnostic {
  const code =
    sameKey && (doubt === 'abstracts' || doubt === 'missing') ? 'same-title' : 'near-miss';
  const likeness = sameKey
    ? `has the title of another paper (${whereabouts(earlier)})`
    : `${doubt === 'titles' ? 'has an abstract like that of' : 'is much like'} “${earlier.entry.title}” (${whereabouts(earlier)})`;
  const message = `“${later.entry.title}” ${likeness}, and ${doubts[doubt]}; they are kept apart.`;
  const fix = 'If they are one paper, say so in corrections.yaml.';
  const correction = correctionYaml({ paper: slug, sameAs: other });
  return { ...diagnose(code, placeOf(later), message, fix), correction };
}

const doubts: Record<Doubt, string> = {
  ids: 'they have different arXiv ids',
  either: 'it could as well be a paper with another arXiv id',
  numbers: 'the numbers in their titles differ',
  about: 'one seems to be about the other',
  abstracts: 'their abstracts differ',
  missing: 'an abstract is missing',
  titles: 'their titles differ',
};

const relations = {
  spelled: 'the titles differ in how a version is marked',
  part: 'one title is a part of the other',
  edited: 'the titles differ in a few characters',
};

function reasonOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'arxiv':
      return `both are arXiv ${evidence.id}`;
    case 'doi':
      return `both have the DOI ${evidence.id}`;
    case 'key':
      return 'the titles differ in their spelling alone, and the abstracts agree';
    case 'only':
      return 'one has no abstract, and no other paper has this title';
    case 'variant':
      return `${relations[evidence.relation]}, and ${percent(evidence.alike)} of the abstracts agree`;
    case 'retitled':
      return `${percent(evidence.alike)} of the abstracts agree, and the titles share words`;
  }
}

function percent(part: number): string {
  return `${Math.floor(100 * part)} %`;
}

function doubled(listed: readonly Listed[]): Diagnostic[] {
  if (listed.length < 2) return [];
  return [...Map.groupBy(listed, ({ digest }) => digest).values()].flatMap(([kept, ...others]) =>
    others.map((each) => {
      const message = `“${each.entry.title}” is listed already in line ${kept?.entry.line}; the first place counts.`;
      return diagnose('doubled-entry', placeOf(each), message);
    }),
  );
}
