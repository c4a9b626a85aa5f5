import { isDeepStrictEqual } from 'node:util';
import { suggestion } from '../../content/nearest-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics.ts';
import type { Origin, Paper, PaperLink } from '../../schema/paper.ts';
import { addressKey } from '../../text/links/address-key.ts';
import { type Request, ofField } from './requests.ts';

/**
 * The links of a paper without those to drop, and with those to add at the end; one that is there already
 * takes the kind that the correction says. An address to drop that the paper does not have is reported.
 */
export function mendLinks(
  links: readonly PaperLink[],
  uncorrected: Pick<Paper, 'id' | 'links'>,
  fields: readonly Request[],
  first: Origin,
): { links: PaperLink[]; isMended: boolean; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const isSame = (href: string) => (link: Pick<PaperLink, 'href'>) =>
    link.href === href || (URL.canParse(href) && addressKey(link.href) === addressKey(href));
  let kept = [...links];
  for (const { value: href, place } of ofField(fields, 'dropLinks')) {
    const left = kept.filter((link) => !isSame(href)(link));
    if (left.length === kept.length) {
      if (uncorrected.links.some(isSame(href))) {
        const message = `\`${uncorrected.id}\` has no such link any more, as its abstract is corrected.`;
        diagnostics.push(diagnose('correction-needless', place, message, 'This can go.'));
        continue;
      }
      const message = `\`${uncorrected.id}\` has no link to ${href}.`;
      const fix = suggestion(
        href,
        uncorrected.links.map((link) => link.href),
      );
      diagnostics.push(diagnose('correction-no-match', place, message, fix));
    }
    kept = left;
  }
  for (const { value, place } of ofField(fields, 'addLinks')) {
    const there = kept.find(isSame(value.href));
    if (there?.rel === value.rel) {
      const message = `\`${uncorrected.id}\` has this link without the correction.`;
      diagnostics.push(diagnose('correction-needless', place, message, 'This can go.'));
      continue;
    }
    const added: PaperLink = { ...value, from: { ...(there?.from ?? first), corrected: true } };
    kept = there ? kept.map((link) => (link === there ? added : link)) : [...kept, added];
  }
  const isMended = !isDeepStrictEqual(kept, links);
  return { links: kept, isMended, diagnostics };
}
