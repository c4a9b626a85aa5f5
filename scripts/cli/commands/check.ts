import { type Diagnostic, compareDiagnostics } from '../../diagnostics.ts';
import { type Core, type Loaded, loadCatalog } from '../../load-catalog.ts';
import type { Options } from '../arguments.ts';
import { formatCheck } from '../format-check.ts';
import { countBySeverity } from '../print-diagnostics.ts';
import { type Shell, locateContent } from '../shell.ts';
import { totalsOf } from '../totals.ts';

/**
 * `offprint check`: says everything that a build would find in the content, and besides what was restored in
 * every text and what was left alone, and which terms topics.yaml could take up. It writes nothing. Exit code 1 on errors, with `strict` on warnings
 * too, else 0, whichever part of it is printed.
 */
export async function checkCommand(
  options: Pick<Options, 'content' | 'format' | 'only' | 'brief' | 'strict'>,
  shell: Shell,
  core: Core,
): Promise<number> {
  const { content, bundled } = locateContent(shell, options.content);
  const { loaded, diagnostics: found } = await loadCatalog(
    { root: content, bundled },
    core,
    async (_, work) => work(),
  );
  // What reads texts is heavy, and no other command needs to wait for it.
  const { damageOf } = await import('../../damage/index.ts');
  const damage = loaded === null ? [] : damageOf(loaded);
  const diagnostics = [
    ...[...found, ...damage].toSorted(compareDiagnostics),
    // Best first, which is no order of places.
    ...(loaded === null ? [] : await emerging(loaded)),
  ];
  const totals = totalsOf(loaded?.digests ?? [], diagnostics);
  shell.out.write(formatCheck({ diagnostics, totals }, options, shell));
  const counts = countBySeverity(diagnostics);
  return counts.error > 0 || (options.strict && counts.warning > 0) ? 1 : 0;
}

/** Candidates for the taxonomy; none where it is not known what topics.yaml names. */
async function emerging({ catalog, folder, topicsAreKnown }: Loaded): Promise<Diagnostic[]> {
  if (!topicsAreKnown) return [];
  const { emergingTerms } = await import('../../catalog/emerging/emerging-terms.ts');
  const { candidates } = await import('../../catalog/emerging/candidates.ts');
  const { shown } = folder.topics ?? folder.root;
  return candidates(emergingTerms(catalog), catalog.topics, { file: shown });
}
