import type { WrittenDate } from '../../schema/date.ts';
import type { SourceRecord } from '../../schema/entry.ts';
import { diagnose } from '../../diagnostics.ts';
import { arxivId, arxivPage } from '../arxiv-id.ts';
import { excerpt } from '../excerpt.ts';
import type { JsonText } from '../json/json-text.ts';
import { type Field, type Findings, limited, lineOf, listOf, sayField, textOf } from './fields.ts';
import { dayAt, readMoment } from './moment.ts';
import { refuseAddress } from '../../text/links/web-address.ts';

/** A moment that a field gives, and where. */
export interface Moment {
  time: number;
  line: number;
}

/** The moment of a field; `null` where there is none, and where it cannot be read, which is said. */
export function momentOf(json: JsonText, field: Field | undefined, found: Findings): Moment | null {
  const written = lineOf(json, field, found);
  if (!field || written === null) return null;
  const reading = readMoment(written);
  const place = json.placeOf(field.value.start);
  if (!reading) found.diagnostics.push(sayField(json, field, 'a date'));
  else if (reading.time !== null) return { time: reading.time, line: place.line };
  else {
    const message = `The calendar has no day ${excerpt(written)} (${field.path}); it is not used.`;
    found.diagnostics.push(diagnose('impossible-date', place, message));
  }
  return null;
}

/** The day of a moment, in UTC. */
export function writtenDate({ time }: Pick<Moment, 'time'>): WrittenDate | null {
  const [year, month, day] = dayAt(time)?.split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year, month, day };
}

/** The arXiv identifier of a paper, without a version. */
export function identifierOf(
  json: JsonText,
  field: Field | undefined,
  found: Findings,
): SourceRecord['identifiers'] {
  const written = lineOf(json, field, found);
  if (!field || written === null) return {};
  const arxiv = arxivId(written);
  if (arxiv !== null) return { arxiv };
  found.diagnostics.push(sayField(json, field, 'an arXiv identifier such as 2406.01574'));
  return {};
}

/** The addresses of a paper: its page at arXiv, its code, its project page; each address once. */
export function linksOf(
  json: JsonText,
  { arxiv, code, project }: { arxiv: string | undefined; code?: Field; project?: Field },
  found: Findings,
): SourceRecord['links'] {
  const links: SourceRecord['links'] = [];
  if (arxiv !== undefined) links.push({ rel: 'paper', href: arxivPage(arxiv) });
  for (const [rel, field] of [
    ['code', code],
    ['project', project],
  ] as const) {
    const href = textOf(json, field, found)?.text;
    if (!field || href === undefined || links.some((link) => link.href === href)) continue;
    const problem = refuseAddress(href);
    if (problem === null) links.push({ rel, href });
    else {
      const message = `${field.path} is ${excerpt(href)}; there is no link to it: ${problem}.`;
      const place = json.placeOf(field.value.start);
      found.diagnostics.push(diagnose('unreadable-field', place, message));
    }
  }
  return links;
}

/** The key words of a paper, each once, in the order of the source. */
export function keywordsOf(json: JsonText, field: Field | undefined, found: Findings): string[] {
  const own: Findings = { diagnostics: [], unwanted: found.unwanted };
  const words = listOf(json, field, found).map((value, index) =>
    lineOf(json, { path: `${field?.path ?? ''}[${index}]`, value }, own),
  );
  found.diagnostics.push(...limited(field?.path ?? '', own.diagnostics));
  return [...new Set(words.filter((word) => word !== null))];
}
