import { type Diagnostic, compareDiagnostics, compareText, diagnose } from '../diagnostics.ts';
import type { Catalog, Departed } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Ids } from '../schema/ids.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import { wordsOf } from '../words/index.ts';
import { workOutDates } from './capture-date.ts';
import { giveDigestIds } from './digest-ids.ts';
import { chooseAbstract, chooseTitle } from './display.ts';
import { inFixedOrder, placeOf } from './listed.ts';
import { merge } from './merge.ts';
import { paperMaker } from './paper.ts';
import { type Titled, givePaperIds } from './paper-ids.ts';
import { relate } from './related.ts';

/**
 * Makes the catalog: entries of all digests merged to papers, years worked out, addresses given, topics
 * and neighbours found. Pure, and independent of the order of `digests`. `ids` holds the addresses given
 * out before, and comes back with the new ones. Diagnostics come in the order for print.
 */
export function buildCatalog(input: {
  digests: readonly ReadDigest[];
  topics: Topic[];
  site: SiteSettings;
  ids: Ids;
}): { catalog: Catalog; ids: Ids; diagnostics: Diagnostic[] } {
  const words = wordsOf(input.site.language);
  const digests = inFixedOrder(input.digests);
  const merged = merge(digests);
  const titled = merged.papers.map((paper): Titled => ({
    ...paper,
    title: chooseTitle(paper.listed.map(({ entry }) => entry.title)),
    abstract: chooseAbstract(paper.listed.flatMap(({ entry }) => entry.abstract ?? [])),
  }));
  const {
    captures,
    entryDates,
    diagnostics: dateDiagnostics,
  } = workOutDates(digests, titled, words);
  const digestIds = giveDigestIds(digests, captures, input.ids.digests);
  const paperIds = givePaperIds(titled, input.ids.papers);

  const makePaper = paperMaker({
    topics: input.topics,
    captures,
    digestIds: digestIds.ids,
    entryDates,
  });
  const made = titled.map((paper) => makePaper(paper, present(paperIds.ids, paper)));
  const papers = made.map(({ paper }) => paper).sort((a, b) => compareText(a.id, b.id));
  const paperOfEntry = new Map(
    titled.flatMap((paper) =>
      paper.listed.map(({ entry }) => [entry, present(paperIds.ids, paper)] as const),
    ),
  );
  const departed = [...departedDigests(input.ids, digestIds.ids), ...paperIds.departed].sort(
    (a, b) => compareText(a.id, b.id) || compareText(a.kind, b.kind),
  );
  const catalog: Catalog = {
    site: input.site,
    digests: digests
      .map((digest): Digest => {
        const { capturedOn, why } = present(captures, digest);
        return {
          id: present(digestIds.ids, digest),
          kind: digest.kind,
          title: digest.title ?? words.untitledDigests[digest.kind],
          source: digest.fileName,
          capturedOn,
          why,
          entries: entriesOf(digest, paperOfEntry),
        };
      })
      .sort(
        (a, b) =>
          compareText(b.capturedOn.date ?? '', a.capturedOn.date ?? '') || compareText(a.id, b.id),
      ),
    papers,
    topics: input.topics,
    related: relate(papers),
    departed,
  };
  const diagnostics = [
    ...merged.diagnostics,
    ...dateDiagnostics,
    ...made.flatMap((each) => each.diagnostics),
    ...[...paperIds.clashing].map((paper) => clash(paper, present(paperIds.ids, paper))),
    ...departed.map(goodbye),
  ].sort(compareDiagnostics);
  const ids: Ids = { ...input.ids, digests: digestIds.records, papers: paperIds.records };
  return { catalog, ids, diagnostics };
}

/** The slugs of a digest's papers in its order; a paper that it lists twice has the first place. */
function entriesOf(digest: ReadDigest, paperOfEntry: ReadonlyMap<Entry, string>): string[] {
  const inOrder = digest.entries.toSorted((a, b) => a.position - b.position);
  return [...new Set(inOrder.map((entry) => present(paperOfEntry, entry)))];
}

function departedDigests(given: Ids, ids: ReadonlyMap<ReadDigest, string>): Departed[] {
  const named = new Set(ids.values());
  const gone = new Set(given.digests.map(({ id }) => id).filter((id) => !named.has(id)));
  return [...gone].map((id) => ({ kind: 'digest', id, movedTo: null }));
}

function clash({ title, listed: [first] }: Titled, id: string): Diagnostic {
  const message = `Another paper asks for the address of “${title}”, so this one is \`${id}\`.`;
  return diagnose('id-clash', first ? placeOf(first) : { file: null }, message);
}

function goodbye({ kind, id, movedTo }: Departed): Diagnostic {
  const now = `no ${kind === 'digest' ? 'file' : 'paper'} is known to be it now`;
  const message =
    movedTo === null
      ? `The ${kind} \`${id}\` was published before, and ${now}; a page at its address says so.`
      : `The paper \`${id}\` is one with \`${movedTo}\` now; its address leads there.`;
  return diagnose('departed-address', { file: null }, message);
}

function present<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error('The catalog lost track of a paper or a digest.');
  return value;
}
