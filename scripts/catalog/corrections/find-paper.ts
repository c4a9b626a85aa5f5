import { nearest } from '../../content/nearest-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Named } from './requests.ts';
import type { Target } from './target.ts';

/**
 * What a slug stands for: a paper; the one that it was merged into before corrections; or nothing any
 * more, though it was given out once.
 */
export type Meaning =
  | { kind: 'paper'; target: Target }
  | { kind: 'moved'; target: Target }
  | { kind: 'gone' }
  | { kind: 'unknown' };

/** A function that tells what a slug stands for; `departed` are the slugs without a paper of their own. */
export function paperFinder(
  targets: readonly Target[],
  departed: ReadonlyMap<string, string | null>,
): (slug: string) => Meaning {
  const byId = new Map(targets.map((target) => [target.id, target]));
  return (slug) => {
    const target = byId.get(slug);
    if (target !== undefined) return { kind: 'paper', target };
    const movedTo = departed.get(slug);
    if (movedTo === undefined) return { kind: 'unknown' };
    const moved = movedTo === null ? undefined : byId.get(movedTo);
    return moved === undefined ? { kind: 'gone' } : { kind: 'moved', target: moved };
  };
}

/** What is wrong with a slug that stands for nothing; `known` are those that stand for something. */
export function noSuchPaper({ name, place }: Named, known: Iterable<string>): Diagnostic {
  const near = nearest(name, known);
  return diagnose(
    'correction-no-match',
    place,
    `There is no paper \`${name}\`.`,
    near === null
      ? 'A paper is named by the last part of the address of its page.'
      : `Did you mean \`${near}\`?`,
  );
}

/** What is wrong with a slug that had a paper once. */
export function paperGone({ name, place }: Named): Diagnostic {
  const message = `The paper \`${name}\` had a page once, and no digest lists it any more.`;
  return diagnose('correction-no-match', place, message, 'Remove the correction.');
}
