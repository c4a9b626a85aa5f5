import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe is asked: the rules of WCAG and of good practice, everything it knows, or contrast alone. */
type Rules = 'wcag' | 'all' | 'contrast';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it is shown now: the rule, then the elements; nothing where it is content.
 * Of all rules only `contrast` looks at colours, so a second theme needs no more than that one.
 */
export async function axeComplaints(page: Page, rules: Rules): Promise<string[][]> {
  const axe = new AxeBuilder({ page })
    // Describing each element that is right takes longer than finding those that are not.
    .options({ resultTypes: ['violations'] })
    // No page has a frame, and without this a blank page is opened to put the frames together.
    .setLegacyMode(true);
  if (rules === 'wcag') axe.withTags(WCAG);
  if (rules === 'contrast') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
