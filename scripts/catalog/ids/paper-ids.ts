import { compareText } from '../../compare-text.ts';
import type { Departed } from '../../schema/catalog.ts';
import { gistOf } from './abstract-gist.ts';
import { shortHash } from './hash.ts';
import { identifiersOf } from '../identifiers.ts';
import {
  type Form,
  type PaperRecord,
  type WayToKnow,
  formKey,
  knownBySight,
  waysToKnow,
} from './known-papers.ts';
import type { MergedPaper } from '../merge/merge.ts';
import { pairUp } from './pair-up.ts';
import { giveSlugs } from './slug.ts';
import { titleKey } from './title-key.ts';

/** A merged paper with the title and abstract that are shown. */
export interface Titled extends MergedPaper {
  title: string;
  abstract: string | null;
}

/**
 * The slug of every paper. One that was given out before stays: a paper is known again by a form it was
 * seen in (normalised title, abstract, arXiv id), then by its arXiv id, then by its title if the abstract was mended and not replaced,
 * then by its abstract (a mended title); each only where there is no doubt. A new one comes from the
 * title that is shown. `records` are those given out before with the new forms added; a form stays with
 * the id that had it first. `departed` are the given ids with no paper of their own any more.
 * `reserved` are further slugs that no new paper may have.
 */
export function givePaperIds(
  papers: readonly Titled[],
  given: readonly PaperRecord[],
  reserved: Iterable<string> = [],
): {
  ids: Map<Titled, string>;
  clashing: Set<Titled>;
  records: PaperRecord[];
  departed: Departed[];
} {
  const forms = formsOf(papers, given);
  const [bySight, ...otherWays] = waysToKnow(given);
  const ids = knownBySight(forms, bySight);
  for (const way of otherWays) {
    for (const [paper, id] of pairUp(wishesOf(forms, ids, way))) ids.set(paper, id);
  }
  const nameless = papers.filter((paper) => !ids.has(paper));
  const { slugs, clashing } = giveSlugs(
    nameless,
    new Set([...given.map(({ id }) => id), ...reserved]),
  );
  for (const [paper, slug] of slugs) ids.set(paper, slug);

  const current = [...ids].flatMap(([paper, id]) =>
    (forms.get(paper) ?? []).map((form) => ({ id, ...form })),
  );
  const recorded = new Set(given.map(({ id }) => id));
  const known = new Set(given.map(formKey));
  // A form of another id is recorded only for an id that would have no record at all.
  const added = current.filter((each) => !recorded.has(each.id) || !known.has(formKey(each)));
  const records = [...given, ...added].sort(
    (a, b) => compareText(a.id, b.id) || compareText(formKey(a), formKey(b)),
  );
  return { ids, clashing, records, departed: departedOf(given, current) };
}

/** The distinct forms of each paper; what is recorded already is not worked out again. */
function formsOf(
  papers: readonly Titled[],
  given: readonly PaperRecord[],
): Map<Titled, readonly Form[]> {
  const known = new Map(given.map(({ id: _, ...form }) => [formKey(form), form]));
  const keys = new Map<string, string>();
  const keyOf = (title: string): string => {
    const key = keys.get(title) ?? titleKey(title);
    keys.set(title, key);
    return key;
  };
  return new Map(
    papers.map((paper) => {
      const forms = new Map<string, Form>();
      for (const { entry } of paper.listed) {
        const text = entry.abstract;
        const { arxiv } = identifiersOf(entry);
        const seen = {
          title: keyOf(entry.title),
          abstract: text === null ? null : shortHash(text.replace(/\s+/gu, ' '), 16),
          ...(arxiv === null ? {} : { arxiv }),
        };
        const key = formKey(seen);
        if (forms.has(key)) continue;
        forms.set(key, known.get(key) ?? { ...seen, gist: text === null ? null : gistOf(text) });
      }
      return [paper, [...forms.values()]];
    }),
  );
}

/** The ids without a paper that each paper without an id may have had. */
function wishesOf(
  forms: ReadonlyMap<Titled, readonly Form[]>,
  ids: ReadonlyMap<Titled, string>,
  way: WayToKnow,
): Map<Titled, Set<string>> {
  const assigned = new Set(ids.values());
  const wishes = new Map<Titled, Set<string>>();
  for (const [paper, own] of forms) {
    if (ids.has(paper)) continue;
    const arxiv = paper.arxiv === null ? {} : { arxiv: paper.arxiv };
    const found = own.flatMap((form) => [...way({ ...form, ...arxiv })]);
    wishes.set(paper, new Set(found.filter((id) => !assigned.has(id))));
  }
  return wishes;
}

/** The given ids that no paper has now; one leads on where its forms are, beyond doubt, in one other. */
function departedOf(given: readonly PaperRecord[], current: readonly PaperRecord[]): Departed[] {
  const named = new Set(current.map(({ id }) => id));
  const gone = Map.groupBy(
    given.filter(({ id }) => !named.has(id)),
    ({ id }) => id,
  );
  if (gone.size === 0) return [];
  const ways = waysToKnow(current);
  return [...gone].map(([id, records]) => {
    for (const way of ways) {
      const [movedTo, another] = new Set(records.flatMap((record) => [...way(record)]));
      if (movedTo !== undefined && another === undefined) return { kind: 'paper', id, movedTo };
    }
    return { kind: 'paper', id, movedTo: null };
  });
}
