import { cut } from '../text/cut.ts';
import type { PageScan, Spot } from './page-scan.ts';
import { allowsInline, parsePolicy, weaknessesOf } from './policy.ts';

/** The most characters of an id that are told. */
const LONGEST = 60;

/**
 * What a page lacks of what every page has, in words, with where it shows: a doctype, a language, a title,
 * one main heading, ids of which each is given once, one strict policy that comes first, and nothing that
 * the policy would refuse. A bare page is a part of the page that frames it: it has no main heading of its own,
 * and says that it is nothing to be found by itself.
 */
export function faultsOf(scan: PageScan, isBare = false): Spot[] {
  const faults: Spot[] = [];
  const fault = (text: string, offset = 0) => faults.push({ offset, text });
  if (!scan.doctype) fault('It does not start with `<!doctype html>`.');
  if (!scan.language?.trim()) fault('Its `html` element has no `lang`.');
  const [title, ...titles] = scan.titles;
  if (!title) fault('It has no title.');
  else if (title.text.trim() === '') fault('Its title is empty.', title.offset);
  for (const { offset } of titles) fault('It has a second title.', offset);
  if (isBare && !scan.isHidden) fault('It does not say `noindex`, and is no page by itself.');
  if (!isBare && scan.headings.length === 0) fault('It has no `h1`.');
  for (const { offset } of scan.headings.slice(1)) fault('It has a second `h1`.', offset);
  for (const { offset, text } of scan.forbidden) {
    fault(`It has ${text}, which is never allowed.`, offset);
  }
  for (const { offset, text } of scan.repeatedIds) {
    const id = JSON.stringify(cut(text, LONGEST));
    fault(`Two of its elements have the id ${id}, so a link finds only the first.`, offset);
  }
  return [...faults, ...policyFaults(scan)];
}

function policyFaults(scan: PageScan): Spot[] {
  const [policy, ...others] = scan.policies;
  if (!policy) return [{ offset: 0, text: 'It has no content security policy.' }];
  const faults: Spot[] = others.map(({ offset }) => ({
    offset,
    text: 'It has a second content security policy.',
  }));
  const { offset } = policy;
  if (scan.body !== null && offset > scan.body) {
    faults.push({ offset, text: 'Its policy stands in the body, where it counts for nothing.' });
  }
  if (scan.firstLoad !== null && scan.firstLoad < offset) {
    const text = 'Something is loaded before the policy, which does not count for it.';
    faults.push({ offset: scan.firstLoad, text });
  }
  const parsed = parsePolicy(policy.text);
  for (const weakness of weaknessesOf(parsed)) {
    faults.push({ offset, text: `Its policy is not strict: ${weakness}.` });
  }
  for (const { element, text, offset } of scan.inline) {
    if (text.trim() === '' || allowsInline(parsed, element, text)) continue;
    faults.push({ offset, text: `It has a \`${element}\` whose code the policy refuses.` });
  }
  return faults;
}
