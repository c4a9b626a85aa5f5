import { handed, part, setText } from '../page-parts.ts';
import { fill, sentence } from '../sentence.ts';
import { startSheet } from './choice-sheet.ts';
import { openSiteChoices } from './choice-store.ts';
import { startLeftOut } from './left-out.ts';
import { type Listing, type Shown, shownOf, type View } from './listing.ts';
import { whenThere } from './when-there.ts';
import type { ListingWords } from './words.ts';

// A classic script in the head: what a reader muted is out of sight before anything is drawn.
whenThere('[data-listing]', (element) => {
  startListing(element);
});

/** Makes a list of papers keep to the choices of its reader, and say what it leaves out. */
function startListing(element: HTMLElement): void {
  const tools = element.parentElement ?? document.body;
  const listing = handed(element, 'listing') as Listing;
  const words = handed(element, 'words') as ListingWords;
  const onlyFollowed = part(tools, 'only-followed', HTMLElement);
  const followed = part(onlyFollowed, 'followed', HTMLElement);
  const store = openSiteChoices();
  const style = startSheet(listing.topics, words);

  const show = () => {
    const choices = store.read();
    style(choices);
    const box = onlyFollowed.querySelector('input');
    const view: View = {
      mutedShown: leftOut.isRevealed(),
      onlyFollowed: box?.checked === true,
      onlyCode: document.querySelector<HTMLInputElement>('#site-only-code')?.checked === true,
      target: placeOfTarget(),
    };
    const shown = shownOf(listing, choices, view);
    onlyFollowed.hidden = shown.followed === 0;
    if (onlyFollowed.hidden && box) box.checked = false;
    followed.textContent = `(${number(shown.followed, words)})`;
    showCount(shown);
    sayMuted(shown);
  };

  const showCount = (shown: Shown) => {
    const all = listing.papers.length;
    const count = part(tools, 'shown', HTMLElement);
    count.hidden = shown.muted === 0 && shown.followed === 0;
    for (const other of tools.querySelectorAll<HTMLElement>('.listing-shown')) {
      if (other !== count) other.hidden = !count.hidden;
    }
    const forms = shown.papers === all ? words.shownAll : words.shownOf;
    setText(count, sentence(forms, all, words.locale, { shown: number(shown.papers, words) }));
  };

  const sayMuted = ({ muted, mutedTopics }: Shown) => {
    const topics = mutedTopics
      .map(({ label, count }) => fill(words.topic, { topic: label, n: number(count, words) }))
      .join(', ');
    const forms = leftOut.isRevealed() ? words.revealed : words.hidden;
    const said = sentence(forms, muted, words.locale, { topics });
    leftOut.say(muted === 0 ? null : said);
  };

  const leftOut = startLeftOut(tools, show);
  show();
  tools.addEventListener('change', show);
  addEventListener('hashchange', show);
  // A browser that comes back to the page may have ticked a box again, and the entry of the address is there now.
  addEventListener('load', show);
  store.watch(show);
}

/** The place of the entry that the address points at; `null` without one, or while it is not read yet. */
function placeOfTarget(): number | null {
  const place = [...document.querySelectorAll('.entry')].findIndex((entry) =>
    entry.matches(':target'),
  );
  return place === -1 ? null : place;
}

function number(n: number, { locale }: ListingWords): string {
  return new Intl.NumberFormat(locale).format(n);
}
