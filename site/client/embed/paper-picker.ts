import type { Named } from '../../embed/thing.ts';
import type { Finder, FoundResult } from '../../../widgets/src/core/search/answer.ts';
import { addresses } from '../../../scripts/emit/addresses.ts';
import { href } from '../../href.ts';
import { optionList } from '../../search/option-list.ts';
import { nothing, parseQuery } from '../../search/query.ts';
import { dateOf } from '../../search/result-parts.ts';
import { readSearchWords, type SearchWords } from '../../search/words.ts';
import { element, part, setText } from '../page-parts.ts';
import { sentence } from '../sentence.ts';
import type { DesignerWords } from './designer-words.ts';

/** How many papers are offered at once. */
const SHOWN = 8;

/** Milliseconds without a key before a search starts. */
const PAUSE = 100;

/**
 * Makes a field find papers as one types, and calls back with the one that is picked. The list is the field's: arrows
 * move in it while the focus stays, Enter picks, Escape closes it and then empties the field.
 */
export function startPaperPicker(
  root: HTMLElement,
  finder: Finder,
  words: DesignerWords,
  pick: (paper: Named) => void,
): void {
  const searchWords = readSearchWords(root);
  const field = part(root, 'text', HTMLInputElement);
  const list = part(root, 'list', HTMLElement);
  const status = part(root, 'found', HTMLElement);
  const options = optionList(field, list);
  let found: Named[] = [];
  const placeOf = (row: HTMLElement | null): number =>
    row === null ? -1 : [...list.children].indexOf(row);

  const show = (papers: Named[], results: readonly FoundResult[]): void => {
    // A list that comes late must not take back what the arrows reached.
    const active = found[placeOf(options.active())]?.id;
    found = papers;
    list.replaceChildren(...results.map((result, at) => option(result, at, searchWords)));
    list.hidden = papers.length === 0;
    field.setAttribute('aria-expanded', String(papers.length > 0));
    options.activate(papers.findIndex(({ id }) => id === active));
  };
  const close = (): void => {
    finder.cancel();
    show([], []);
    setText(status, '');
  };
  const search = async (pause: number): Promise<void> => {
    const { text } = parseQuery(new URLSearchParams({ q: field.value }));
    if (text === '') {
      close();
      return;
    }
    const outcome = await finder.find({ ...nothing, text, kind: 'paper' }, { count: SHOWN, pause });
    if (outcome.state === 'stale') return;
    if (outcome.state === 'failed') {
      show([], []);
      setText(status, words.searchFailed);
      return;
    }
    const papers = outcome.results.map(({ url, title }) => ({ id: slugOf(url), title }));
    show(papers, outcome.results);
    const { total } = outcome;
    setText(
      status,
      total === 0 ? words.nothingFound : sentence(words.papersFound, total, words.locale),
    );
  };
  const take = (chosen: HTMLElement | null): void => {
    const paper = found[placeOf(chosen)];
    if (!paper) return;
    field.value = '';
    close();
    pick(paper);
  };

  field.addEventListener('input', (event) => {
    event.stopPropagation();
    void search(PAUSE);
  });
  field.addEventListener('change', (event) => event.stopPropagation());
  field.addEventListener('focus', () => finder.warm(), { once: true });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') take(options.active());
    else if (event.key === 'Escape' && found.length > 0) close();
    else if (event.key === 'Escape') field.value = '';
    else if (event.shiftKey || !options.press(event.key)) return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  // The field keeps the focus, so that the list is still there when the press ends.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    take(target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null);
  });
}

function option(result: FoundResult, at: number, words: SearchWords): HTMLElement {
  const meta = element('span', 'meta');
  const date = dateOf(result, words);
  if (date) meta.append(date);
  const topics = result.topics.map(({ label }) => label).join(', ');
  if (topics !== '') meta.append(element('span', '', topics));
  const title = element('span', 'designer-title', result.title);
  title.dir = 'auto';
  const made = element('div', 'designer-option', title, meta);
  made.id = `designer-paper-${at}`;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  return made;
}

/** The slug of a paper from the address of its page, from the root of the host on. */
function slugOf(url: string): string {
  return url.slice(href(addresses.papers).length).replace(/\/.*$/, '');
}
