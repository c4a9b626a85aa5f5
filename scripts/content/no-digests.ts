import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { Ids } from '../schema/ids.ts';
import { type ContentFolder, inside } from './folder.ts';

/**
 * The warning that a content folder came to no digest at all. An empty site is allowed, but it is seldom
 * meant, and least of all where `ids` tells that digests were published from this folder before.
 */
export function noDigests(
  { kind, root }: Pick<ContentFolder, 'kind' | 'root'>,
  ids: Pick<Ids, 'digests'>,
): Diagnostic {
  const { shown } = kind === 'whole' ? inside(root, 'digests') : root;
  const before = new Set(ids.digests.map(({ id }) => id)).size;
  if (before === 0) {
    const message = `No digest was found in ${shown}; the site will be empty.`;
    const fix = `Put digests into ${shown}, or name another content folder with --content.`;
    return diagnose('no-digests', { file: root.shown }, message, fix);
  }
  const gone = before === 1 ? 'the one digest that was' : `the ${before} digests that were`;
  const message = `No digest was found in ${shown}, and ${gone} published before will be gone from the site, with all papers.`;
  const fix = `Put the files back into ${shown}, or name another content folder with --content.`;
  return diagnose('no-digests', { file: root.shown }, message, fix);
}
