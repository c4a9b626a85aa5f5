import type { PaperLink } from '../../schema/paper.ts';
import { type Edit, type LeftAlone, type Restoration, type Span } from '../edit.ts';
import { type Reading, overlapOf } from '../reading.ts';
import { addressKey } from './address-key.ts';
import { candidates } from './candidates.ts';
import { linkKind } from './kind.ts';
import { readLink } from './link.ts';

export { linkKind };

/** How much of the text before a link may say what it leads to, in characters. */
const CONTEXT = 80;

/** The addresses in a text outside the `taken` spans, as links. Total, linear. */
export function findLinks(source: string, taken: readonly Span[]): Reading {
  const isTaken = overlapOf(taken);
  const groups: Edit[][] = [];
  const left: LeftAlone[] = [];
  let from = 0;
  for (const candidate of candidates(source)) {
    if (candidate.start < from || isTaken(candidate)) continue;
    const { edits, left: unread, end } = readLink(source, candidate);
    if (edits.length > 0) groups.push(edits);
    left.push(...unread);
    from = Math.max(from, end);
  }
  return { groups, left };
}

/** The links of a text in order, each once, with their kinds. */
export function linksOf({ source, edits }: Restoration): Pick<PaperLink, 'rel' | 'href'>[] {
  const links = new Map<string, Pick<PaperLink, 'rel' | 'href'>>();
  edits.forEach((edit, index) => {
    if (edit.kind === 'correction') {
      add(edit.output, findLinks(edit.output, []).groups.flat(), links);
    } else if (edit.kind === 'link') add(source, edits.slice(index, index + 1), links);
  });
  return [...links.values()];
}

function add(
  source: string,
  edits: readonly Edit[],
  links: Map<string, Pick<PaperLink, 'rel' | 'href'>>,
): void {
  for (const edit of edits) {
    if (edit.kind !== 'link') continue;
    const { href, start } = edit;
    const key = addressKey(href);
    const before = source.slice(Math.max(0, start - CONTEXT), start);
    if (!links.has(key)) links.set(key, { rel: linkKind(href, `${before} ${edit.output}`), href });
  }
}
