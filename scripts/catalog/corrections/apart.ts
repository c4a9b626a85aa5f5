import { compareText } from '../../compare-text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Ids } from '../../schema/ids.ts';
import { titled } from '../identify.ts';
import type { Listed } from '../listed.ts';
import { giveSlugs } from '../ids/slug.ts';
import type { Found } from './find-digest.ts';
import { type Named, type RequestFor, inOrderOfPlace } from './requests.ts';
import { type Target, type Uncorrected, regrouped } from './target.ts';

/** What is set apart from one paper by one correction. */
interface Part {
  from: Target;
  request: RequestFor<'apart'>;
  digests: Set<ReadDigest>;
  /** Ids of the digests, sorted. */
  ids: string[];
  listed: Listed[];
}

type ApartRecord = NonNullable<Ids['apart']>[number];

/**
 * The papers that corrections set apart, and those they were taken from without their entries. One that
 * was set apart before keeps its slug as long as one of its digests is among those named; a new one asks
 * for the slug of its title, and takes a hash as any paper does. `records` are those given out before with
 * the new ones added.
 */
export function setApart(
  asked: ReadonlyMap<Target, readonly RequestFor<'apart'>[]>,
  { slugs, digestIds, given }: Uncorrected,
  findDigest: (named: Named) => Found<ReadDigest>,
): {
  apart: Target[];
  remaining: Map<Target, Target>;
  records: ApartRecord[];
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const parts: Part[] = [];
  const remaining = new Map<Target, Target>();
  for (const [from, requests] of asked) {
    const found = inOrderOfPlace(requests).flatMap((request) => {
      const { part, mistakes } = partOf(from, request, digestIds, findDigest);
      diagnostics.push(...mistakes);
      return part ?? [];
    });
    const fights = fightsOf(from, found);
    diagnostics.push(...fights);
    if (fights.length > 0) continue;
    parts.push(...found);
    const taken = new Set(found.flatMap(({ listed }) => listed));
    remaining.set(from, { ...from, listed: from.listed.filter((each) => !taken.has(each)) });
  }
  parts.sort((a, b) => compareText(keyOf(a), keyOf(b)));
  const records = given.apart ?? [];
  const live = new Set(slugs.values());
  const ids = knownSlugs(parts, records, live);
  const unnamed = parts
    .filter((part) => !ids.has(part))
    .map((part) => {
      const paper = titled(regrouped(part.from.paper, part.listed));
      // What sets it apart may be nothing but where it stands.
      const abstract = JSON.stringify([paper.abstract, keyOf(part)]);
      return { part, title: paper.title, key: paper.key, abstract, arxiv: null };
    });
  const taken = new Set([...live, ...[...given.papers, ...records].map(({ id }) => id)]);
  for (const [{ part }, slug] of giveSlugs(unnamed, taken).slugs) ids.set(part, slug);

  const apart = parts.map((part): Target => {
    const id = ids.get(part);
    if (id === undefined) throw new Error('A paper that was set apart has no slug.');
    const from = remaining.get(part.from) ?? part.from;
    return { id, paper: part.from.paper, listed: part.listed, from };
  });
  const known = new Set(records.map(recordKey));
  const added = parts.flatMap((part) =>
    part.ids.map((digest) => ({ id: ids.get(part) ?? '', paper: part.from.id, digest })),
  );
  const all = [...records, ...added.filter((each) => !known.has(recordKey(each)))];
  all.sort((a, b) => compareText(recordKey(a), recordKey(b)));
  return { apart, remaining, records: all, diagnostics };
}

function partOf(
  from: Target,
  request: RequestFor<'apart'>,
  digestIds: ReadonlyMap<ReadDigest, string>,
  findDigest: (named: Named) => Found<ReadDigest>,
): { part: Part | null; mistakes: Diagnostic[] } {
  const mistakes: Diagnostic[] = [];
  const digests = new Set<ReadDigest>();
  for (const named of request.value) {
    const { found, mistake } = findDigest(named);
    const problem = mistake ?? notListed(named, found, from, digestIds);
    if (problem) mistakes.push(problem);
    else if (found) digests.add(found);
  }
  if (mistakes.length > 0) return { part: null, mistakes };
  const ids = [...digests].map((digest) => digestIds.get(digest) ?? '').toSorted(compareText);
  const listed = from.listed.filter(({ digest }) => digests.has(digest));
  return { part: { from, request, digests, ids, listed }, mistakes };
}

/** What is wrong with naming a digest for a paper that it does not list; `null` if it does. */
export function notListed(
  { name, place }: Named,
  digest: ReadDigest,
  { id, listed }: Target,
  digestIds: ReadonlyMap<ReadDigest, string>,
): Diagnostic | null {
  if (listed.some((each) => each.digest === digest)) return null;
  const ids = new Set(listed.map((each) => `\`${digestIds.get(each.digest) ?? ''}\``));
  const message = `The digest \`${name}\` does not list \`${id}\`.`;
  const fix = `These do: ${[...ids].toSorted(compareText).join(', ')}.`;
  return diagnose('correction-no-match', place, message, ids.size === 0 ? null : fix);
}

function fightsOf({ id, listed }: Target, parts: readonly Part[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<ReadDigest, Part>();
  for (const part of parts) {
    for (const digest of part.digests) {
      const other = first.get(digest);
      if (other === undefined) first.set(digest, part);
      else {
        const message = `The digest \`${digest.fileName}\` is set apart from \`${id}\` on line ${other.request.place.line} already.`;
        const fix = 'Name each digest once.';
        found.push(diagnose('correction-conflict', part.request.place, message, fix));
        break;
      }
    }
  }
  const last = parts.at(-1);
  if (last && listed.every(({ digest }) => first.has(digest))) {
    const message = `Every digest that lists \`${id}\` is named, so nothing would be left of it.`;
    const fix = 'Leave out those whose entry is the paper itself.';
    found.push(diagnose('correction-conflict', last.request.place, message, fix));
  }
  return found;
}

/** The slugs of parts that were set apart before, each given once and none that a paper has by itself. */
function knownSlugs(
  parts: readonly Part[],
  records: readonly ApartRecord[],
  live: ReadonlySet<string>,
): Map<Part, string> {
  const ids = new Map<Part, string>();
  const taken = new Set(live);
  for (const part of parts) {
    const known = records
      .filter(({ paper, digest }) => paper === part.from.id && part.ids.includes(digest))
      .map(({ id }) => id)
      .filter((id) => !taken.has(id))
      .toSorted(compareText);
    const [id] = known;
    if (id === undefined) continue;
    taken.add(id);
    ids.set(part, id);
  }
  return ids;
}

function keyOf({ from, ids }: Part): string {
  return JSON.stringify([from.id, ids]);
}

function recordKey({ id, paper, digest }: ApartRecord): string {
  return JSON.stringify([id, paper, digest]);
}
