import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import { type Meaning, noSuchPaper, paperGone } from './find-paper.ts';
import type { RequestFor } from './requests.ts';
import type { Target } from './target.ts';

type SameAs = RequestFor<'sameAs'>;

/** Which papers are merged into which. */
export interface Unions {
  /** The paper that holds the entries of this one in the end: itself, if it is not merged. */
  rootOf: (target: Target) => Target;
  /** Papers that take the slug of another that was merged into them before corrections. */
  renamed: Map<Target, string>;
  diagnostics: Diagnostic[];
}

/**
 * Follows `sameAs` to its end. What cannot hold is left out and reported: a slug that stands for nothing,
 * a paper that is hidden, circles, and a paper that would come together again with the one that it was
 * set apart from. Where the digests have merged the named paper into this one by themselves, this one
 * takes its slug: the publisher has said which of the two stays.
 */
export function unite(
  asked: ReadonlyMap<Target, SameAs>,
  apart: readonly Target[],
  findPaper: (slug: string) => Meaning,
  known: readonly string[],
  isHidden: (target: Target) => boolean,
): Unions {
  const diagnostics: Diagnostic[] = [];
  const into = new Map<Target, Target>();
  const renamed = new Map<Target, string>();
  for (const [target, request] of asked) {
    const { target: other, mistake } = goalOf(request, findPaper, known, isHidden);
    if (mistake) diagnostics.push(mistake);
    else if (other !== target) into.set(target, other);
    else if (request.value === target.id) diagnostics.push(circle(request, [target.id, target.id]));
    else renamed.set(target, request.value);
  }
  for (const loop of circlesIn(into)) {
    const [first] = loop;
    const request = first === undefined ? undefined : asked.get(first);
    if (first === undefined || request === undefined) continue;
    diagnostics.push(circle(request, [...loop.map(({ id }) => id), first.id]));
    for (const each of loop) into.delete(each);
  }
  const rootOf = (target: Target): Target => {
    let root = target;
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
    return root;
  };
  for (const [target, request] of asked) {
    for (const other of [target.from, ...apart.filter(({ from }) => from === target)]) {
      if (other === null || !into.has(target) || rootOf(other) !== rootOf(target)) continue;
      const message = `\`${target.id}\` and \`${other.id}\` are set apart, and here they would be one paper again.`;
      const fix = 'Remove `apart` or `sameAs`.';
      diagnostics.push(diagnose('correction-conflict', request.place, message, fix));
      into.delete(target);
    }
  }
  return { rootOf, renamed, diagnostics };
}

/** The paper that one is to be merged into, or what is wrong with it. */
export function goalOf(
  { value, place }: SameAs,
  findPaper: (slug: string) => Meaning,
  known: readonly string[],
  isHidden: (target: Target) => boolean,
): { target: Target; mistake: null } | { target: null; mistake: Diagnostic } {
  const named = { name: value, place };
  const meaning = findPaper(value);
  if (meaning.kind === 'unknown') return { target: null, mistake: noSuchPaper(named, known) };
  if (meaning.kind === 'gone') return { target: null, mistake: paperGone(named) };
  const { target } = meaning;
  if (!isHidden(target)) return { target, mistake: null };
  const message = `\`${target.id}\` is hidden by a correction, so nothing can be merged into it.`;
  const fix = 'Remove one of the two, or name another paper.';
  return { target: null, mistake: diagnose('correction-conflict', place, message, fix) };
}

function circle({ place }: SameAs, slugs: readonly string[]): Diagnostic {
  const message = `This leads back to itself: ${slugs.map((slug) => `\`${slug}\``).join(' → ')}.`;
  const fix = 'Let all of them name the one paper that stays.';
  return diagnose('correction-conflict', place, message, fix);
}

/** The circles of a function, each once, beginning with its first member in the order of the keys. */
function circlesIn(into: ReadonlyMap<Target, Target>): Target[][] {
  const circles: Target[][] = [];
  const done = new Set<Target>();
  for (const start of into.keys()) {
    const path: Target[] = [];
    let at: Target | undefined = start;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      path.push(at);
      at = into.get(at);
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from >= 0) circles.push(path.slice(from));
  }
  return circles;
}
