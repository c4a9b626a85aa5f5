import { addresses, href } from '../links.ts';
import type { Engine } from './engine.ts';
import { optionList } from './option-list.ts';
import { element, part } from '../client/page-parts.ts';
import { blank, formatQuery, parseQuery, type Query } from './query.ts';
import { dateOf, excerptNodes, kindOf } from './result-parts.ts';
import type { SiteResult } from './site-result.ts';
import { siteEngine } from './site-engine.ts';
import { countText, readSearchWords, type SearchWords } from './words.ts';

/** How many results fit a dialog. */
const SHOWN = 8;

/** Milliseconds without a key before a search starts. */
const PAUSE = 80;

let dialog: HTMLDialogElement | null = null;

/**
 * Opens the search over the page, with the text that is given or else with what it held before. The focus
 * returns to where it was when it closes. Throws if the page has no template for it.
 */
export function openDialog(text: string): void {
  dialog ??= makeDialog(siteEngine());
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

function makeDialog(engine: Engine): HTMLDialogElement {
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const made = template?.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLDialogElement)) throw new Error('The page has no search dialog.');
  document.body.append(made);
  run(made, engine);
  return made;
}

function run(dialog: HTMLDialogElement, engine: Engine): void {
  const words = readSearchWords(dialog);
  const field = part(dialog, 'text', HTMLInputElement);
  const list = part(dialog, 'list', HTMLElement);
  const status = part(dialog, 'status', HTMLElement);
  const all = part(dialog, 'all', HTMLAnchorElement);
  const options = optionList(field, list);
  const query = (): Query => ({ ...blank, ...parseQuery(new URLSearchParams({ q: field.value })) });

  const setState = (state: 'blank' | 'found' | 'nothing' | 'failed', text = ''): void => {
    for (const section of dialog.querySelectorAll<HTMLElement>('[data-when]')) {
      section.hidden = section.dataset['when'] !== state;
    }
    status.textContent = text;
    field.setAttribute('aria-expanded', String(state === 'found'));
    if (state !== 'found') list.replaceChildren();
    options.activate(null);
  };
  const search = async (pause: number): Promise<void> => {
    const asked = query();
    all.href = href(addresses.search) + formatQuery(asked);
    if (asked.text === '') {
      engine.cancel();
      setState('blank');
      return;
    }
    if (list.childElementCount === 0) status.textContent = words.loading;
    const outcome = await engine.search(asked, { count: SHOWN, pause });
    if (outcome.state === 'stale') return;
    if (outcome.state === 'failed') {
      setState('failed');
      return;
    }
    list.replaceChildren(...outcome.results.map((result, at) => option(result, at, words)));
    setState(outcome.total === 0 ? 'nothing' : 'found', countText(outcome.total, words));
    list.scrollTop = 0;
  };

  field.addEventListener('input', () => void search(PAUSE));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      void search(0);
    } else if (event.key === 'Enter' && options.active()) {
      options.active()?.click();
    } else if (event.shiftKey || !options.press(event.key)) {
      return;
    }
    event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    // Only the space around the dialog is the dialog itself: the rest belongs to what is in it.
    const target = event.target instanceof Element ? event.target : null;
    const pressed = target?.closest<HTMLElement>('[data-part]')?.dataset['part'];
    if (target === dialog || pressed === 'close') dialog.close();
    if (pressed === 'retry') void search(0).then(() => field.focus());
  });
  // A page that comes back from the browser's memory would still have it open.
  window.addEventListener('pagehide', () => dialog.close());
  setState('blank');
  engine.warm();
}

function option(result: SiteResult, at: number, words: SearchWords): HTMLAnchorElement {
  const meta = element('span', 'meta', ...kindOf(result, words));
  const date = dateOf(result, words);
  if (date) meta.append(date);
  if (result.topicLabels !== '') meta.append(element('span', '', result.topicLabels));
  const made = element(
    'a',
    'finder-option',
    element('span', 'paper-title', result.title),
    meta,
    element('span', 'result-excerpt', ...excerptNodes(result.excerpt)),
  );
  made.href = result.url;
  made.id = `finder-${at}`;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  made.tabIndex = -1;
  return made;
}
