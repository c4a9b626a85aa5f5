import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Published } from '../../schema/date.ts';
import type { Origin, Paper } from '../../schema/paper.ts';
import type { Topic } from '../../schema/topic.ts';
import { mendLinks } from './mend-links.ts';
import { mendTopics } from './mend-topics.ts';
import { type Field, type Request, ofField } from './requests.ts';

/** What a paper's fields are mended with. */
export interface Workshop {
  topics: readonly Topic[];
  /** The paper's first sighting: who gave a field that nobody gave before. */
  first: Origin;
}

/** The day of a written date, the first where it names no day, and how precise it is. */
export function publishedOn(written: string | number): Published {
  const text = String(written);
  const precision = text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year';
  return { date: `${text}${'-01-01'.slice(text.length - 4)}`, precision, certainty: 'stated' };
}

/**
 * A paper with its fields as the publisher says. `shown` has its texts mended already; `uncorrected` is the
 * paper as the digests alone would have it. Every field that was mended says so in `provenance`. What
 * cannot hold is reported and left as it is, what changes nothing is only reported.
 */
export function mendPaper(
  shown: Paper,
  uncorrected: Paper,
  fields: readonly Request[],
  { topics, first }: Workshop,
): { paper: Paper; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const paper: Paper = { ...shown, provenance: { ...shown.provenance } };
  const mark = (field: string): void => {
    const origin = uncorrected.provenance[field] ?? shown.provenance[field] ?? first;
    paper.provenance[field] = { ...origin, corrected: true };
  };
  /** Marks a field, and says so if it is what it would be without the correction. */
  const take = (request: Request, field: Exclude<Field & keyof Paper, 'topics'>): void => {
    mark(field);
    if (!isDeepStrictEqual(paper[field], uncorrected[field])) return;
    diagnostics.push(needless(request, paper.id));
  };
  for (const field of ['title', 'abstract'] as const) {
    if (!isDeepStrictEqual(shown[field], uncorrected[field])) mark(field);
  }
  for (const request of ofField(fields, 'published')) {
    const published = request.value === null ? null : publishedOn(request.value);
    const younger = published && captureBefore(published, shown);
    if (younger) {
      diagnostics.push(fightsCapture(request, paper.id, younger));
      continue;
    }
    paper.published = published;
    take(request, 'published');
  }
  for (const request of ofField(fields, 'unlabelledNumber')) {
    paper.unlabelledNumber = request.value;
    take(request, 'unlabelledNumber');
  }
  const [count] = ofField(fields, 'authorCount');
  for (const request of ofField(fields, 'authors')) {
    paper.authors = request.value?.map((name) => name.replace(/\s+/gu, ' ').trim()) ?? null;
    take(request, 'authors');
    if (paper.authors === null || count) continue;
    paper.authorCount = paper.authors.length;
    if (paper.authorCount !== uncorrected.authorCount) mark('authorCount');
  }
  if (count) {
    const named = paper.authors?.length ?? 0;
    if (count.value !== null && count.value < named) {
      const message = `\`authorCount\` is ${count.value}, and ${named} authors are named.`;
      const fix = 'Leave it out to have them counted, or correct `authors` too.';
      diagnostics.push(diagnose('correction-conflict', count.place, message, fix));
    } else {
      paper.authorCount = count.value;
      take(count, 'authorCount');
    }
  }
  const links = mendLinks(shown.links, uncorrected, fields, first);
  paper.links = links.links;
  if (links.isMended) mark('links');
  const chosen = mendTopics(shown, paper.id, ofField(fields, 'topics')[0], topics);
  paper.topics = chosen.topics;
  paper.suggestedTopics = chosen.suggestedTopics;
  if (chosen.isMended) mark('topics');
  diagnostics.push(...links.diagnostics, ...chosen.diagnostics);
  return { paper, diagnostics };
}

/** The first capture that is stated and lists the paper before the day from which it is said to be. */
function captureBefore(
  { date }: Published,
  { sightings }: Paper,
): Paper['sightings'][number] | null {
  const before = sightings.find(
    ({ capturedOn }) =>
      capturedOn.certainty === 'stated' && capturedOn.date !== null && capturedOn.date < date,
  );
  return before ?? null;
}

function fightsCapture(
  { place }: Request,
  id: string,
  { digest, capturedOn }: Paper['sightings'][number],
): Diagnostic {
  const message = `\`${id}\` would be younger than the digest \`${digest}\`, which lists it and was captured on ${capturedOn.date ?? ''}.`;
  const fix = 'If the digest is younger, correct its `capturedOn` too.';
  return diagnose('correction-conflict', place, message, fix);
}

function needless({ field, place }: Request, id: string): Diagnostic {
  const message = `\`${field}\` of \`${id}\` is so without the correction.`;
  return diagnose('correction-needless', place, message, 'The correction can go.');
}
