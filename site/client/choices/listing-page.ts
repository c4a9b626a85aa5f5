import { choiceKey, openChoices, watchChoices } from './choice-store.ts';
import { type Listing, type Shown, shownOf, type View } from './listing.ts';
import { handed, part } from './parts.ts';
import { sheetOfPage } from './sheet-of-page.ts';
import { whenThere } from './when-there.ts';
import { fill, type ListingWords, sentence } from './words.ts';

// A classic script in the head: what a reader muted is out of sight before anything is drawn.
whenThere('[data-listing]', (element) => {
  startListing(element);
});

/** Makes a list of papers keep to the choices of its reader, and say what it leaves out. */
function startListing(element: HTMLElement): void {
  const tools = element.parentElement ?? document.body;
  const listing = handed(element, 'listing') as Listing;
  const words = handed(element, 'words') as ListingWords;
  const onlyFollowed = part(tools, 'only-followed');
  const leftOut = part(tools, 'left-out');
  const toggle = part(leftOut, 'toggle');
  const root = document.documentElement;
  const key = choiceKey(import.meta.env.BASE_URL);
  const store = openChoices(key);
  const style = sheetOfPage(listing.topics, words);

  const show = () => {
    const choices = store.read();
    style(choices);
    const box = onlyFollowed.querySelector('input');
    const view: View = {
      mutedShown: 'mutedShown' in root.dataset,
      onlyFollowed: box?.checked === true,
      onlyCode: document.querySelector<HTMLInputElement>('#site-only-code')?.checked === true,
      target: placeOfTarget(),
    };
    const shown = shownOf(listing, choices, view);
    onlyFollowed.hidden = shown.followed === 0;
    if (onlyFollowed.hidden && box) box.checked = false;
    part(onlyFollowed, 'followed').textContent = `(${number(shown.followed, words)})`;
    showCount(shown);
    showMuted(shown, view.mutedShown);
  };

  const showCount = (shown: Shown) => {
    const all = listing.papers.length;
    const count = part(tools, 'shown');
    count.hidden = shown.muted === 0 && shown.followed === 0;
    for (const other of tools.querySelectorAll<HTMLElement>('.listing-shown')) {
      if (other !== count) other.hidden = !count.hidden;
    }
    const forms = shown.papers === all ? words.shownAll : words.shownOf;
    setText(count, sentence(forms, all, words.locale, { shown: number(shown.papers, words) }));
  };

  const showMuted = ({ muted, mutedTopics }: Shown, mutedShown: boolean) => {
    leftOut.hidden = muted === 0;
    const topics = mutedTopics
      .map(({ label, count }) => fill(words.topic, { topic: label, n: number(count, words) }))
      .join(', ');
    const forms = mutedShown ? words.revealed : words.hidden;
    setText(part(leftOut, 'muted'), sentence(forms, muted, words.locale, { topics }));
    setText(toggle, toggle.dataset[mutedShown ? 'hide' : 'show'] ?? '');
  };

  show();
  toggle.addEventListener('click', () => {
    root.toggleAttribute('data-muted-shown');
    show();
  });
  tools.addEventListener('change', show);
  addEventListener('hashchange', show);
  // A browser that comes back to the page may have ticked a box again, and the entry of the address is there now.
  addEventListener('load', show);
  watchChoices(key, show);
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

/** Leaves a text that stays the same alone, so that no screen reader says it again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
