import type { Diagnostic } from '../../diagnostics.ts';
import type { Departed } from '../../schema/catalog.ts';
import type { Entry, ReadDigest } from '../../schema/entry.ts';
import type { Ids } from '../../schema/ids.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import type { Words } from '../../words/index.ts';
import { type Capture, type CorrectedDates, workOutDates } from '../dates/capture-date.ts';
import type { Identified } from '../identify.ts';
import { paperMaker } from '../paper.ts';
import { type Group, arrange } from './arrange.ts';
import { captureDays } from './capture-days.ts';
import { digestFinder } from './find-digest.ts';
import { mendPaper, publishedOn } from './mend-paper.ts';
import { type Placed, isForDigest, isForPaper } from './placed.ts';
import { ofField } from './requests.ts';
import { textFixes } from './text-fixes.ts';
import { type Overruled, withoutFacts } from './without-facts.ts';

/** What the site shows of the digests. */
export interface Shown {
  papers: Paper[];
  captures: ReadonlyMap<ReadDigest, Capture>;
  /** The paper that each entry shows, by its id; a hidden entry shows none. */
  slugs: ReadonlyMap<Entry, string>;
  /** The slugs of papers that lead elsewhere or nowhere. */
  departed: Departed[];
  /** What keeps the slugs of papers that were ever set apart. */
  apart: NonNullable<Ids['apart']>;
  diagnostics: Diagnostic[];
}

/** What does not come from the digests. */
interface Surroundings {
  topics: readonly Topic[];
  given: Ids;
  words: Words;
}

/**
 * What the site shows of the digests once corrections are made. Slugs and ids of digests are those that
 * they have without, so nothing moves, and a correction that is taken back leaves no trace but an address
 * that it gave out. The order of the corrections has no say.
 */
export function correct(
  identified: Identified,
  corrections: readonly Placed[],
  { topics, given, words }: Surroundings,
): Shown {
  const digestIds = identified.digestIds.ids;
  const before = { ...identified, slugs: identified.paperIds.ids, digestIds, given };
  const arranged = arrange(corrections.filter(isForPaper), before);
  const { days, diagnostics } = captureDays(
    corrections.filter(isForDigest),
    identified.captures,
    digestFinder(before),
  );
  const silenced = withoutFacts(identified.digests, arranged.groups.flatMap(overruled));
  const { originalOf } = silenced;
  const shown = arranged.groups.map((group) => ({
    group,
    paper: silenced.silenced(group.paper),
  }));
  const corrected: CorrectedDates = {
    captures: new Map(
      silenced.digests.flatMap((digest) => {
        const day = days.get(originalOf(digest));
        return day === undefined ? [] : [[digest, day]];
      }),
    ),
    papers: new Map(
      shown.flatMap(({ group, paper }) => {
        const [published] = ofField(group.fields, 'published');
        return published?.value == null ? [] : [[paper, publishedOn(published.value).date]];
      }),
    ),
  };
  const papers = [...shown.map(({ paper }) => paper), ...arranged.hidden.map(silenced.silenced)];
  const dates =
    corrections.length === 0
      ? { ...identified, diagnostics: identified.dateDiagnostics }
      : workOutDates(silenced.digests, papers, words, corrected);

  const makePaper = paperMaker({
    ...dates,
    topics,
    digestIds: new Map(
      silenced.digests.map((each) => [each, digestIds.get(originalOf(each)) ?? '']),
    ),
  });
  const makeUncorrected = paperMaker({ ...identified, topics, digestIds });
  const made = shown.map(({ group, paper }) => {
    if (group.fields.length === 0) return makePaper(paper, group.id);
    const uncorrected = makeUncorrected(group.paper, group.id).paper;
    const texts = textFixes(paper, group.id, paper.listed, group.fields);
    const whole = makePaper(
      paper,
      group.id,
      (each) => textFixes(each, group.id, paper.listed, group.fields).fixes,
    );
    const first = firstOrigin(whole.paper, group, digestIds);
    const mended = mendPaper(whole.paper, uncorrected, group.fields, { topics, first });
    return {
      paper: mended.paper,
      diagnostics: [...texts.diagnostics, ...whole.diagnostics, ...mended.diagnostics],
    };
  });
  return {
    papers: made.map(({ paper }) => paper),
    captures: new Map([...dates.captures].map(([digest, each]) => [originalOf(digest), each])),
    slugs: new Map(
      arranged.groups.flatMap(({ id, paper }) =>
        paper.listed.map(({ entry }) => [entry, id] as const),
      ),
    ),
    departed: arranged.departed,
    apart: arranged.apart,
    diagnostics: [
      ...arranged.diagnostics,
      ...diagnostics,
      ...dates.diagnostics,
      ...made.flatMap((each) => each.diagnostics),
    ],
  };
}

/** What the bylines say of a paper and the publisher knows better. */
function overruled({ paper, fields }: Group): Overruled[] {
  const dates = ofField(fields, 'published').length > 0;
  const named = ofField(fields, 'authors').some(({ value }) => value !== null);
  const counts = named || ofField(fields, 'authorCount').length > 0;
  const facts = [
    ...(dates ? (['date'] as const) : []),
    ...(counts ? (['authorCount'] as const) : []),
  ];
  return facts.length === 0 ? [] : [{ paper, facts }];
}

/** The origin of what nobody gave before: the first sighting. */
function firstOrigin(
  { sightings: [first] }: Paper,
  { paper }: Group,
  digestIds: ReadonlyMap<ReadDigest, string>,
): { digest: string; reader: string } {
  const by = paper.listed.find(({ digest }) => digestIds.get(digest) === first?.digest);
  if (first === undefined || by === undefined) throw new Error('A paper has no sighting.');
  return { digest: first.digest, reader: by.digest.reader };
}
