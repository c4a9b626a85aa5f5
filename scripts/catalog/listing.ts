import { compareText } from '../compare-text.ts';
import { PAPERS_PER_PAGE, addresses, pageCount } from '../emit/addresses.ts';
import { departedBarePage, departedPage } from '../emit/departed-addresses.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { Published } from '../schema/date.ts';
import type { Paper } from '../schema/paper.ts';

/** The name of the year under which a paper is listed: four digits, or `undated`. */
export function yearOf(paper: { published: Pick<Published, 'date'> | null }): string {
  return paper.published?.date.slice(0, 4) ?? 'undated';
}

/** Newest first, papers without a date last, ties by id, so the order never depends on the input's. */
export function newestFirst<P extends Pick<Paper, 'id' | 'published'>>(papers: readonly P[]): P[] {
  return papers.toSorted(
    (a, b) =>
      compareText(b.published?.date ?? '', a.published?.date ?? '') || compareText(a.id, b.id),
  );
}

/** Papers by the year they are listed under; years newest first, `undated` last, papers newest first. */
export function byYear<P extends Pick<Paper, 'id' | 'published'>>(
  papers: readonly P[],
): Map<string, P[]> {
  const years = new Map<string, P[]>();
  for (const paper of newestFirst(papers)) {
    const year = yearOf(paper);
    const list = years.get(year);
    if (list) list.push(paper);
    else years.set(year, [paper]);
  }
  return years;
}

/** The papers of each topic, by topic id, newest first; a topic without papers has an empty list. */
export function byTopic<P extends Pick<Paper, 'id' | 'published' | 'topics'>>(catalog: {
  papers: readonly P[];
  topics: Catalog['topics'];
}): Map<string, P[]> {
  const topics = new Map<string, P[]>(catalog.topics.map(({ id }) => [id, []]));
  for (const paper of newestFirst(catalog.papers)) {
    for (const { id } of paper.topics) topics.get(id)?.push(paper);
  }
  return topics;
}

/** Whether a listing is too long for one page, so that it goes on by year. */
export function goesOnByYear(papers: readonly unknown[]): boolean {
  return papers.length > PAPERS_PER_PAGE;
}

/**
 * The address of every page that the catalog asks for, relative to the site's root: what a build must
 * have made, no more and no less, besides the bare pages.
 */
export function pageAddresses(catalog: Catalog): string[] {
  const pages: string[] = [
    addresses.home,
    addresses.digests,
    addresses.papers,
    addresses.topics,
    addresses.search,
    addresses.embed,
    addresses.about,
    addresses.offline,
    addresses.notFound,
  ];
  for (const { id, entries } of catalog.digests) {
    for (let page = 1; page <= pageCount(entries.length); page++) {
      pages.push(addresses.digest(id, page));
    }
  }
  for (const { id } of catalog.papers) pages.push(addresses.paper(id));
  pages.push(...yearAddresses(catalog.papers, addresses.papersOfYear));
  for (const [id, papers] of byTopic(catalog)) {
    pages.push(addresses.topic(id));
    if (goesOnByYear(papers)) {
      pages.push(...yearAddresses(papers, (year, page) => addresses.topicYear(id, year, page)));
    }
  }
  pages.push(...catalog.departed.map(departedPage));
  return pages;
}

/**
 * The address of every bare page: one for each paper, digest and topic, and for each that departed, because an
 * address that somebody framed has to say what became of it.
 */
export function bareAddresses({
  papers,
  digests,
  topics,
  departed,
}: Pick<Catalog, 'papers' | 'digests' | 'topics' | 'departed'>): string[] {
  return [
    ...papers.map(({ id }) => addresses.embedPaper(id)),
    ...digests.map(({ id }) => addresses.embedDigest(id)),
    ...topics.map(({ id }) => addresses.embedTopic(id)),
    ...departed.map(departedBarePage),
  ];
}

function yearAddresses(
  papers: readonly Paper[],
  address: (year: string, page: number) => string,
): string[] {
  return [...byYear(papers)].flatMap(([year, list]) =>
    Array.from({ length: pageCount(list.length) }, (_, index) => address(year, index + 1)),
  );
}
