import type { Edit, Span, StyleEdit } from '../text/edit.ts';

/** What stands between two edits that belong together: the edges of a role, or quotation marks. */
export interface Run extends Span {
  kind: StyleEdit['kind'] | 'quote';
  open: Edit;
  close: Edit;
}

const quotes = new Map([
  ['”', '“'],
  ['’', '‘'],
]);

/** The runs in a list of edits, each after those within it. An edit without a partner is in none. */
export function runsOf(edits: readonly Edit[]): Run[] {
  const runs: Run[] = [];
  const open: { edit: Edit; key: string }[] = [];
  for (const edit of edits) {
    const opens = openKey(edit);
    if (opens !== null) open.push({ edit, key: opens });
    const closes = closeKey(edit);
    if (closes === null) continue;
    const index = open.findLastIndex(({ key }) => key === closes);
    const [first] = index === -1 ? [] : open.splice(index);
    if (first === undefined) continue;
    const kind = 'edge' in edit ? edit.kind : 'quote';
    runs.push({ start: first.edit.start, end: edit.end, kind, open: first.edit, close: edit });
  }
  return runs;
}

function openKey(edit: Edit): string | null {
  if ('edge' in edit) return edit.edge === 'open' ? edit.kind : null;
  return edit.kind === 'quote' && [...quotes.values()].includes(edit.output) ? edit.output : null;
}

function closeKey(edit: Edit): string | null {
  if ('edge' in edit) return edit.edge === 'close' ? edit.kind : null;
  return edit.kind === 'quote' ? (quotes.get(edit.output) ?? null) : null;
}
