import type { Page } from 'playwright-core';
import type { ExpectStatic } from 'vitest';
import { axeComplaints } from './axe.ts';
import { layoutShift, open } from './visit.ts';

/** What a page is held to. */
interface Demands {
  /** The test's own, so that every fault is told and not only the first. */
  expect: ExpectStatic;
  /** Gathered by `visit`: what the console says, and requests that leave the site. */
  complaints: readonly string[];
  rules: 'wcag' | 'all';
  /** Widths of the window, in pixels, from narrow to wide; see `expectSound`. */
  widths: readonly number[];
}

/** The narrowest of common phones, where targets have least room. */
const PHONE = 360;

/** How often a page is loaded before it is said to move. */
const LOADS = 8;

/**
 * Holds an open page to what every page promises: nothing for axe to complain about in light and in dark
 * colours; at each width nothing that scrolls sideways, and in each layout nothing that moves while it loads; targets
 * large enough for a finger; and no complaint of the browser. All on one page, because a fresh browser profile costs
 * three times as much as a load; and one load for each layout, because loads are most of what browser tests take.
 */
export async function expectSound(
  page: Page,
  { expect, complaints, rules, widths }: Demands,
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await axeComplaints(page, rules), 'axe, light colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeComplaints(page, 'contrast'), 'axe, dark colours').toEqual([]);
  let before = '';
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const layout = await page.evaluate(conditionsMet);
    const shift = layout === before ? 0 : await shiftOfLoad(page);
    before = layout;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect.soft({ wide, shift }, `${width} px wide`).toEqual({ wide: false, shift: 0 });
    if (width !== PHONE) continue;
    expect.soft(await page.evaluate(smallTargets), 'targets under 24 by 24 px').toEqual([]);
  }
  await page.keyboard.press('Tab');
  expect.soft(complaints, 'complaints of the browser').toEqual([]);
}

/**
 * How much moves on a page whenever it is loaded: the least of several loads, ended by the first in which nothing
 * moves. What a page does wrong it does every time; a browser that a busy machine keeps waiting may draw half a
 * page, or one without its fonts, and that is not the page's.
 *
 * @param then is done after each load, and nothing may move for it either
 */
export async function shiftOfLoad(
  page: Page,
  then: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  let least = Infinity;
  for (let load = 0; load < LOADS && least > 0; load++) {
    await open(page, page.url());
    await then();
    least = Math.min(least, await page.evaluate(layoutShift));
  }
  return least;
}

/**
 * The conditions of a page's style sheets that hold now: another width at which the same do has the same layout.
 */
function conditionsMet(): string {
  const within = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSMediaRule ? [rule.conditionText] : []),
      ...(rule instanceof CSSGroupingRule ? within(rule.cssRules) : []),
    ]);
  const all = [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules));
  return `met: ${all.filter((condition) => matchMedia(condition).matches).join('; ')}`;
}

/** Controls and links of navigation with less than 24 by 24 pixels, and no label around them that has more. */
function smallTargets(): string[] {
  return (
    // Links within a sentence are as high as its lines, which the rule allows.
    [...document.querySelectorAll('button, input, select, summary, nav a, header a')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip'))
      .map((element) => [element.closest('label') ?? element, element] as const)
      .filter(([box]) => {
        const { width, height } = box.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map(([, element]) => element.outerHTML.slice(0, 120))
  );
}
