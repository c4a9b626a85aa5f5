import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import { type Meaning, paperGone } from './find-paper.ts';
import { type PaperRequests, type Request, inOrderOfPlace, ofField } from './requests.ts';
import { goalOf } from './same-as.ts';
import type { Target } from './target.ts';

/**
 * Settles what corrections ask of slugs without a paper of their own: their addresses can be led to another
 * paper, and nothing else. To hide a paper that another took in by itself would hide that one, so it is
 * refused. `leads` gives, by slug, the paper that its address leads to.
 */
export function settleAliases(
  items: readonly PaperRequests[],
  {
    findPaper,
    known,
    isHidden,
    finalId,
  }: {
    findPaper: (slug: string) => Meaning;
    known: readonly string[];
    isHidden: (target: Target) => boolean;
    finalId: (target: Target) => string | null;
  },
): { leads: Map<string, Target>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const leads = new Map<string, Target>();
  for (const [slug, same] of Map.groupBy(items, ({ paper }) => paper.name)) {
    const meaning = findPaper(slug);
    const moved = meaning.kind === 'moved' ? meaning.target : null;
    const requests = inOrderOfPlace(same.flatMap((item) => item.requests));
    const [hide] = ofField(requests, 'hide');
    const [first, ...others] = ofField(requests, 'sameAs');
    if (hide && moved) {
      const message = `\`${slug}\` is one with \`${moved.id}\` now, and to hide it would hide that paper.`;
      const fix = `Write \`paper: ${moved.id}\` if that is meant; else remove the correction.`;
      diagnostics.push(diagnose('correction-no-match', hide.place, message, fix));
    } else if (hide && first) {
      const message = `\`${slug}\` is merged on line ${first.place.line}.`;
      diagnostics.push(
        diagnose('correction-conflict', hide.place, message, 'Keep one of the two.'),
      );
    } else if (hide) diagnostics.push(needless(hide, `No digest lists \`${slug}\` any more.`));
    const own = requests.find(({ field }) => field !== 'hide' && field !== 'sameAs');
    if (own) diagnostics.push(paperGone({ name: slug, place: own.place }));
    for (const other of others) {
      const message = `\`sameAs\` of \`${slug}\` is given on line ${first?.place.line} too.`;
      diagnostics.push(
        diagnose('correction-conflict', other.place, message, 'Keep one of the two.'),
      );
    }
    if (first === undefined || others.length > 0) continue;
    const goal = goalOf(first, findPaper, known, isHidden);
    if (goal.mistake) diagnostics.push(goal.mistake);
    else if (moved && finalId(moved) === finalId(goal.target)) {
      diagnostics.push(needless(first, `\`${slug}\` is one with \`${moved.id}\` by itself.`));
    } else leads.set(slug, goal.target);
  }
  return { leads, diagnostics };
}

function needless({ place }: Pick<Request, 'place'>, why: string): Diagnostic {
  return diagnose('correction-needless', place, why, 'The correction can go.');
}
