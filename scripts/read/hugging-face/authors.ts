import { diagnose } from '../../diagnostics.ts';
import type { JsonText } from '../json/json-text.ts';
import { kindAt } from '../json/spans.ts';
import {
  type Field,
  type Findings,
  fieldsOf,
  limited,
  lineOf,
  listOf,
  sayField,
} from './fields.ts';

/** The authors of a paper: the names that may be shown, and how many authors there are. */
export interface Authors {
  names: string[] | null;
  count: number | null;
}

/**
 * Reads a list of authors. An author whose name cannot be read is counted and not named, and so is one who
 * is `hidden`: that takes the name off the listing, while the paper has its author still. (Of 7,788 authors
 * of 783 real papers one is hidden, and he is among the authors that the paper itself prints.)
 */
export function readAuthors(json: JsonText, field: Field | undefined, found: Findings): Authors {
  const names: string[] = [];
  const own: Findings = { diagnostics: [], unwanted: found.unwanted };
  let count = 0;
  let hidden = 0;
  for (const [index, value] of listOf(json, field, found).entries()) {
    const path = `${field?.path ?? ''}[${index}]`;
    if (kindAt(json.text, value.start) !== 'object') {
      own.diagnostics.push(sayField(json, { path, value }, 'an author', 'it is not counted'));
      continue;
    }
    count++;
    const asked = { prefix: `${path}.`, names: ['name', 'hidden'] } as const;
    const author = fieldsOf(json, value, asked, own);
    const before = own.diagnostics.length;
    const isHidden = hides(json, author.hidden, own);
    const name = lineOf(json, author.name, own, 'the author is counted and not named');
    if (isHidden) hidden++;
    else if (name !== null) names.push(name);
    else if (own.diagnostics.length === before) {
      const message = `${path} has no name; the author is counted and not named.`;
      own.diagnostics.push(diagnose('unreadable-field', json.placeOf(value.start), message));
    }
  }
  found.diagnostics.push(...limited(field?.path ?? '', own.diagnostics));
  if (field && hidden > 0) {
    const who = hidden === 1 ? 'One author is' : `${hidden} authors are`;
    const message = `${who} marked as hidden in ${field.path}: counted, and not named.`;
    found.diagnostics.push(diagnose('hidden-authors', json.placeOf(field.value.start), message));
  }
  return { names: names.length > 0 ? names : null, count: count > 0 ? count : null };
}

/** Whether a name is to be left out; a mark that cannot be read is taken for one, to be on the safe side. */
function hides(json: JsonText, mark: Field | undefined, found: Findings): boolean {
  if (!mark) return false;
  const { start, end } = mark.value;
  if (kindAt(json.text, start) === 'boolean') return json.text.slice(start, end) === 'true';
  found.diagnostics.push(sayField(json, mark, 'true or false', 'the author is not named'));
  return true;
}
