import { diagnose } from '../../diagnostics.ts';
import type { Entry } from '../../schema/entry.ts';
import type { Span } from '../../text/edit.ts';
import { texMarks } from '../../text/tex-marks.ts';
import { excerpt } from '../excerpt.ts';
import type { JsonText } from '../json/json-text.ts';
import { kindAt } from '../json/spans.ts';
import { readString, type PlacedText } from '../json/string.ts';
import { readAuthors } from './authors.ts';
import { countOf, type Findings, fieldsOf, objectOf, shown, textOf } from './fields.ts';
import type { ListedAt } from './listing-day.ts';
import { describePythonRecord, isPythonRecord } from './python-literal.ts';
import { identifierOf, keywordsOf, linksOf, momentOf, writtenDate } from './record.ts';

/** What is read of an element of the list, and of the paper in it. All else may come and go. */
const OUTER = ['paper', 'publishedAt', 'title', 'summary', 'numComments'] as const;
const INNER = [
  'id',
  'authors',
  'publishedAt',
  'submittedOnDailyAt',
  'title',
  'summary',
  'upvotes',
  'githubRepo',
  'projectPage',
  'ai_keywords',
] as const;

/** An entry, and what it tells of the day of the listing. */
export interface ReadElement {
  entry: Entry;
  listedAt: ListedAt;
}

/**
 * Reads one element of the list. Title and abstract are the paper's own, or those beside it, where it has
 * none or only those still have their TeX. A field that is not what it should be is named and costs nothing
 * but itself; an element that is no record, or has no title, gives `null` and is named.
 */
export function readElement(
  json: JsonText,
  element: Span,
  position: number,
  found: Findings,
): ReadElement | null {
  const refuse = (message: string, fix: string | null = null): null => {
    const place = json.placeOf(element.start);
    found.diagnostics.push(diagnose('unreadable-entry', place, message, fix));
    return null;
  };
  if (kindAt(json.text, element.start) !== 'object') {
    return refuse(...whyNoRecord(json, element, position));
  }
  const outer = fieldsOf(json, element, { prefix: '', names: OUTER }, found);
  const paper = objectOf(json, outer.paper, found);
  const inner = paper ? fieldsOf(json, paper, { prefix: 'paper.', names: INNER }, found) : {};

  const identifiers = identifierOf(json, inner.id, found);
  const title = ownText(
    'title',
    textOf(json, inner.title, found),
    textOf(json, outer.title, found),
  );
  const { arxiv } = identifiers;
  if (!title) {
    const name = arxiv === undefined ? `Entry ${position} of the list` : `The paper ${arxiv}`;
    return refuse(`${name} has no title; it is left out.`);
  }
  const abstract = ownText(
    'abstract',
    textOf(json, inner.summary, found),
    textOf(json, outer.summary, found),
  );
  const place = title.anchors[0];
  if (!place) throw new Error('A text that is not empty has an anchor.');
  if (!abstract) {
    const message = `${excerpt(title.text)} has no abstract; it is shown without one.`;
    const at = { ...place, file: json.file };
    found.diagnostics.push(diagnose('missing-abstract', at, message));
  }

  const authors = readAuthors(json, inner.authors, found);
  const published = momentOf(json, inner.publishedAt, found);
  const date = published && writtenDate(published);
  const entry: Entry = {
    position,
    line: place.line,
    column: place.column,
    title: title.text,
    abstract: abstract?.text ?? null,
    byline:
      authors.count === null && date === null
        ? null
        : { authorCount: authors.count, date, unlabelledNumber: null },
    record: {
      authors: authors.names,
      identifiers,
      links: linksOf(
        json,
        {
          arxiv,
          ...(inner.githubRepo && { code: inner.githubRepo }),
          ...(inner.projectPage && { project: inner.projectPage }),
        },
        found,
      ),
      keywords: keywordsOf(json, inner.ai_keywords, found),
      upvotes: countOf(json, inner.upvotes, found),
      comments: countOf(json, outer.numComments, found),
    },
    anchors: { title: title.anchors, abstract: abstract?.anchors ?? [] },
  };
  const listedAt = {
    submitted: momentOf(json, inner.submittedOnDailyAt, found),
    listed: momentOf(json, outer.publishedAt, found),
    published,
  };
  return { entry, listedAt };

  function ownText(
    name: string,
    own: PlacedText | null,
    beside: PlacedText | null,
  ): PlacedText | null {
    if (!own || !beside || collapsed(own.text) === collapsed(beside.text)) return own ?? beside;
    const [at] = beside.anchors;
    const intact = texMarks(beside.text) > texMarks(own.text);
    const counts = intact ? 'the first still has its TeX and counts' : 'the paper’s own counts';
    const message = `Beside the paper the ${name} is ${excerpt(beside.text)}, and in it ${excerpt(own.text)}; ${counts}.`;
    found.diagnostics.push(diagnose('fields-differ', { ...at, file: json.file }, message));
    return intact ? beside : own;
  }
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function whyNoRecord(json: JsonText, element: Span, position: number): [string, string | null] {
  const text =
    kindAt(json.text, element.start) === 'string' ? readString(json, element).text : null;
  if (text === null || !isPythonRecord(text)) {
    const what = `Entry ${position} of the list is ${shown(json, element)}, not a record of a paper`;
    return [`${what}; it is left out.`, null];
  }
  const about = describePythonRecord(text);
  const of = about === null ? '' : ` of ${about}`;
  const message = `Entry ${position} of the list is text in which Python printed the record${of}, not the record itself; it is left out.`;
  return [message, 'Write the list again with json.dump, with records in it and not str(record).'];
}
