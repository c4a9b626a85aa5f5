import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';
import { type Diagnostic, type Place, diagnose } from '../../diagnostics.ts';
import { Id } from '../../schema/id.ts';
import type { Topic } from '../../schema/topic.ts';
import type { EmergingTerm } from './emerging-terms.ts';

/** What stands for a definition until somebody writes one. */
const UNDEFINED = 'What it is, in one sentence.';

/** Emerging terms as candidates for the taxonomy, in their order: counts, and the lines to paste. */
export function candidates(
  terms: readonly EmergingTerm[],
  topics: readonly Topic[],
  place: Place,
): Diagnostic[] {
  return terms.map((term) => diagnose('emerging-term', place, message(term), advice(term, topics)));
}

function message({ names: [name = '', ...others], rise }: EmergingTerm): string {
  const { window, newest, before } = rise;
  const short = others.length === 0 ? '' : ` (${others.join(', ')})`;
  const digests = window.digests === 1 ? 'newest digest' : `${window.digests} newest digests`;
  return (
    `“${name}”${short} is in ${newest} of the ${window.newest} papers that the ${digests} brought, ` +
    `and in ${before === 0 ? 'none' : before} of the ${window.before} before; no topic names it.`
  );
}

function advice({ names, papers, topic }: EmergingTerm, topics: readonly Topic[]): string {
  const [name = ''] = names;
  const slug = slugify(name, { decamelize: false });
  const id = Id.safeParse(slug).success ? slug : 'new-topic';
  const namesake = topics.find(
    (each) => each.id === id || each.label.toLowerCase() === name.toLowerCase(),
  );
  const list = stringify(names).trimEnd();
  if (namesake !== undefined) {
    return `Add it under \`strong\` of the topic \`${namesake.id}\`, in line with the names there:\n${list}`;
  }
  if (topic !== null) {
    const share = `${topic.papers} of its ${papers} papers have the topic \`${topic.id}\``;
    return `${share}. If it is a part of that, add it under \`strong\` there, in line with the other names:\n${list}`;
  }
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  const isTaken = topics.some(({ formerly }) => formerly.includes(id));
  const item = { id: isTaken ? `${id}-2` : id, label, definition: UNDEFINED, strong: names };
  const snippet = stringify([item], { lineWidth: 0 }).trimEnd();
  return `Its papers share no topic. If it is one, define it in topics.yaml, its first line in line with the other topics:\n${snippet}`;
}
