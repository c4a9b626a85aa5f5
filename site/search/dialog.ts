import { addresses } from '../../scripts/emit/addresses.ts';
import { href } from '../href.ts';
import type { Finder, FoundResult } from '../../widgets/src/core/search/answer.ts';
import { element, part, setText } from '../client/page-parts.ts';
import { describeSearch } from './describe.ts';
import { foundHash } from './found-words.ts';
import { sayNotStored } from './not-stored.ts';
import { noticeRows, noticesOf } from './notices.ts';
import { optionList } from './option-list.ts';
import { type Asked, formatQuery, isBlank, nothing, parseQuery, withText } from './query.ts';
import { authorsOf, dateOf, excerptNodes, kindOf, lackOf } from './result-parts.ts';
import { openSiteSearches } from './search-store.ts';
import { remember } from './searches.ts';
import { siteFinder } from './site-finder.ts';
import { countText, readSearchWords, type SearchWords } from './words.ts';

/** How many results fit a dialog, and how many recent searches. */
const SHOWN = 8;
const RECENT = 5;

/** Milliseconds without a key before a search starts. */
const PAUSE = 80;

let dialog: HTMLDialogElement | null = null;

/**
 * Opens the search over the page, with the text that is given or else with what it held before. The focus
 * returns to where it was when it closes. Throws if the page has no template for it.
 */
export function openDialog(text: string): void {
  dialog ??= makeDialog(siteFinder());
  if (dialog.open) return;
  dialog.showModal();
  const field = part(dialog, 'text', HTMLInputElement);
  if (text === '') {
    field.select();
    return;
  }
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

function makeDialog(finder: Finder): HTMLDialogElement {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLDialogElement)) throw new Error('The page has no search dialog.');
  document.body.append(made);
  run(made, finder);
  return made;
}

function run(dialog: HTMLDialogElement, finder: Finder): void {
  const words = readSearchWords(dialog);
  const field = part(dialog, 'text', HTMLInputElement);
  const list = part(dialog, 'list', HTMLElement);
  const status = part(dialog, 'status', HTMLElement);
  const notices = part(dialog, 'notices', HTMLElement);
  const recent = part(dialog, 'recent', HTMLElement);
  const all = part(dialog, 'all', HTMLAnchorElement);
  const store = openSiteSearches();
  const options = optionList(field, list);
  const address = (asked: Asked): string => href(addresses.search) + formatQuery(asked);
  let asked = nothing;

  const setState = (
    state: 'blank' | 'found' | 'nothing' | 'failed',
    text: string,
    rows: readonly HTMLElement[],
    remarks: readonly HTMLElement[] = [],
  ): void => {
    for (const section of dialog.querySelectorAll<HTMLElement>('[data-when]')) {
      section.hidden = section.dataset['when'] !== state;
    }
    setText(status, text);
    notices.replaceChildren(...remarks);
    recent.hidden = state !== 'blank' || rows.length === 0;
    // A list that comes late must not take back what the arrows reached.
    const active = placeOf(options.active());
    list.replaceChildren(...rows);
    field.setAttribute('aria-expanded', String(rows.length > 0));
    options.activate(active === null ? null : rows.findIndex((row) => placeOf(row) === active));
  };
  const showBlank = (): void => {
    finder.cancel();
    const searches = store.read().recent.slice(0, RECENT);
    setState(
      'blank',
      '',
      searches.map((search, at) => recentOption(search, at, words)),
    );
  };
  const search = async (next: Asked, pause: number): Promise<void> => {
    asked = next;
    all.href = address(asked);
    if (isBlank(asked)) {
      showBlank();
      return;
    }
    if (list.childElementCount === 0) status.textContent = words.loading;
    const outcome = await finder.find(next, { count: SHOWN, pause, exact: next.exact });
    if (outcome.state === 'stale') return;
    if (outcome.state === 'failed') {
      setState('failed', '', []);
      return;
    }
    const { total, results } = outcome;
    const found = foundHash(next, outcome);
    const rows = results.map((result, at) => option(result, at, found, words));
    setState(
      total === 0 ? 'nothing' : 'found',
      countText(total, words),
      rows,
      noticeRows(noticesOf(next, outcome, words), address),
    );
    list.parentElement?.scrollTo({ top: 0 });
    void sayNotStored(rows, words.notStored);
  };
  const type = (pause: number): void => void search(withText(nothing, field.value), pause);
  const keep = (): void => store.change((searches) => remember(searches, formatQuery(asked)));

  field.addEventListener('input', () => {
    // Who types on looks for something else.
    options.activate(null);
    type(PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      type(0);
    } else if (event.key === 'Enter' && options.active()) {
      options.active()?.click();
    } else if (event.shiftKey || !options.press(event.key)) {
      return;
    }
    event.preventDefault();
  });
  part(dialog, 'form', HTMLFormElement).addEventListener('submit', keep);
  dialog.addEventListener('click', (event) => {
    // Only the space around the dialog is the dialog itself: the rest belongs to what is in it.
    const target = event.target instanceof Element ? event.target : null;
    const pressed = target?.closest<HTMLElement>('[data-part]')?.dataset['part'];
    const leads = target?.closest<HTMLAnchorElement>('a[data-asks]');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (target === dialog || pressed === 'close') dialog.close();
    else if (pressed === 'retry') void search(asked, 0).then(() => field.focus());
    else if (pressed === 'all' || target?.closest('[data-found]')) keep();
    else if (leads && isPlain) {
      event.preventDefault();
      const next = parseQuery(new URL(leads.href).search);
      field.value = next.text;
      field.focus();
      void search(next, 0);
    }
  });
  // A page that comes back from the browser's memory would still have it open.
  window.addEventListener('pagehide', () => dialog.close());
  store.watch(() => {
    if (isBlank(asked)) showBlank();
  });
  showBlank();
  finder.warm();
}

/** Where an option leads, whatever words it was found by; `null` for none. */
function placeOf(option: HTMLElement | null): string | null {
  return option?.getAttribute('href')?.replace(/#.*/, '') ?? null;
}

function option(
  result: FoundResult,
  at: number,
  found: string,
  words: SearchWords,
): HTMLAnchorElement {
  const meta = element('span', 'meta', ...kindOf(result, words));
  const date = dateOf(result, words);
  if (date) meta.append(date);
  meta.append(...authorsOf(result, words));
  const topics = result.topics.map(({ label }) => label).join(', ');
  if (topics !== '') meta.append(element('span', '', topics));
  meta.append(...lackOf(result, words));
  const made = element(
    'a',
    'finder-option',
    element('span', 'paper-title', result.title),
    meta,
    element('span', 'result-excerpt', ...excerptNodes(result.excerpt)),
  );
  made.href = result.url + found;
  made.dataset['found'] = '';
  return asOption(made, at);
}

function recentOption(search: string, at: number, words: SearchWords): HTMLAnchorElement {
  const made = element('a', 'finder-option', describeSearch(parseQuery(search), words));
  made.href = href(addresses.search) + search;
  return asOption(made, at);
}

function asOption(made: HTMLAnchorElement, at: number): HTMLAnchorElement {
  made.id = `finder-${at}`;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  made.tabIndex = -1;
  return made;
}
