import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import { notListed } from './apart.ts';
import type { Found } from './find-digest.ts';
import { type Named, type Request, type RequestFor, inOrderOfPlace, ofField } from './requests.ts';
import type { Target, Uncorrected } from './target.ts';

/** What one paper is asked to be, once everything that cannot hold has been taken out. */
export interface Settled {
  /** Digests in which it is hidden; all that list it where it leaves the site. */
  hiddenIn: Set<ReadDigest>;
  /** The paper that it is merged into. */
  sameAs: RequestFor<'sameAs'> | null;
  /** What is mended in it. */
  fields: Request[];
}

/**
 * Settles what all corrections together ask of one paper; `requests` may be in any order. Of what cannot
 * hold at once, nothing is done: a field with one value that is given two, a paper that is hidden and
 * mended or merged, or merged and mended. What is said twice counts once.
 */
export function settle(
  target: Target,
  requests: readonly Request[],
  { digestIds }: Pick<Uncorrected, 'digestIds'>,
  findDigest: (named: Named) => Found<ReadDigest>,
): { settled: Settled; diagnostics: Diagnostic[] } {
  const inOrder = inOrderOfPlace(requests);
  const { kept, diagnostics } = withoutRepeats(target.id, inOrder);
  const hiding = hiddenDigests(target, ofField(kept, 'hide'), digestIds, findDigest);
  diagnostics.push(...hiding.diagnostics);
  const fields = kept.filter(({ field }) => !['hide', 'sameAs', 'apart'].includes(field));
  const [sameAs = null] = ofField(kept, 'sameAs');
  const settled: Settled = { hiddenIn: hiding.digests, sameAs, fields };
  const isHidden = target.listed.every(({ digest }) => hiding.digests.has(digest));
  const [hide] = ofField(kept, 'hide');
  if (isHidden && hide) {
    const apart = requests.find(({ field }) => field === 'apart');
    const other = inOrderOfPlace([...fields, ...(sameAs ? [sameAs] : [])])[0] ?? apart;
    if (other === undefined) return { settled, diagnostics };
    const message = `\`${target.id}\` is hidden, so \`${other.field}\` on line ${other.place.line} has nothing to act on.`;
    diagnostics.push(conflict(hide, message, 'Keep one of the two.'));
    return { settled: { ...settled, sameAs: null, fields: [] }, diagnostics };
  }
  const [field] = fields;
  if (sameAs === null || field === undefined) return { settled, diagnostics };
  const message = `\`${target.id}\` is one with \`${sameAs.value}\` by line ${sameAs.place.line}, so there is no \`${field.field}\` of its own to mend.`;
  diagnostics.push(conflict(field, message, `Write it under \`paper: ${sameAs.value}\`.`));
  return { settled: { ...settled, fields: [] }, diagnostics };
}

/** Requests without those that fight with another for one field, or say the same again. */
function withoutRepeats(
  id: string,
  requests: readonly Request[],
): { kept: Request[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const dropped = new Set<Request>();
  for (const [subject, [first, ...others]] of Map.groupBy(requests, subjectOf)) {
    if (first === undefined || subject === null) continue;
    for (const other of others) {
      const isSame = isDeepStrictEqual(said(other), said(first));
      dropped.add(other);
      const where = `\`${first.field}\` of \`${id}\``;
      if (isSame) {
        const message = `The same is said of ${where} on line ${first.place.line} already.`;
        diagnostics.push(diagnose('correction-needless', other.place, message, 'Remove one.'));
        continue;
      }
      dropped.add(first);
      const message = `${where} is corrected on line ${first.place.line} too.`;
      diagnostics.push(conflict(other, message, 'Keep one of the two.'));
    }
  }
  return { kept: requests.filter((each) => !dropped.has(each)), diagnostics };
}

/** What a request is about: two about one thing cannot both hold. */
function subjectOf({ field, value }: Request): string | null {
  switch (field) {
    case 'abstract':
      return JSON.stringify([field, value.find]);
    case 'addLinks':
      return JSON.stringify([field, value.href]);
    case 'dropLinks':
      return JSON.stringify([field, value]);
    case 'hide':
      return JSON.stringify([field, value === true ? value : value.name]);
    case 'apart':
      return null;
    default:
      return field;
  }
}

function said({ field, value }: Request): unknown {
  if (field === 'topics') return value.map(({ name }) => name);
  return field === 'hide' ? value === true || value.name : value;
}

function hiddenDigests(
  target: Target,
  requests: readonly RequestFor<'hide'>[],
  digestIds: ReadonlyMap<ReadDigest, string>,
  findDigest: (named: Named) => Found<ReadDigest>,
): { digests: Set<ReadDigest>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const everywhere = requests.find(({ value }) => value === true);
  const named = requests.flatMap(({ value }) => (value === true ? [] : [value]));
  const [first] = named;
  if (everywhere && first) {
    const message = `\`${target.id}\` is hidden everywhere by line ${everywhere.place.line}.`;
    diagnostics.push(diagnose('correction-conflict', first.place, message, 'Keep one of the two.'));
  }
  const digests = new Set(everywhere ? target.listed.map(({ digest }) => digest) : []);
  for (const each of everywhere ? [] : named) {
    const { found, mistake } = findDigest(each);
    const problem = mistake ?? elsewhere(each, found, target, digestIds);
    if (problem) diagnostics.push(problem);
    else if (found) digests.add(found);
  }
  return { digests, diagnostics };
}

/** What is wrong with hiding a paper in a digest that does not list it, or no longer does. */
function elsewhere(
  named: Named,
  digest: ReadDigest,
  target: Target,
  digestIds: ReadonlyMap<ReadDigest, string>,
): Diagnostic | null {
  const problem = notListed(named, digest, target, digestIds);
  const isApart = target.paper.listed.some((each) => each.digest === digest);
  if (problem === null || !isApart || target.from !== null) return problem;
  const message = `The entry of \`${named.name}\` is set apart from \`${target.id}\`, so it cannot be hidden as that paper.`;
  return diagnose('correction-conflict', named.place, message, 'Keep one of the two.');
}

function conflict({ place }: Request, message: string, fix: string): Diagnostic {
  return diagnose('correction-conflict', place, message, fix);
}
