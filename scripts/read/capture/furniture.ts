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

/** What furniture begins with; most lines are told apart by this alone, which is much cheaper. */
const BEGINNING = /^[\s!.]*[bdgns]/i;

/** Which furniture line a text is, whatever its case, spacing and final mark; `null` if it is none. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > LONGEST || !BEGINNING.test(text)) return null;
  return FURNITURE.get(text.toLowerCase().replace(/[\s!.]/g, '')) ?? null;
}

/** Whether the page prints the date under such a line, so that a date after it is the header's. */
export function standsAboveDate(furniture: Furniture | null): boolean {
  return furniture === 'title' || furniture === 'credit';
}
