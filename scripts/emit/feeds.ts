import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import type { Catalog } from '../schema/catalog.ts';
import type { Published } from '../schema/date.ts';
import { formatDate, isoLength } from '../../widgets/src/core/dates.ts';
import { type Words, wordsOf } from '../words/index.ts';
import { addresses } from './addresses.ts';
import { byEntry, type Entered } from './entered.ts';
import type { OutputFile } from './output-file.ts';
import { fullAddress, type SiteRoot } from './site-root.ts';
import { stableUrn } from './stable-urn.ts';
import { xmlText } from './xml-text.ts';

/** How many papers a feed holds: the newest. */
export const FEED_LENGTH = 50;

/** What Atom's obligatory `updated` says where no date is known: it must never look like news. */
export const UNKNOWN_INSTANT = '1970-01-01T00:00:00.000Z';

/**
 * The Atom feeds (RFC 4287) of the site and of each topic: the papers that entered the site last. With the
 * site's address, ids and links are absolute. Without one, ids are name-based URNs and links are references
 * from the root of the host, which RFC 4287 allows and readers resolve against the feed's own address.
 * Dates come from the captures, never from the clock: `updated` of a paper is the day of the capture that
 * brought it; without one its publication; without both `UNKNOWN_INSTANT`. A feed's is its newest paper's.
 * `published` is left out: readers sort by it, and would bury an old paper that is new here; nor could it say
 * that a year was worked out. The summary says when a paper appeared, and how that is known, after the abstract.
 * A topic that goes by another id has the feed of it at its old address too, byte for byte, so that whoever
 * subscribed goes on reading; that of a topic that is gone has one entry, which says so.
 */
export function* feedFiles(catalog: Catalog, root: SiteRoot): Generator<OutputFile> {
  const words = wordsOf(catalog.site.language);
  const entered = byEntry(catalog);
  yield feed(catalog, root, {
    path: addresses.siteFeed,
    page: addresses.home,
    title: words.siteFeedTitle(catalog.site.title),
    subtitle: catalog.site.description,
    entered: entered.slice(0, FEED_LENGTH),
  });
  const papers = Map.groupBy(
    entered.flatMap((paper) => paper.paper.topics.map(({ id }) => ({ id, paper }))),
    ({ id }) => id,
  );
  const renamed = Map.groupBy(
    catalog.departed.filter(({ kind }) => kind === 'topic'),
    ({ movedTo }) => movedTo,
  );
  for (const { id, label, definition } of catalog.topics) {
    const file = feed(catalog, root, {
      path: addresses.topicFeed(id),
      page: addresses.topic(id),
      title: words.topicFeedTitle(catalog.site.title, label),
      subtitle: definition,
      entered: (papers.get(id) ?? []).slice(0, FEED_LENGTH).map(({ paper }) => paper),
    });
    yield file;
    for (const old of renamed.get(id) ?? []) yield { ...file, path: addresses.topicFeed(old.id) };
  }
  for (const { id } of renamed.get(null) ?? []) yield lastFeed(catalog, root, id);
}

interface Head {
  path: string;
  page: string;
  title: string;
  subtitle: string;
}

function feed(
  { site }: Catalog,
  root: SiteRoot,
  { entered, ...head }: Head & { entered: Entered[] },
): OutputFile {
  const words = wordsOf(site.language);
  const entries = entered.map((each) => entry(each, root, words));
  return atomFile(site, root, head, entries);
}

/** The feed of a topic that is gone: what its readers need to hear, once. */
function lastFeed({ site }: Catalog, root: SiteRoot, id: string): OutputFile {
  const words = wordsOf(site.language);
  const page = addresses.topic(id);
  const head = {
    path: addresses.topicFeed(id),
    page,
    title: words.topicFeedTitle(site.title, id),
    subtitle: words.departedTopic,
  };
  return atomFile(site, root, head, [
    {
      id: permanentId(root, page),
      title: plain(words.departedFeedTitle(id)),
      links: [{ href: fullAddress(root, page), rel: 'alternate', type: 'text/html' }],
      updated: UNKNOWN_INSTANT,
      summary: plain(words.departedTopic),
    },
  ]);
}

function atomFile(
  site: Catalog['site'],
  root: SiteRoot,
  content: Head,
  entries: readonly Entry[],
): OutputFile {
  const updated = entries.reduce(
    (newest, { updated: instant }) => (instant > newest ? instant : newest),
    UNKNOWN_INSTANT,
  );
  const text = generateAtomFeed<true>(
    {
      id: permanentId(root, content.path),
      title: plain(content.title),
      subtitle: plain(content.subtitle),
      authors: [{ name: xmlText(site.byline ?? site.title) }],
      links: [
        { href: fullAddress(root, content.path), rel: 'self', type: 'application/atom+xml' },
        { href: fullAddress(root, content.page), rel: 'alternate', type: 'text/html' },
      ],
      updated: new Date(updated),
      entries: entries.map(({ updated: instant, ...rest }) => ({
        ...rest,
        updated: new Date(instant),
      })),
    },
    { strict: true },
  );
  return { path: content.path, text: `${text.trimEnd()}\n` };
}

type Entry = Omit<AtomFeed.Entry<Date, true>, 'updated'> & { updated: string };

function entry({ paper, sighting }: Entered, root: SiteRoot, words: Words): Entry {
  const page = addresses.paper(paper.id);
  const day = sighting.capturedOn.date ?? paper.published?.date;
  return {
    id: permanentId(root, page),
    // A title of nothing but forbidden characters would leave the entry without its obligatory title.
    title: plain(xmlText(paper.title.text).trim() || paper.id),
    links: [{ href: fullAddress(root, page), rel: 'alternate', type: 'text/html' }],
    updated: day === undefined ? UNKNOWN_INSTANT : `${day}T00:00:00.000Z`,
    ...(paper.authors && { authors: paper.authors.map((name) => ({ name: xmlText(name) })) }),
    summary: plain(
      [...(paper.abstract ? [paper.abstract.text] : []), dateLine(paper.published, words)].join(
        '\n\n',
      ),
    ),
    categories: paper.topics.map(({ id, label }) => ({ term: id, label: xmlText(label) })),
  };
}

function dateLine(published: Published | null, words: Words): string {
  if (!published) return words.feedDate(words.dateUnknown);
  const iso = published.date.slice(0, isoLength[published.precision]);
  const date = formatDate(iso, words.locale, 'long');
  const mark = words.certainty[published.certainty];
  return words.feedDate(mark === null ? date : words.uncertain(date, mark));
}

function permanentId(root: SiteRoot, path: string): string {
  return root.address === null ? stableUrn(path) : fullAddress(root, path);
}

function plain(text: string): AtomFeed.Text {
  return { value: xmlText(text), type: 'text' };
}
