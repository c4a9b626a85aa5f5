import { compareText } from '../diagnostics.ts';
import type { ReadDigest } from '../schema/entry.ts';
import type { Ids } from '../schema/ids.ts';
import type { Capture } from './capture-date.ts';
import { shortHash } from './hash.ts';
import { contentOf } from './listed.ts';
import { pairUp } from './pair-up.ts';
import { titleKey } from './title-key.ts';

type DigestRecord = Ids['digests'][number];

/**
 * The id of every digest. One that was given out before stays: a digest is known again by its file's name
 * and titles, then by its titles (a renamed file), then by its name and day (an edited file; with another
 * day it is another capture that took the name), then by its name without the date that it was told to
 * add; each only where there is no doubt. A new digest is called by its capture date, with `-2`, `-3` after
 * the first of a date in the order of their content's hashes; `undated-MM-DD` without a year,
 * `undated-<hash>` without a date. `records` are those given out before with the new forms added.
 */
export function giveDigestIds(
  digests: readonly ReadDigest[],
  captures: ReadonlyMap<ReadDigest, Capture>,
  given: readonly DigestRecord[],
): { ids: Map<ReadDigest, string>; records: DigestRecord[] } {
  const forms = new Map(digests.map((digest) => [digest, formOf(digest)]));
  const ids = new Map<ReadDigest, string>();
  for (const knows of waysToKnow) {
    const assigned = new Set(ids.values());
    const free = indexBy(
      given.filter(({ id }) => !assigned.has(id)),
      knows.ofRecord,
    );
    const wishes = new Map<ReadDigest, Set<string>>();
    for (const [digest, form] of forms) {
      if (ids.has(digest)) continue;
      const base = baseId(digest, captures);
      const found = knows.ofDigest(form, base).flatMap((key) => free.get(key) ?? []);
      wishes.set(digest, new Set(found.filter((id) => knows.accepts?.(id, form, base) ?? true)));
    }
    for (const [digest, id] of pairUp(wishes)) ids.set(digest, id);
  }
  const taken = new Set(given.map(({ id }) => id));
  for (const digest of inOrderOfContent(digests.filter((each) => !ids.has(each)))) {
    const id = firstFree(baseId(digest, captures), taken);
    taken.add(id);
    ids.set(digest, id);
  }
  const known = new Set(given.map(recordKey));
  const added = [...ids].map(([digest, id]) => ({ id, ...(forms.get(digest) ?? formOf(digest)) }));
  const records = [...given, ...added.filter((record) => !known.has(recordKey(record)))];
  return { ids, records: records.toSorted((a, b) => compareText(recordKey(a), recordKey(b))) };
}

type Form = Pick<DigestRecord, 'file' | 'titles'>;

interface WayToKnow {
  ofRecord: (record: DigestRecord) => string;
  ofDigest: (form: Form, base: string) => string[];
  accepts?: (id: string, form: Form, base: string) => boolean;
}

/** The day in an id without its counter. */
const monthDay = /\d\d-\d\d$/;
const startsWithDate = /^\d{4}-(\d\d-\d\d)[-_. ]?(?=.)/;

/** From the surest to the least sure. */
const waysToKnow: WayToKnow[] = [
  {
    ofRecord: ({ file, titles }) => JSON.stringify([file, titles]),
    ofDigest: ({ file, titles }) => [JSON.stringify([file, titles])],
  },
  {
    // Two captures of one search can have the same titles; their dates tell them apart.
    ofRecord: ({ id, titles }) => JSON.stringify([dateOf(id), titles]),
    ofDigest: ({ titles }, base) => [JSON.stringify([base, titles])],
  },
  { ofRecord: ({ titles }) => titles, ofDigest: ({ titles }) => [titles] },
  {
    ofRecord: ({ file }) => file,
    ofDigest: ({ file }) => [file],
    accepts: (id, _, base) => {
      const [before, now] = [monthDay.exec(dateOf(id))?.[0], monthDay.exec(base)?.[0]];
      return before === undefined || now === undefined || before === now;
    },
  },
  {
    // Diagnostics ask for a date before the name: whoever adds it may mend the text as well.
    ofRecord: ({ file }) => file,
    ofDigest: ({ file }) => (startsWithDate.test(file) ? [file.replace(startsWithDate, '')] : []),
    accepts: (id, { file }) => dateOf(id).endsWith(startsWithDate.exec(file)?.[1] ?? ''),
  },
];

/** An id without the counter: `2025-11-07-2` gives `2025-11-07`. */
function dateOf(id: string): string {
  return id.replace(/^(\d{4}-\d\d-\d\d|undated-\d\d-\d\d|undated-[0-9a-f]{8})-\d+$/, '$1');
}

function formOf({ fileName, entries }: ReadDigest): Form {
  const titles = JSON.stringify(entries.map(({ title }) => titleKey(title)));
  return { file: fileName, titles: shortHash(titles, 16) };
}

function baseId(digest: ReadDigest, captures: ReadonlyMap<ReadDigest, Capture>): string {
  const { date = null, monthDay = null } = captures.get(digest)?.capturedOn ?? {};
  return date ?? `undated-${monthDay ?? shortHash(contentOf(digest), 8)}`;
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

/** By hash of content, so that a name or a place in the folder has no say; by name where that is equal. */
function inOrderOfContent(digests: readonly ReadDigest[]): ReadDigest[] {
  return digests
    .map((digest) => ({ digest, hash: shortHash(contentOf(digest), 64) }))
    .toSorted(
      (a, b) =>
        compareText(a.hash, b.hash) ||
        compareText(a.digest.fileName, b.digest.fileName) ||
        compareText(a.digest.file, b.digest.file),
    )
    .map(({ digest }) => digest);
}

function indexBy(
  records: readonly DigestRecord[],
  keyOf: (record: DigestRecord) => string,
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const record of records) {
    const list = index.get(keyOf(record));
    if (list) list.push(record.id);
    else index.set(keyOf(record), [record.id]);
  }
  return index;
}

function recordKey({ id, file, titles }: DigestRecord): string {
  return JSON.stringify([id, file, titles]);
}
