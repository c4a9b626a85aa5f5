import { compareText } from '../compare-text.ts';
import { type Diagnostic, compareDiagnostics, diagnose } from '../diagnostics.ts';
import type { Catalog, Departed } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Ids } from '../schema/ids.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { Topic } from '../schema/topic.ts';
import { wordsOf } from '../words/index.ts';
import { correct } from './corrections/correct.ts';
import type { Placed } from './corrections/placed.ts';
import { identify } from './identify.ts';
import { placeOf } from './listed.ts';
import { mergeDiagnostics } from './merge/report.ts';
import type { Titled } from './ids/paper-ids.ts';
import { relate } from './related/relate.ts';
import { topicGoodbyes, topicIds } from './ids/topic-ids.ts';

/**
 * Makes the catalog: entries of all digests merged to papers, years worked out, addresses given, corrections
 * made, topics and neighbours found. Pure, and independent of the order of `digests` and `corrections`.
 * `ids` holds the addresses given out before, and comes back with the new ones. Diagnostics come in the
 * order for print.
 */
export function buildCatalog(input: {
  digests: readonly ReadDigest[];
  topics: Topic[];
  corrections?: readonly Placed[];
  site: SiteSettings;
  ids: Ids;
}): {
  catalog: Catalog;
  ids: Ids;
  /** The paper that each entry shows, by its id; a hidden entry shows none. */
  slugs: ReadonlyMap<Entry, string>;
  diagnostics: Diagnostic[];
} {
  const { topics, site, corrections = [] } = input;
  const words = wordsOf(site.language);
  const identified = identify(input.digests, input.ids, words);
  const shown = correct(identified, corrections, { topics, given: input.ids, words });
  const digestIds = identified.digestIds.ids;
  const papers = shown.papers.toSorted((a, b) => compareText(a.id, b.id));
  const knownTopics = topicIds(topics, input.ids.topics ?? []);
  const departed = [
    ...identified.departed.filter(({ kind }) => kind === 'digest'),
    ...shown.departed,
    ...knownTopics.departed,
  ].sort((a, b) => compareText(a.id, b.id) || compareText(a.kind, b.kind));
  const catalog: Catalog = {
    site,
    digests: identified.digests
      .map((digest): Digest => {
        const { capturedOn, why } = present(shown.captures, digest);
        return {
          id: present(digestIds, digest),
          kind: digest.kind,
          title: digest.title ?? words.untitledDigests[digest.kind],
          source: digest.fileName,
          capturedOn,
          why,
          entries: entriesOf(digest, shown.slugs),
        };
      })
      .sort(
        (a, b) =>
          compareText(b.capturedOn.date ?? '', a.capturedOn.date ?? '') || compareText(a.id, b.id),
      ),
    papers,
    topics,
    related: relate(papers),
    departed,
  };
  const { ids: slugs, clashing } = identified.paperIds;
  const diagnostics = [
    ...mergeDiagnostics(identified.merged, {
      slugs: shown.slugs,
      digestIdOf: ({ digest }) => present(digestIds, digest),
    }),
    ...shown.diagnostics,
    ...[...clashing].map((paper) => clash(paper, present(slugs, paper))),
    ...goodbyes(departed, identified.departed),
    ...topicGoodbyes(departed),
  ].sort(compareDiagnostics);
  return {
    catalog,
    ids: {
      ...input.ids,
      digests: identified.digestIds.records,
      papers: identified.paperIds.records,
      ...(knownTopics.given.length === 0 ? {} : { topics: knownTopics.given }),
      ...(shown.apart.length === 0 ? {} : { apart: shown.apart }),
    },
    slugs: shown.slugs,
    diagnostics,
  };
}

/** The slugs of a digest's papers in its order; a paper that it lists twice has the first place. */
function entriesOf(digest: ReadDigest, slugs: ReadonlyMap<Entry, string>): string[] {
  const inOrder = digest.entries.toSorted((a, b) => a.position - b.position);
  return [...new Set(inOrder.flatMap((entry) => slugs.get(entry) ?? []))];
}

function clash({ title, listed: [first] }: Titled, id: string): Diagnostic {
  const message = `Another paper asks for the address of “${title}”, so this one is \`${id}\`.`;
  return diagnose('id-clash', first ? placeOf(first) : { file: null }, message);
}

/** What is said of addresses that nothing stands behind; those that a correction took are no news. */
function goodbyes(now: readonly Departed[], byThemselves: readonly Departed[]): Diagnostic[] {
  const known = new Set(byThemselves.map(({ kind, id }) => `${kind} ${id}`));
  return now.filter(({ kind, id }) => known.has(`${kind} ${id}`)).map(goodbye);
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
