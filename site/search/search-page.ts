import { addresses } from '../../scripts/emit/addresses.ts';
import { href } from '../href.ts';
import type { Answer, AskOptions, Finder, Outcome } from '../../widgets/src/core/search/answer.ts';
import { READ_HASTY } from '../../widgets/src/core/search/ranking.ts';
import { part } from '../client/page-parts.ts';
import { filterForm } from './filter-form.ts';
import { foundHash } from './found-words.ts';
import { historyEntry } from './history-entry.ts';
import { sayNotStored } from './not-stored.ts';
import { noticeRows, noticesOf } from './notices.ts';
import { createPace } from './pace.ts';
import { noteScrolling, readShown, type Shown } from './page-history.ts';
import { pageView } from './page-view.ts';
import {
  type Asked,
  choicesOf,
  facets,
  formatQuery,
  isBlank,
  parseQuery,
  withChoice,
  withoutChoices,
  withText,
} from './query.ts';
import { resultRow } from './result-row.ts';
import { openSiteSearches } from './search-store.ts';
import { remember } from './searches.ts';
import { countText, readSearchWords } from './words.ts';
import { startYourSearches } from './your-searches.ts';

/** How many results a page shows, and how many "show more" adds. */
const STEP = 20;

/** How many are drawn first: what is read anyway to tell which is best, and nearly fills a screen. */
const FIRST = READ_HASTY;

/** Milliseconds before the others are read and facets are counted: who types on would wait for what nobody sees. */
const REST = 60;

/**
 * Runs the search page: the form of `root` is the search, the URL repeats it, and what is found stands below.
 * Typing replaces the entry in the browser's history; sending the form or changing a filter adds one. Each entry
 * remembers how many results were on show, how far down the reader was, and what was opened.
 */
export function startSearchPage(root: HTMLElement, finder: Finder): void {
  const words = readSearchWords(root);
  const formElement = part(root, 'form', HTMLFormElement);
  const form = filterForm(formElement, words.locale);
  const view = pageView(root);
  const store = openSiteSearches();
  const yours = startYourSearches(root, store, finder, form.label);
  const beginning: Shown = { count: STEP, scroll: 0, opened: null };
  let asked = parseQuery(location.search);
  let shown = readShown(history.state, STEP);

  const pace = createPace();
  const entry = historyEntry(href(addresses.search));

  const address = (search: Asked): string => href(addresses.search) + formatQuery(search);
  const replace = (): void => entry.replace(shown, formatQuery(asked));

  /**
   * Shows what is asked for, in steps: the first rows are drawn before others are read, which may be better, and facets
   * are counted. Gives whether it came to that.
   */
  const show = async ({ pause = 0, first = FIRST } = {}): Promise<boolean> => {
    const search = asked;
    const chosen = choicesOf(search);
    view.setChosen(new Set(facets.filter((facet) => chosen[facet] !== null)));
    yours.show(search);
    if (isBlank(search)) {
      finder.cancel();
      form.setCounts(null);
      view.setState('blank', '');
      yours.count();
      entry.write();
      return true;
    }
    view.setBusy(words.loading);
    const { exact } = search;
    const { count } = shown;
    const hasty = first < count;
    const asking = finder.find(search, { count: Math.min(first, count), pause, exact, hasty });
    const start = performance.now() + pause;
    const outcome = await asking;
    if (outcome.state === 'stale') return false;
    pace.took(performance.now() - start);
    draw(search, outcome);
    whenShown(entry.write);
    if (outcome.state === 'found') {
      void showRest(search, { count, counted: true, exact, pause: hasty ? REST : 0 }, outcome);
    }
    return true;
  };
  const showRest = async (search: Asked, options: AskOptions, { total }: Answer): Promise<void> => {
    const outcome = await finder.find(search, options);
    if (outcome.state === 'found') draw(search, outcome);
    // What is on show stays; whoever asks for more of it meets the failure.
    else if (outcome.state === 'failed') view.setMore(view.list.childElementCount < total);
  };
  const draw = (search: Asked, outcome: Exclude<Outcome, { state: 'stale' }>): void => {
    if (outcome.state === 'failed') {
      form.setCounts(null);
      view.setState('failed', '');
      return;
    }
    const { total, results, counts } = outcome;
    const notices = noticeRows(noticesOf(search, outcome, words), address);
    view.setState(total === 0 ? 'nothing' : 'found', countText(total, words), notices);
    const found = foundHash(search, outcome);
    const rows = view.setRows(results, found, (result) => resultRow(result, found, words));
    // Of a part of the index some results are not shown, and those after them may be.
    const isFull = results.length >= shown.count || (counts !== null && outcome.isPartial);
    view.setMore(isFull && shown.count < total);
    whenShown(() => void sayNotStored(rows, words.notStored));
    yours.look(search, outcome);
    if (counts) form.setCounts(counts);
  };

  const type = (): void => {
    const next = withText(asked, form.text());
    // White space alone is no other search.
    if (next.text === asked.text) return;
    asked = next;
    shown = beginning;
    form.show(asked);
    entry.replaceSoon(shown, formatQuery(asked));
    void show({ pause: pace.pause() });
  };
  const push = (next: Asked): void => {
    asked = next;
    form.show(asked);
    shown = beginning;
    void show();
    const search = formatQuery(asked);
    if (search === formatQuery(parseQuery(entry.search()))) entry.replaceSoon(shown, search);
    else entry.push(shown, search);
    store.change((searches) => remember(searches, search));
  };
  /** Shows an entry of the browser's history as it was left. */
  const restore = async (): Promise<void> => {
    entry.forget();
    asked = parseQuery(location.search);
    shown = readShown(history.state, STEP);
    const { scroll, opened } = shown;
    form.show(asked);
    // The place may be below the first rows.
    if (!(await show({ first: scroll > 0 || opened !== null ? Infinity : FIRST }))) return;
    scrollTo({ top: scroll, behavior: 'instant' });
    const row = view.list.querySelector(`[data-url="${CSS.escape(opened ?? '')}"]`);
    if (opened !== null && document.activeElement === document.body) {
      row?.querySelector('a')?.focus({ preventScroll: true });
    }
  };

  formElement.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'q') type();
  });
  formElement.addEventListener('change', ({ target }) => {
    const chosen = form.chosen(target);
    if (chosen) push(withChoice(asked, chosen.facet, chosen.value));
    else if (target instanceof HTMLInputElement && target.name === 'sort') {
      push({ ...asked, sort: form.sort() });
    }
  });
  formElement.addEventListener('submit', (event) => {
    event.preventDefault();
    push(asked);
  });
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const clear = target?.closest<HTMLElement>('[data-clear]')?.dataset['clear'];
    const pressed = target?.closest<HTMLElement>('[data-part]')?.dataset['part'];
    const link = target?.closest<HTMLAnchorElement>('a[data-asks]');
    const row = target?.closest<HTMLElement>('[data-url]');
    if (pressed === 'retry') void tryAgain();
    else if (pressed === 'more') showMore();
    else if (row && target?.closest('h2 a')) {
      shown = { ...shown, scroll: scrollY, opened: row.dataset['url'] ?? null };
      replace();
      store.change((searches) => remember(searches, formatQuery(asked)));
    } else if (clear !== undefined) {
      const facet = facets.find((one) => one === clear);
      push(facet ? withChoice(asked, facet, null) : withoutChoices(asked));
      // The button goes with what it removed, and the focus with it.
      part(root, 'text', HTMLInputElement).focus();
    } else if (link && isPlain(event)) {
      event.preventDefault();
      push(parseQuery(new URL(link.href).search));
      part(root, 'text', HTMLInputElement).focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
    }
  });
  const tryAgain = async (): Promise<void> => {
    // The button goes with the failure, and the focus with it.
    if ((await show()) && root.dataset['state'] !== 'failed') {
      part(root, 'text', HTMLInputElement).focus();
    }
  };
  const showMore = (): void => {
    const kept = view.list.childElementCount;
    shown = { ...shown, count: kept + STEP };
    replace();
    void show({ first: Infinity }).then(() =>
      view.list.children[kept]?.querySelector('a')?.focus(),
    );
  };
  window.addEventListener('popstate', () => {
    // A link within the page is not another search.
    if (history.state === null && location.hash !== '') return;
    void restore();
  });
  noteScrolling((scroll) => {
    shown = { ...shown, scroll };
    replace();
  });
  formElement.addEventListener('focusin', () => finder.warm(), { once: true });
  const isFresh = history.state === null;
  if (isFresh && !isBlank(asked)) {
    store.change((searches) => remember(searches, formatQuery(asked)));
  }
  void restore();
}

/** Does what a reader need not wait for once what was drawn is on the screen. */
function whenShown(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** Whether a click is to act here, and not to open a tab or a window. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
