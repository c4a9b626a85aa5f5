import { addresses } from '../../scripts/emit/addresses.ts';
import { href } from '../href.ts';
import type { Answer, Finder } from '../../widgets/src/core/search/answer.ts';
import { element, handed, part } from '../client/page-parts.ts';
import { fill, type Plural, sentence } from '../client/sentence.ts';
import { describeSearch } from './describe.ts';
import { type Asked, type Facet, formatQuery, isBlank, parseQuery } from './query.ts';
import type { SearchStore } from './search-store.ts';
import { forget, newSince, save, savedOf, type Seen, seenOf, unsave } from './searches.ts';

/** The words of a reader's own searches, as strings for `data-words`. */
export interface YourSearchesWords {
  locale: string;
  /** `{search}` is taken from the list. */
  remove: string;
  /** `{n}` results since the search was last looked at. */
  fresh: Plural;
  code: string;
}

/** What the search page has of its reader's own: recent searches, saved ones, and the button that saves. */
export interface YourSearches {
  /** Shows whether a search is saved, and the lists as they are now. */
  show: (asked: Asked) => void;
  /**
   * Notes what was found by a search: if it is saved, its reader has now looked at it. An answer without counts is
   * enough where they are known already, as of every saved search that was said to have new results.
   */
  look: (asked: Asked, answer: Answer) => void;
  /** Counts what is new of saved searches, one by one, as long as nothing else is searched for. */
  count: () => void;
}

/** Makes the parts of a search page work that are its reader's own. */
export function startYourSearches(
  root: HTMLElement,
  store: SearchStore,
  finder: Finder,
  label: (facet: Facet, value: string) => string,
): YourSearches {
  const section = part(root, 'yours', HTMLElement);
  const words = handed(section, 'words') as YourSearchesWords;
  const keep = part(root, 'save', HTMLButtonElement);
  /** What was last found of the search on show, and by `count` of the saved ones. */
  const now = new Map<string, Seen>();
  let search = '';

  const showList = (name: string, searches: readonly string[]): void => {
    const block = part(section, name, HTMLElement);
    block.hidden = searches.length === 0;
    block.querySelector('ul')?.replaceChildren(
      ...searches.map((each) => {
        const said = describeSearch(parseQuery(each), words, label);
        const link = element('a', '', said);
        link.href = href(addresses.search) + each;
        link.dataset['asks'] = '';
        const row = element('li', '', link);
        const fresh = name === 'saved' ? freshOf(each) : 0;
        if (fresh > 0) {
          row.append(element('span', 'search-fresh', sentence(words.fresh, fresh, words.locale)));
        }
        const remove = element('button', 'search-remove', '×');
        remove.type = 'button';
        remove.dataset['remove'] = name;
        remove.dataset['search'] = each;
        remove.ariaLabel = fill(words.remove, { search: said });
        row.append(remove);
        return row;
      }),
    );
  };
  const freshOf = (each: string): number => {
    const found = now.get(each);
    return found ? newSince(savedOf(store.read(), each)?.seen ?? null, found) : 0;
  };
  const draw = (): void => {
    const searches = store.read();
    // Nobody sees them beside results.
    if (search === '') {
      const saved = searches.saved.map((each) => each.search);
      showList('saved', saved);
      showList('recent', searches.recent);
    }
    keep.hidden = search === '';
    keep.ariaPressed = String(savedOf(searches, search) !== null);
    part(section, 'unkept', HTMLElement).hidden = store.isKept() || searches.saved.length === 0;
  };

  keep.addEventListener('click', () => {
    const isSaved = savedOf(store.read(), search) !== null;
    store.change((searches) =>
      isSaved ? unsave(searches, search) : save(searches, search, now.get(search) ?? null),
    );
    draw();
  });
  section.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-remove]') : null;
    if (!button) return;
    const { remove, search: which = null } = button.dataset;
    const row = button.closest('li');
    const place = [...(row?.parentElement?.children ?? [])].findIndex((each) => each === row);
    store.change((searches) =>
      remove === 'saved' ? unsave(searches, which ?? '') : forget(searches, which),
    );
    draw();
    focusAfter(section, remove ?? '', Math.max(place, 0));
  });
  store.watch(draw);

  return {
    show: (asked) => {
      search = isBlank(asked) ? '' : formatQuery(asked);
      draw();
    },
    look: (asked, answer) => {
      // What is out of reach now would count as new when it is there again.
      if (answer.isPartial) return;
      const looked = formatQuery(asked);
      const seen = answer.counts === null ? now.get(looked) : seenIn(answer);
      if (!seen) return;
      now.set(looked, seen);
      if (savedOf(store.read(), looked)) store.change((searches) => save(searches, looked, seen));
    },
    count: () => void countAll(),
  };

  async function countAll(): Promise<void> {
    for (const { search: each, seen } of store.read().saved) {
      // What is on show was counted when it was shown.
      if (seen === null || search !== '' || now.has(each)) continue;
      const asked = parseQuery(each);
      const outcome = await finder.find(asked, { count: 0, counted: true, exact: asked.exact });
      // The reader searches for something else: what is left is counted when the page is blank again.
      if (outcome.state !== 'found') return;
      if (!outcome.isPartial) now.set(each, seenIn(outcome));
      draw();
    }
  }
}

/** What an answer shows, to be compared with what a later one will: results that lack a word do not count. */
function seenIn({ total, counts, relaxed }: Answer): Seen {
  return relaxed ? seenOf(0, {}) : seenOf(total, counts?.digest ?? {});
}

/** The button that was pressed, in a row of a list, is gone: the focus goes to the one in its place, or to the box. */
function focusAfter(section: HTMLElement, name: string, place: number): void {
  const rows = part(section, name, HTMLElement).querySelectorAll<HTMLElement>('li [data-remove]');
  const next = rows[Math.min(place, rows.length - 1)];
  if (next) next.focus();
  else document.querySelector<HTMLElement>('[data-search-page] [name="q"]')?.focus();
}
