import { compareText } from '../../compare-text.ts';
import type { Ids } from '../../schema/ids.ts';
import { gistParts, gistsAgree } from './abstract-gist.ts';

/** A form in which a paper was seen, under the id that it had. */
export type PaperRecord = Ids['papers'][number];

/** A normalised title with the hash and the gist of an abstract, and the arXiv id if it was stated. */
export type Form = Omit<PaperRecord, 'id'>;

/** The ids that a form may belong to, by one kind of evidence. */
export type WayToKnow = (form: Form) => Iterable<string>;

/** What makes two forms one: the gist follows from the abstract. */
export function formKey({ title, abstract, arxiv }: Omit<Form, 'gist'>): string {
  return JSON.stringify(arxiv === undefined ? [title, abstract] : [title, abstract, arxiv]);
}

/**
 * The ways to know a paper again among `records`, from the surest to the least sure: by all of its form; by
 * its arXiv id; by title, where the abstract was mended and not replaced, or is missing on one side; by
 * abstract. An id that was seen with other arXiv ids alone is never that of a form with one.
 */
export function waysToKnow(
  records: readonly PaperRecord[],
): [bySight: WayToKnow, byArxiv: WayToKnow, byTitle: WayToKnow, byAbstract: WayToKnow] {
  const bySight = new Map<string, Set<string>>();
  const byArxiv = new Map<string, Set<string>>();
  const arxivsOf = new Map<string, Set<string>>();
  const byAbstract = new Map<string, Set<string>>();
  const byTitle = new Map<string, Set<string>>();
  const byPart = new Map<string, Set<string>>();
  const gistsOf = new Map<string, Set<string>>();
  for (const record of records) {
    const { id, title, abstract, arxiv, gist } = record;
    if (arxiv !== undefined) {
      add(byArxiv, arxiv, id);
      add(arxivsOf, id, arxiv);
    }
    add(bySight, formKey(record), id);
    add(byTitle, title, id);
    if (abstract !== null) add(byAbstract, abstract, id);
    if (gist === null) continue;
    add(gistsOf, JSON.stringify([title, id]), gist);
    for (const part of gistParts(gist)) add(byPart, JSON.stringify([title, part]), id);
  }
  const withoutGist = new Map<string, Set<string>>();
  for (const [title, ids] of byTitle) {
    for (const id of ids) {
      if (!gistsOf.has(JSON.stringify([title, id]))) add(withoutGist, title, id);
    }
  }
  const byTitleAndGist: WayToKnow = ({ title, gist }) => {
    if (gist === null) return byTitle.get(title) ?? [];
    const alike = gistParts(gist).flatMap((part) => [
      ...(byPart.get(JSON.stringify([title, part])) ?? []),
    ]);
    const agreeing = [...new Set(alike)].filter((id) =>
      [...(gistsOf.get(JSON.stringify([title, id])) ?? [])].some((each) => gistsAgree(each, gist)),
    );
    return [...agreeing, ...(withoutGist.get(title) ?? [])];
  };
  const fitting =
    (way: WayToKnow): WayToKnow =>
    (form) =>
      [...way(form)].filter((id) => {
        const arxivs = arxivsOf.get(id);
        return form.arxiv === undefined || arxivs === undefined || arxivs.has(form.arxiv);
      });
  return [
    (form) => bySight.get(formKey(form)) ?? [],
    ({ arxiv }) => (arxiv === undefined ? [] : (byArxiv.get(arxiv) ?? [])),
    fitting(byTitleAndGist),
    fitting(({ abstract }) => (abstract === null ? [] : (byAbstract.get(abstract) ?? []))),
  ];
}

/**
 * The ids of papers that stand in a form seen before. Where two papers claim one id, a paper that has no
 * other goes first, then the one with more forms of it, those with an abstract counting first. A paper with
 * several ids, because what was two is one now, keeps the shortest, then the first by code unit: a choice
 * that later digests cannot turn around. Where one form has several ids, because two branches gave the
 * shorter one to two papers, the longer one is the paper's own.
 */
export function knownBySight<P>(
  forms: ReadonlyMap<P, readonly Form[]>,
  bySight: WayToKnow,
): Map<P, string> {
  const claims = [...forms].flatMap(([paper, own]) => {
    const claimed = own.map((form) => ({ form, ids: [...bySight(form)] }));
    const ids = new Set(claimed.flatMap(({ ids: found }) => found));
    return [...ids].map((id) => {
      const seen = claimed.filter(({ ids: found }) => found.includes(id)).map(({ form }) => form);
      const whole = seen.filter(({ abstract }) => abstract !== null).length;
      const first = own.map(formKey).toSorted(compareText)[0] ?? '';
      const overtaken = claimed.every(
        ({ ids: found }) => !found.includes(id) || found.some((each) => each.length > id.length),
      );
      const rank = ids.size === 1 ? 0 : overtaken ? 2 : 1;
      return { paper, id, rank, whole, seen: seen.length, first };
    });
  });
  claims.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.id.length - b.id.length ||
      compareText(a.id, b.id) ||
      b.whole - a.whole ||
      b.seen - a.seen ||
      compareText(a.first, b.first),
  );
  const known = new Map<P, string>();
  const assigned = new Set<string>();
  for (const { paper, id } of claims) {
    if (known.has(paper) || assigned.has(id)) continue;
    known.set(paper, id);
    assigned.add(id);
  }
  return known;
}

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}
