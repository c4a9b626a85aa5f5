import type { Answer, FoundResult, Outcome } from '../../widgets/src/core/search/answer.ts';
import { rangesOf } from '../client/mark-found.ts';
import { element, part, setText } from '../client/page-parts.ts';
import { startTheme } from '../client/theme.ts';
import { filterForm } from '../search/filter-form.ts';
import { foundHash, readFoundHash } from '../search/found-words.ts';
import { noticeRows, noticesOf } from '../search/notices.ts';
import {
  type Asked,
  formatQuery,
  isBlank,
  nothing,
  parseQuery,
  withChoice,
  withText,
} from '../search/query.ts';
import { lackOf } from '../search/result-parts.ts';
import { countText, readSearchWords } from '../search/words.ts';
import { memoryFinder } from './memory-finder.ts';
import type { PackedIndex } from './packed-index.ts';

/** How many papers a search shows at first, and how many more at a time. */
const STEP = 100;

/** Milliseconds without a key before a search starts. */
const PAUSE = 80;

/**
 * Runs the file that a digest or a topic was packed into (scripts/pack/file-page.ts): its papers stand on it, and a
 * search leaves those that it found, best first.
 */
function startFile(root: HTMLElement): void {
  const words = readSearchWords(root);
  const formElement = part(root, 'form', HTMLFormElement);
  const status = part(root, 'status', HTMLElement);
  const notices = part(root, 'notices', HTMLElement);
  const more = part(root, 'more', HTMLButtonElement);
  const list = part(root, 'papers', HTMLElement);
  const form = filterForm(formElement, words.locale);
  const papers = new Map(
    [...list.children].flatMap((paper) =>
      paper instanceof HTMLElement ? [[`#${paper.id}`, paper]] : [],
    ),
  );
  const block = part(document, 'index', HTMLScriptElement);
  const finder = memoryFinder('', () => Promise.resolve(readIndex(block.text)));
  let asked = nothing;
  let count = STEP;

  /** Leaves everything as it came. */
  const clear = (): void => {
    delete root.dataset['searching'];
    for (const paper of papers.values()) restore(paper);
    more.hidden = true;
    form.setCounts(null);
    setText(status, '');
    notices.replaceChildren();
    if ('highlights' in CSS) CSS.highlights.delete('found');
  };
  const draw = (outcome: Exclude<Outcome, { state: 'stale' }>): void => {
    // It asks nobody for anything, so only a fault of this page can fail.
    if (outcome.state === 'failed') throw new Error(outcome.reason);
    const { total, results, counts } = outcome;
    root.dataset['searching'] = '';
    const shown = new Map(results.map((result, at) => [result.url, { result, at }]));
    for (const [url, paper] of papers) {
      restore(paper);
      const found = shown.get(url);
      paper.hidden = !found;
      if (found) place(paper, found.result, found.at);
    }
    more.hidden = results.length >= total;
    form.setCounts(counts);
    setText(status, countText(total, words));
    const rows = noticeRows(noticesOf(asked, outcome, words), (other) => formatQuery(other) || '?');
    notices.replaceChildren(...rows);
    mark(outcome);
  };
  /** Puts a paper in its place among the results, with the words that it lacks. */
  const place = (paper: HTMLElement, result: FoundResult, at: number): void => {
    paper.style.order = String(at);
    const lack = element('p', 'meta', ...lackOf(result, words));
    lack.dataset['lack'] = '';
    if (lack.childElementCount > 0) paper.append(lack);
  };
  const mark = (outcome: Answer): void => {
    if (!('highlights' in CSS)) return;
    const found = readFoundHash(foundHash(asked, outcome));
    const ranges = found === null ? [] : rangesOf(list, found);
    CSS.highlights.set('found', new Highlight(...ranges));
  };
  const show = async (pause = 0): Promise<void> => {
    if (isBlank(asked)) {
      finder.cancel();
      clear();
      return;
    }
    const outcome = await finder.find(asked, { count, pause, counted: true, exact: asked.exact });
    if (outcome.state !== 'stale') draw(outcome);
  };
  const ask = (next: Asked, pause = 0): void => {
    asked = next;
    count = STEP;
    form.show(asked);
    void show(pause);
  };

  formElement.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'q') return;
    const next = withText(asked, form.text());
    if (next.text !== asked.text) ask(next, PAUSE);
  });
  formElement.addEventListener('change', ({ target }) => {
    const chosen = form.chosen(target);
    if (chosen) ask(withChoice(asked, chosen.facet, chosen.value));
    else if (target instanceof HTMLInputElement && target.name === 'sort') {
      ask({ ...asked, sort: form.sort() });
    }
  });
  formElement.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  notices.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    ask(parseQuery(link.search));
    part(root, 'text', HTMLInputElement).focus();
  });
  more.addEventListener('click', () => {
    count += STEP;
    void show();
  });
  formElement.hidden = false;
}

function restore(paper: HTMLElement): void {
  paper.hidden = false;
  paper.style.order = '';
  paper.querySelector(':scope > [data-lack]')?.remove();
}

/** The index that stands in the file; the build that made the file wrote it. */
function readIndex(text: string): PackedIndex {
  return JSON.parse(text) as PackedIndex;
}

startTheme();
for (const root of document.querySelectorAll<HTMLElement>('[data-packed-file]')) startFile(root);
