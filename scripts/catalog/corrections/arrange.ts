import { compareText } from '../../compare-text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { PaperCorrection } from '../../schema/correction.ts';
import type { Departed } from '../../schema/catalog.ts';
import type { ReadDigest } from '../../schema/entry.ts';
import type { Ids } from '../../schema/ids.ts';
import { titled } from '../identify.ts';
import type { Listed } from '../listed.ts';
import type { MergedPaper } from '../merge/merge.ts';
import type { Titled } from '../ids/paper-ids.ts';
import { setApart } from './apart.ts';
import { settleAliases } from './aliases.ts';
import { departedNow } from './departed.ts';
import { type Found, digestFinder } from './find-digest.ts';
import { noSuchPaper, paperFinder } from './find-paper.ts';
import type { Placed } from './placed.ts';
import {
  type Named,
  type PaperRequests,
  type Request,
  type RequestFor,
  ofField,
  requestsOf,
} from './requests.ts';
import { unite } from './same-as.ts';
import { type Settled, settle } from './settle.ts';
import { type Target, type Uncorrected, regrouped } from './target.ts';

/** A paper as the site shows it, and what is to be mended in it. */
export interface Group {
  id: string;
  paper: Titled;
  fields: readonly Request[];
}

/** Which entries make which paper, once corrections have had their say. */
export interface Arrangement {
  groups: Group[];
  /** Entries that are shown nowhere, as the papers they would have made. */
  hidden: MergedPaper[];
  /** The slugs of papers that lead elsewhere or nowhere. */
  departed: Departed[];
  /** What keeps the slugs of papers that were set apart. */
  apart: NonNullable<Ids['apart']>;
  diagnostics: Diagnostic[];
}

/**
 * Sets papers apart, hides them and merges them as corrections ask, and gathers what is to be mended in
 * each. The order of the corrections has no say. What cannot hold is reported and left undone.
 */
export function arrange(
  corrections: readonly Placed<PaperCorrection>[],
  before: Uncorrected,
): Arrangement {
  const items = corrections.map(requestsOf);
  const findDigest = digestFinder(before);
  const departed = new Map(
    before.departed.flatMap(({ kind, id, movedTo }) => (kind === 'paper' ? [[id, movedTo]] : [])),
  );
  const whole = before.papers.map((paper): Target => {
    const id = before.slugs.get(paper);
    if (id === undefined) throw new Error('A paper has no slug.');
    return { id, paper, listed: paper.listed, from: null };
  });
  const parting = setApart(apartAsked(items, paperFinder(whole, departed)), before, findDigest);
  const targets = [
    ...whole.map((target) => parting.remaining.get(target) ?? target),
    ...parting.apart,
  ];
  const diagnostics = [...parting.diagnostics];
  const findPaper = paperFinder(targets, departed);
  const known = targets.map(({ id }) => id);
  const asked = new Map<Target, Request[]>();
  const aliases: PaperRequests[] = [];
  for (const { paper, requests } of items) {
    const meaning = findPaper(paper.name);
    if (meaning.kind === 'unknown') diagnostics.push(noSuchPaper(paper, known));
    else if (meaning.kind === 'paper') {
      asked.set(meaning.target, [...(asked.get(meaning.target) ?? []), ...requests]);
    } else {
      // The slug leads elsewhere or nowhere, and what is said of where it leads is not about that paper.
      const ofSlug = requests.filter(({ field }) => field === 'sameAs' || field === 'hide');
      const others = requests.filter((each) => !ofSlug.includes(each));
      aliases.push({ paper, requests: meaning.kind === 'gone' ? requests : ofSlug });
      if (meaning.kind === 'moved') {
        asked.set(meaning.target, [...(asked.get(meaning.target) ?? []), ...others]);
      }
    }
  }
  const settled = settleAll(asked, before, findDigest, diagnostics);
  const isHidden = (target: Target): boolean => {
    const hiddenIn = settled.get(target)?.hiddenIn;
    return hiddenIn !== undefined && target.listed.every(({ digest }) => hiddenIn.has(digest));
  };
  const merging = new Map<Target, RequestFor<'sameAs'>>();
  for (const [target, { sameAs }] of settled) if (sameAs) merging.set(target, sameAs);
  const unions = unite(merging, parting.apart, findPaper, known, isHidden);
  const finalId = (target: Target): string | null => {
    const root = unions.rootOf(target);
    return isHidden(target) || isHidden(root) ? null : (unions.renamed.get(root) ?? root.id);
  };
  const addresses = settleAliases(aliases, { findPaper, known, isHidden, finalId });
  const { groups, hidden } = groupsOf(targets, settled, before.digests, unions.rootOf, finalId);
  return {
    groups,
    hidden,
    departed: departedNow({
      targets,
      departed,
      records: parting.records,
      findPaper,
      finalId,
      leads: addresses.leads,
    }),
    apart: parting.records,
    diagnostics: [...diagnostics, ...unions.diagnostics, ...addresses.diagnostics],
  };
}

function apartAsked(
  items: readonly PaperRequests[],
  findPaper: ReturnType<typeof paperFinder>,
): Map<Target, RequestFor<'apart'>[]> {
  const asked = new Map<Target, RequestFor<'apart'>[]>();
  for (const { paper, requests } of items) {
    const apart = ofField(requests, 'apart');
    const meaning = findPaper(paper.name);
    if (apart.length === 0 || !('target' in meaning)) continue;
    asked.set(meaning.target, [...(asked.get(meaning.target) ?? []), ...apart]);
  }
  return asked;
}

/** What is asked of each paper, the first to be merged first; adds to `diagnostics`. */
function settleAll(
  asked: ReadonlyMap<Target, readonly Request[]>,
  before: Uncorrected,
  findDigest: (named: Named) => Found<ReadDigest>,
  diagnostics: Diagnostic[],
): Map<Target, Settled> {
  const all = [...asked].map(([target, requests]) => {
    const { settled, diagnostics: found } = settle(target, requests, before, findDigest);
    diagnostics.push(...found);
    const [apart] = target.from === null ? [] : ofField(requests, 'apart');
    if (apart) {
      const message = `\`${target.id}\` was set apart from \`${target.from?.id ?? ''}\` itself.`;
      const fix = 'Name the digests under that paper, in a correction of their own.';
      diagnostics.push(diagnose('correction-conflict', apart.place, message, fix));
    }
    return [target, settled] as const;
  });
  return new Map(all.toSorted(([a], [b]) => compareText(a.id, b.id)));
}

function groupsOf(
  targets: readonly Target[],
  settled: ReadonlyMap<Target, Settled>,
  digests: readonly ReadDigest[],
  rootOf: (target: Target) => Target,
  finalId: (target: Target) => string | null,
): { groups: Group[]; hidden: MergedPaper[] } {
  const order = new Map(digests.map((digest, index) => [digest, index]));
  const byPlace = (a: Listed, b: Listed): number =>
    (order.get(a.digest) ?? 0) - (order.get(b.digest) ?? 0) || a.entry.position - b.entry.position;
  const hidden: MergedPaper[] = [];
  const groups: Group[] = [];
  for (const [root, members] of Map.groupBy(targets, rootOf)) {
    const listed = members.flatMap((member) => {
      const hiddenIn = settled.get(member)?.hiddenIn ?? new Set();
      const out = member.listed.filter(({ digest }) => hiddenIn.has(digest));
      if (out.length > 0) hidden.push(regrouped(member.paper, out));
      return member.listed.filter(({ digest }) => !hiddenIn.has(digest));
    });
    const id = finalId(root);
    if (id === null || listed.length === 0) continue;
    const isWhole = members.length === 1 && listed.length === root.paper.listed.length;
    const paper = isWhole
      ? root.paper
      : titled(regrouped(root.paper, listed.toSorted(byPlace)), root.from ? null : root.paper);
    groups.push({ id, paper, fields: settled.get(root)?.fields ?? [] });
  }
  return { groups, hidden };
}
