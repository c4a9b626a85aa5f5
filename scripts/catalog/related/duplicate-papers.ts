import type { Paper } from '../../schema/paper.ts';
import { AGREEMENT, alikeness, hashedBigrams } from '../merge/same-abstract.ts';
import { type TitleForm, titleFormOf } from '../merge/title-form.ts';
import { numbersDiffer } from '../merge/title-relation.ts';

/**
 * A function that tells whether two papers, by their indices, are one work that was published twice: under
 * one title, marks of versions aside, or with one abstract. The parts of a series are not.
 */
export function duplicateFinder(
  papers: readonly Pick<Paper, 'title' | 'abstract'>[],
): (a: number, b: number) => boolean {
  const forms = new Map<number, TitleForm>();
  const abstracts = new Map<number, Uint32Array>();
  const formOf = (index: number): TitleForm =>
    remember(forms, index, () => titleFormOf(papers[index]?.title.text ?? ''));
  const abstractOf = (index: number): Uint32Array =>
    remember(abstracts, index, () => hashedBigrams(papers[index]?.abstract?.text ?? ''));
  return (a, b) => {
    const [one, other] = [formOf(a), formOf(b)];
    if (one.loose === other.loose && !numbersDiffer(one, other)) return true;
    if (papers[a]?.abstract === null || papers[b]?.abstract === null) return false;
    const { dice } = alikeness(abstractOf(a), abstractOf(b));
    return dice >= AGREEMENT && !numbersDiffer(one, other);
  };
}

function remember<T>(known: Map<number, T>, index: number, make: () => T): T {
  const found = known.get(index) ?? make();
  known.set(index, found);
  return found;
}
