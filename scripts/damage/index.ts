import { correctionYaml } from '../catalog/corrections/correction-yaml.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { Loaded } from '../load-catalog.ts';
import type { Anchor } from '../schema/entry.ts';
import { placeAt } from '../text/place-at.ts';
import { type Fix, restore } from '../text/restore.ts';
import { fixesIn } from './fixes-in.ts';
import { type Found, foundIn } from './found.ts';
import { rewrite } from './rewrite.ts';

/** Where a text is read from. */
interface Source {
  file: string;
  /** Where its title begins, for a text of which no more is known. */
  entry: { line: number; column: number };
  anchors: readonly Anchor[];
}

/**
 * Says of every title and abstract of every digest what was restored in it and what was left alone, each
 * where it stands in its file and with the correction to paste. Entries that are hidden are passed over, and
 * so is what is corrected already. What is wrong in a text that no page shows, because another digest has a
 * better one, has no correction.
 */
export function damageOf({
  digests,
  catalog,
  slugs,
  corrections,
}: Pick<Loaded, 'digests' | 'catalog' | 'slugs' | 'corrections'>): Diagnostic[] {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const fixesOf = fixesIn(corrections);
  const find = finder();
  return digests.flatMap(({ file, entries }) =>
    entries.flatMap((entry) => {
      const { title, abstract, anchors } = entry;
      const paper = papers.get(slugs.get(entry) ?? '');
      if (paper === undefined) return [];
      const fixes = fixesOf(paper.id);
      const inTitle = fixes.title === null ? find(title, []) : [];
      const ofTitle =
        paper.title.source === title && inTitle.length > 0 ? titleYaml(paper.id, title) : null;
      const inAbstract = abstract === null ? [] : find(abstract, fixes.abstract);
      const isShown = paper.abstract?.source === abstract;
      const ofAbstract = (fix: Fix): string | null =>
        isShown ? correctionYaml({ paper: paper.id, abstract: [fix] }) : null;
      return [
        ...inTitle.flatMap((found) => say(found, { file, entry, anchors: anchors.title }, ofTitle)),
        ...inAbstract.flatMap((found) =>
          say(found, { file, entry, anchors: anchors.abstract }, ofAbstract(found.fix)),
        ),
      ];
    }),
  );
}

/** Finds damage in texts; one that several digests have is read once. */
function finder(): (source: string, fixes: readonly Fix[]) => Found[] {
  const seen = new Map<string, Found[]>();
  return (source, fixes) => {
    // What is found in a corrected text holds for one paper only.
    if (fixes.length > 0) return foundIn(restore(source, fixes));
    const found = seen.get(source) ?? foundIn(restore(source));
    seen.set(source, found);
    return found;
  };
}

/** The correction of a title is the whole title. */
function titleYaml(paper: string, source: string): string {
  const { written } = rewrite(restore(source), { start: 0, end: source.length });
  return correctionYaml({ paper, title: written.replace(/\s+/g, ' ').trim() });
}

function say(
  { code, at, before, message }: Found,
  { file, entry, anchors }: Source,
  correction: string | null,
): Diagnostic[] {
  const { line, column } = anchors.length === 0 ? entry : placeAt(anchors, at);
  const place = { file, line, column };
  if (correction !== null) return [{ ...diagnose(code, place, message), correction }];
  // A link that no page shows is no damage.
  if (code === 'link-found') return [];
  const instead = `${before} is damaged; the page shows the text of another digest instead.`;
  return [diagnose('damage-not-shown', place, instead)];
}
