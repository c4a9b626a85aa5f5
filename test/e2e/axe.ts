import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** The function that `axe-core` brings into a page. */
    axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** All of axe, as a script. */
const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe is asked: the rules of WCAG and of good practice, everything it knows, or contrast alone. */
type Rules = 'wcag' | 'all' | 'contrast';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it is shown now: the rule, then the elements; nothing where it is content.
 * Of all rules only `contrast` looks at colours, so a second theme needs no more than that one.
 */
export async function axeComplaints(page: Page, rules: Rules): Promise<string[][]> {
  // It is half a megabyte of code, so a page that has it is not given it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${script};null`);
  const runOnly = {
    wcag: { type: 'tag', values: WCAG },
    all: null,
    contrast: { type: 'rule', values: ['color-contrast'] },
  } as const;
  return page.evaluate(complaintsOf, runOnly[rules]);
}

/** Runs within a page that has axe. */
async function complaintsOf(
  runOnly: { type: 'tag' | 'rule'; values: readonly string[] } | null,
): Promise<string[][]> {
  if (!window.axe) throw new Error('The page has no axe.');
  // Colours that were changed a moment ago are still on their way.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await window.axe.run(document, {
    // Describing each element that is right takes longer than finding those that are not.
    resultTypes: ['violations'],
    ...(runOnly && { runOnly: { type: runOnly.type, values: [...runOnly.values] } }),
  });
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
