import { compareText } from '../../compare-text.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Ids } from '../../schema/ids.ts';
import type { Capture } from '../dates/capture-date.ts';
import { shortHash } from './hash.ts';
import { contentOf, inFixedOrder } from '../listed.ts';
import { firstCome, pairUp } from './pair-up.ts';
import { titleKey } from './title-key.ts';

type DigestRecord = Ids['digests'][number];

/**
 * The id of every digest. One that was given out before stays: a digest is known again by its file's name
 * and titles, then by its name and day (an edited file; with another day it is another capture that took
 * the name), unless the list that had the id stands in another file now; then by its titles, which do not
 * count where the id has another day (a renamed file), then by its name without the date that it was told
 * to add; each only where there is no doubt. An id that two branches gave to two files stays with the
 * first by name. A new digest is called by its capture date, with `-2`, `-3` after the first of a date in
 * the order of their content's hashes; `undated-MM-DD` without a year, `undated-<hash>` without a date.
 * `records` are those given out before with the new forms added.
 */
export function giveDigestIds(
  digests: readonly ReadDigest[],
  captures: ReadonlyMap<ReadDigest, Capture>,
  given: readonly DigestRecord[],
): { ids: Map<ReadDigest, string>; records: DigestRecord[] } {
  const forms = new Map(inFixedOrder(digests).map((each) => [each, formOf(each, captures)]));
  const ids = new Map<ReadDigest, string>();
  const current = lastOfEachForm(given);
  const wishes = (way: WayToKnow): Wishes => wishesOf(forms, ids, current, way);
  const take = (pairs: ReadonlyMap<ReadDigest, string>): void => {
    for (const [digest, id] of pairs) ids.set(digest, id);
  };
  take(firstCome(wishes(sameForm)));
  take(pairUp(withoutRivals(wishes(sameName), wishes(sameTitles))));
  for (const way of [sameTitlesAndDate, sameTitles, sameName, datedName]) take(pairUp(wishes(way)));

  const taken = new Set(given.map(({ id }) => id));
  for (const digest of inOrderOfContent(digests.filter((each) => !ids.has(each)))) {
    const id = firstFree(baseId(digest, captures), taken);
    taken.add(id);
    ids.set(digest, id);
  }
  const known = new Set(given.map(recordKey));
  const added = [...forms].flatMap(([digest, { file, titles }]) => {
    const id = ids.get(digest);
    return id === undefined ? [] : [{ id, file, titles }];
  });
  const records = [...given, ...added.filter((record) => !known.has(recordKey(record)))];
  return { ids, records: records.toSorted((a, b) => compareText(recordKey(a), recordKey(b))) };
}

/** How a digest is seen now; `base` is the id that it would be given if it were new and alone. */
interface Form extends Omit<DigestRecord, 'id'> {
  base: string;
}

/** The ids that each digest without one may have had. */
type Wishes = Map<ReadDigest, Set<string>>;

interface WayToKnow {
  ofRecord: (record: DigestRecord) => string;
  ofDigest: (form: Form) => string | null;
  accepts?: (id: string, form: Form) => boolean;
}

const startsWithDate = /^\d{4}-\d\d-\d\d[-_. ]?(?=.)/;

const sameForm: WayToKnow = { ofRecord: formKey, ofDigest: formKey };
const sameName: WayToKnow = {
  ofRecord: ({ file }) => file,
  ofDigest: ({ file }) => file,
  accepts: (id, { base }) => !haveOtherDays(id, base),
};
const sameTitles: WayToKnow = {
  ofRecord: ({ titles }) => titles,
  ofDigest: ({ titles }) => titles,
  accepts: (id, { base }) => !haveOtherDays(id, base),
};
/** Two captures of one search can have the same titles; their dates tell them apart. */
const sameTitlesAndDate: WayToKnow = {
  ...sameTitles,
  accepts: (id, { base }) => dateOf(id) === base,
};
/** Diagnostics ask for a date before the name: whoever adds it may mend the text as well. */
const datedName: WayToKnow = {
  ofRecord: ({ file }) => file,
  ofDigest: ({ file }) => (startsWithDate.test(file) ? file.replace(startsWithDate, '') : null),
  accepts: (id, { base }) => monthDayOf(id) !== null && monthDayOf(id) === monthDayOf(base),
};

function wishesOf(
  forms: ReadonlyMap<ReadDigest, Form>,
  ids: ReadonlyMap<ReadDigest, string>,
  records: readonly DigestRecord[],
  { ofRecord, ofDigest, accepts = () => true }: WayToKnow,
): Wishes {
  const assigned = new Set(ids.values());
  const free = Map.groupBy(
    records.filter(({ id }) => !assigned.has(id)),
    ofRecord,
  );
  const open = [...forms].filter(([digest]) => !ids.has(digest));
  return new Map(
    open.map(([digest, form]) => {
      const key = ofDigest(form);
      const found = key === null ? [] : (free.get(key) ?? []).map(({ id }) => id);
      return [digest, new Set(found.filter((id) => accepts(id, form)))];
    }),
  );
}

/** The wishes for what no other digest wishes for in `others`. */
function withoutRivals(wishes: Wishes, others: Wishes): Wishes {
  const rivals = Map.groupBy(
    [...others].flatMap(([digest, ids]) => [...ids].map((id) => ({ digest, id }))),
    ({ id }) => id,
  );
  return new Map(
    [...wishes].map(([digest, ids]) => {
      const own = [...ids].filter((id) =>
        (rivals.get(id) ?? []).every((each) => each.digest === digest),
      );
      return [digest, new Set(own)];
    }),
  );
}

/**
 * The records without those that were overtaken: a form has several ids where its id turned out to be
 * another file's, and then the last one given, which has the longer or higher count, is its own.
 */
function lastOfEachForm(records: readonly DigestRecord[]): DigestRecord[] {
  const last = new Map<string, DigestRecord>();
  const inOrder = records.toSorted((a, b) => a.id.length - b.id.length || compareText(a.id, b.id));
  for (const record of inOrder) last.set(formKey(record), record);
  return [...last.values()];
}

function haveOtherDays(id: string, base: string): boolean {
  const [before, now] = [monthDayOf(id), monthDayOf(base)];
  return before !== null && now !== null && before !== now;
}

/** The day in an id: a year that was found out or mended later does not make it another day. */
function monthDayOf(id: string): string | null {
  return /\d\d-\d\d$/.exec(dateOf(id))?.[0] ?? null;
}

/** An id without the counter: `2025-11-07-2` gives `2025-11-07`. */
function dateOf(id: string): string {
  return id.replace(/^(\d{4}-\d\d-\d\d|undated-\d\d-\d\d|undated-[0-9a-f]{8})-\d+$/, '$1');
}

function formOf(digest: ReadDigest, captures: ReadonlyMap<ReadDigest, Capture>): Form {
  const titles = JSON.stringify(digest.entries.map(({ title }) => titleKey(title)));
  return { file: digest.fileName, titles: shortHash(titles, 16), base: baseId(digest, captures) };
}

function formKey({ file, titles }: Omit<DigestRecord, 'id'>): string {
  return JSON.stringify([file, titles]);
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

function recordKey({ id, file, titles }: DigestRecord): string {
  return JSON.stringify([id, file, titles]);
}
