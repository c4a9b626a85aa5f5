/** The lines that a listing page prints above its papers, as `furnitureOf` compares them. */
const FURNITURE: ReadonlyMap<string, Furniture> = new Map([
  ['new', 'badge'],
  ['gettrendingpapersinyouremailinbox', 'invitation'],
  ['subscribe', 'button'],
  ['dailypapers', 'title'],
  ['byakandtheresearchcommunity', 'credit'],
]);

/** The name that a listing has if it prints its title. */
export const LISTING_TITLE = 'Daily Papers';

/** What a furniture line is on the page. */
export type Furniture = 'badge' | 'invitation' | 'button' | 'title' | 'credit';

/** Longer lines are never furniture, whatever their spacing. */
const LONGEST = 80;

/** Which furniture line a text is, whatever its case, spacing and final mark; `null` if it is none. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > LONGEST) return null;
  return FURNITURE.get(text.toLowerCase().replace(/[\s!.]/g, '')) ?? null;
}
