import type { Place } from '../../diagnostics.ts';
import type { PaperCorrection } from '../../schema/correction.ts';
import type { Fix } from '../../text/restore.ts';
import type { Placed } from './placed.ts';

/** A word that names something, and where it is written. */
export interface Named {
  name: string;
  place: Place;
}

/** What the fields of a correction hold, each item of a list apart where items are independent. */
interface Values {
  title: string;
  abstract: Fix;
  published: NonNullable<PaperCorrection['published']> | null;
  authors: string[] | null;
  authorCount: number | null;
  unlabelledNumber: number | null;
  addLinks: NonNullable<PaperCorrection['addLinks']>[number];
  dropLinks: string;
  topics: Named[];
  sameAs: string;
  apart: Named[];
  /** `true` for everywhere. */
  hide: true | Named;
}

export type Field = keyof Values;

/** One thing that a correction asks of a paper, and where it is written. */
export type Request = {
  [F in Field]: { field: F; value: Values[F]; place: Place };
}[Field];

/** A request for one field. */
export type RequestFor<F extends Field> = Extract<Request, { field: F }>;

/** What one correction asks of one paper. */
export interface PaperRequests {
  paper: Named;
  requests: Request[];
}

/** Takes a correction apart into what it asks for, in the order of the schema's fields. */
export function requestsOf({ correction, place }: Placed<PaperCorrection>): PaperRequests {
  const at = (...path: PropertyKey[]): Place => place(path);
  const named = (field: Field, names: readonly string[]): Named[] =>
    names.map((name, index) => ({ name, place: at(field, index) }));
  const { paper, title, published, authors, authorCount, unlabelledNumber } = correction;
  const { abstract, addLinks, dropLinks, topics, sameAs, apart, hide } = correction;
  const spans = abstract ?? [];
  const added = addLinks ?? [];
  const hidden = hide === undefined || hide === true ? [] : named('hide', hide);
  const requests: (Request | false)[] = [
    title !== undefined && { field: 'title', value: title, place: at('title') },
    ...spans.map((value, index): Request => {
      return { field: 'abstract', value, place: at('abstract', index) };
    }),
    published !== undefined && { field: 'published', value: published, place: at('published') },
    authors !== undefined && { field: 'authors', value: authors, place: at('authors') },
    authorCount !== undefined && {
      field: 'authorCount',
      value: authorCount,
      place: at('authorCount'),
    },
    unlabelledNumber !== undefined && {
      field: 'unlabelledNumber',
      value: unlabelledNumber,
      place: at('unlabelledNumber'),
    },
    ...added.map((value, index): Request => {
      return { field: 'addLinks', value, place: at('addLinks', index) };
    }),
    ...named('dropLinks', dropLinks ?? []).map(({ name, place: where }): Request => {
      return { field: 'dropLinks', value: name, place: where };
    }),
    topics !== undefined && {
      field: 'topics',
      value: named('topics', topics),
      place: at('topics'),
    },
    sameAs !== undefined && { field: 'sameAs', value: sameAs, place: at('sameAs') },
    apart !== undefined && { field: 'apart', value: named('apart', apart), place: at('apart') },
    hide === true && { field: 'hide', value: hide, place: at('hide') },
    ...hidden.map((value): Request => ({ field: 'hide', value, place: value.place })),
  ];
  return {
    paper: { name: paper, place: at('paper') },
    requests: requests.filter((each) => each !== false),
  };
}

/** The requests for one field, in the order given. */
export function ofField<F extends Field>(requests: readonly Request[], field: F): RequestFor<F>[] {
  return requests.filter((each): each is RequestFor<F> => each.field === field);
}

/** By where they are written. */
export function inOrderOfPlace<R extends { place: Place }>(requests: readonly R[]): R[] {
  return requests.toSorted(
    ({ place: a }, { place: b }) =>
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
