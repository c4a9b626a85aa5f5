import { element, handed, part, setText } from '../client/page-parts.ts';
import { fill } from '../client/sentence.ts';
import { addresses } from '../../scripts/emit/addresses.ts';
import { listNames } from '../../scripts/schema/offline.ts';
import { ask, base, pathWithin } from './ask.ts';
import type { News } from './messages.ts';
import { sizeText } from './sizes.ts';
import type { State } from './state.ts';
import type { OfflineWords } from './words.ts';

/**
 * Makes the page of what is kept say what that is, and let it be removed; and where it stands in for a page that is
 * not there, say so.
 */
export function startOfflinePage(): void {
  const root = document.querySelector<HTMLElement>('[data-offline-page]');
  if (!root) return;
  const words = handed(root, 'words') as OfflineWords;
  if (pathWithin(location.href) !== addresses.offline) {
    setText(
      part(root, 'missing', HTMLElement),
      fill(words.missing, { address: location.pathname }),
    );
  }
  let shown = '';
  const show = (state: State | null): void => {
    part(root, 'unable', HTMLElement).hidden = state !== null;
    part(root, 'kept', HTMLElement).hidden = state === null;
    // Rows that stay as they are keep the focus that is in them.
    const next = JSON.stringify(state);
    if (state && next !== shown) showState(root, state, words);
    shown = next;
  };
  part(root, 'remove-read', HTMLButtonElement).addEventListener('click', () => {
    focusOn(part(root, 'read', HTMLElement));
    void ask({ ask: 'forget-page', path: null });
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.news === 'state') show(data.state);
  });
  void ask({ ask: 'status' }).then(show);
}

function showState(root: HTMLElement, state: State, words: OfflineWords): void {
  const size = (bytes: number) => sizeText(bytes, words.locale);
  part(root, 'asked', HTMLElement).replaceChildren(
    ...state.asked.map(({ id, title, path, bytes, whole }) => {
      const sizes = bytes === 0 ? [] : [size(bytes)];
      const note = [...sizes, ...(whole ? [] : [words.unfinished])].join(', ');
      return row(path, title, note, words, () => void ask({ ask: 'forget', id }));
    }),
  );
  part(root, 'none-asked', HTMLElement).hidden = state.asked.length > 0;
  part(root, 'read', HTMLElement).replaceChildren(
    ...state.visited.map(({ path, title, bytes }) =>
      row(path, title, size(bytes), words, () => void ask({ ask: 'forget-page', path })),
    ),
  );
  part(root, 'none-read', HTMLElement).hidden = state.visited.length > 0;
  part(root, 'remove-read', HTMLElement).hidden = state.visited.length === 0;
  for (const each of root.querySelectorAll<HTMLElement>('[data-list]')) {
    each.hidden = !state.unasked.some(({ id, whole }) => whole && id === each.dataset['list']);
  }
  part(root, 'no-search', HTMLElement).hidden =
    state.unasked.some(({ id }) => id === listNames.search) ||
    state.asked.some(({ id, whole }) => whole && id === listNames.everything);
  if (!('storage' in navigator)) return;
  void navigator.storage.estimate().then(({ usage }) => {
    if (usage === undefined) return;
    setText(
      part(root, 'used', HTMLElement),
      fill(words.used, { host: location.host, size: size(usage) }),
    );
  });
}

function row(
  path: string,
  title: string,
  note: string,
  words: OfflineWords,
  remove: () => void,
): HTMLLIElement {
  const link = element('a', '', title);
  link.href = base + path;
  const button = element('button', 'push-button', words.remove);
  button.type = 'button';
  button.setAttribute('aria-label', fill(words.removeNamed, { title }));
  button.addEventListener('click', () => {
    const list = button.closest('ul');
    if (list) focusOn(list);
    remove();
  });
  return element('li', '', link, element('span', 'quiet figure', note), button);
}

/** A button that goes with what it removes takes the focus with it: the list that it was of has it then. */
function focusOn(list: HTMLElement): void {
  list.tabIndex = -1;
  list.focus();
}
