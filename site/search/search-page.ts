import { addresses, href } from '../links.ts';
import type { Engine } from './engine.ts';
import { filterForm } from './filter-form.ts';
import { blank, facets, formatQuery, isBlank, parseQuery, type Query } from './query.ts';
import { part } from '../client/page-parts.ts';
import { resultRow } from './result-row.ts';
import type { SiteResult } from './site-result.ts';
import { countText, readSearchWords } from './words.ts';

/** How many results a page shows, and how many "show more" adds. */
const STEP = 20;

/** Milliseconds without a key before a search starts: below it each letter would be a search of its own. */
const PAUSE = 120;

/**
 * Runs the search page: the form of `root` is the query, the URL repeats it, and what is found stands below.
 * Typing replaces the entry in the browser's history; sending the form or changing a filter adds one.
 */
export function startSearchPage(root: HTMLElement, engine: Engine): void {
  const words = readSearchWords(root);
  const formElement = part(root, 'form', HTMLFormElement);
  const status = part(root, 'status', HTMLElement);
  const list = part(root, 'list', HTMLElement);
  const more = part(root, 'more', HTMLButtonElement);
  const form = filterForm(formElement, words.locale);
  let count = STEP;

  const topicOf = (id: string) => {
    const option = root.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(id)}"]`);
    const label = option?.dataset['label'];
    return label === undefined ? null : { label, href: href(addresses.topic(id)) };
  };
  const draw = (results: readonly SiteResult[], kept: number): void => {
    const rows = results.slice(kept).map((result) => resultRow(result, words, topicOf));
    list.replaceChildren(...[...list.children].slice(0, kept), ...rows);
  };
  const setState = (state: 'blank' | 'found' | 'nothing' | 'failed', text: string): void => {
    root.dataset['state'] = state;
    for (const section of root.querySelectorAll<HTMLElement>('[data-when]')) {
      section.hidden = section.dataset['when'] !== state;
    }
    status.textContent = text;
    list.removeAttribute('aria-busy');
    if (state !== 'found') list.replaceChildren();
    if (state !== 'found') more.hidden = true;
  };
  const showFilters = (query: Query): void => {
    for (const button of root.querySelectorAll<HTMLElement>('[data-clear]')) {
      const name = button.dataset['clear'];
      const chosen = facets.filter((facet) => query[facet] !== null);
      button.hidden =
        name === 'all' ? chosen.length === 0 : !chosen.some((facet) => facet === name);
    }
  };

  /** Shows what the form asks for; the first `kept` rows are known to be the same. */
  const show = async ({ pause = 0, kept = 0 } = {}): Promise<void> => {
    const query = form.query();
    showFilters(query);
    if (isBlank(query)) {
      engine.cancel();
      form.setCounts(null);
      setState('blank', '');
      return;
    }
    list.setAttribute('aria-busy', 'true');
    if (list.childElementCount === 0) status.textContent = words.loading;
    const outcome = await engine.search(query, { count, counted: true, pause });
    if (outcome.state === 'stale') return;
    if (outcome.state === 'failed') {
      form.setCounts(null);
      setState('failed', '');
      return;
    }
    form.setCounts(outcome.extra);
    setState(outcome.total === 0 ? 'nothing' : 'found', countText(outcome.total, words));
    draw(outcome.results, kept);
    more.hidden = outcome.results.length >= outcome.total;
  };
  const address = (): string => location.pathname + formatQuery(form.query());
  const replace = (): void => history.replaceState({ count }, '', address());
  const push = (): void => {
    count = STEP;
    if (formatQuery(form.query()) === formatQuery(parseQuery(location.search))) replace();
    else history.pushState({ count }, '', address());
    void show();
  };
  const restore = (): void => {
    count = countOf(history.state);
    form.set(parseQuery(location.search));
    void show();
  };

  formElement.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'q') return;
    count = STEP;
    replace();
    void show({ pause: PAUSE });
  });
  formElement.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'q') return;
    push();
  });
  formElement.addEventListener('submit', (event) => {
    event.preventDefault();
    push();
  });
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const clear = button?.dataset['clear'];
    if (button?.dataset['part'] === 'retry') void show();
    if (clear === undefined) return;
    const { text, sort } = form.query();
    const cleared = facets.find((facet) => facet === clear);
    form.set(cleared ? { ...form.query(), [cleared]: null } : { ...blank, text, sort });
    push();
    // The button goes with what it removed, and the focus with it.
    part(root, 'text', HTMLInputElement).focus();
  });
  more.addEventListener('click', () => {
    const kept = list.childElementCount;
    count = kept + STEP;
    replace();
    void show({ kept }).then(() => list.children[kept]?.querySelector('a')?.focus());
  });
  window.addEventListener('popstate', restore);
  formElement.addEventListener('focusin', () => engine.warm(), { once: true });
  restore();
}

/** How many results an entry in the browser's history had on show. */
function countOf(state: unknown): number {
  const known =
    typeof state === 'object' && state !== null && 'count' in state ? state.count : null;
  return typeof known === 'number' && known > STEP ? known : STEP;
}
