import type { Entry } from '../schema/entry.ts';

/** What names a paper outside all digests, in one spelling; `null` where the entry does not say. */
export interface Identifiers {
  /** Without the version: `2401.00001`, `math/0309136`. */
  arxiv: string | null;
  /** In lower case, as DOIs do not know case, without the address of a resolver. */
  doi: string | null;
}

/** The prefix under which arXiv registers a DOI for each of its own papers. */
const arxivDoi = /^10\.48550\/arxiv\.(.+)$/;

/** The identifiers of an entry. A DOI that arXiv registered for its paper is its arXiv id too. */
export function identifiersOf({ record }: Pick<Entry, 'record'>): Identifiers {
  const { arxiv, doi } = record?.identifiers ?? {};
  const written = doi === undefined ? null : plainDoi(doi);
  const fromDoi = written === null ? null : (arxivDoi.exec(written)?.[1] ?? null);
  const id = arxiv ?? fromDoi;
  return {
    arxiv: id === null || id === '' ? null : withoutVersion(id),
    doi: written === '' || fromDoi !== null ? null : written,
  };
}

function plainDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '');
}

function withoutVersion(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^arxiv:/, '')
    .replace(/v\d+$/, '');
}
