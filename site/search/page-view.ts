import type { FoundResult } from '../../widgets/src/core/search/answer.ts';
import { part, setText } from '../client/page-parts.ts';

/** What the search page shows below its form. */
export type PageState = 'blank' | 'found' | 'nothing' | 'failed';

/** The part of the search page below its form. */
export interface PageView {
  list: HTMLElement;
  /** Says that something is under way, where nothing is on show that could stay. */
  setBusy: (text: string) => void;
  /** Shows a state, what it says aloud, and remarks under that. */
  setState: (state: PageState, text: string, remarks?: readonly HTMLElement[]) => void;
  /**
   * Shows a row for each result, found by some words: those that stand there already and say the same stay, and keep the
   * focus. Gives those that were made.
   */
  setRows: (
    results: readonly FoundResult[],
    found: string,
    make: (result: FoundResult) => HTMLElement,
  ) => HTMLElement[];
  /** Whether there are more results than rows. */
  setMore: (isMore: boolean) => void;
  /** Shows which facets are chosen: how many, and the buttons that clear each, or `all` where any is. */
  setChosen: (chosen: ReadonlySet<string>) => void;
}

/** The view of a search page. */
export function pageView(root: HTMLElement): PageView {
  const status = part(root, 'status', HTMLElement);
  const notices = part(root, 'notices', HTMLElement);
  const list = part(root, 'list', HTMLElement);
  const more = part(root, 'more', HTMLButtonElement);
  const unfold = part(root, 'unfold', HTMLButtonElement);
  /** What rows were made of. */
  const said = new WeakMap<Element, string>();
  unfold.addEventListener('click', () => {
    unfold.ariaExpanded = String(unfold.ariaExpanded !== 'true');
  });
  return {
    list,
    setBusy: (text) => {
      list.setAttribute('aria-busy', 'true');
      if (list.childElementCount === 0) setText(status, text);
    },
    setState: (state, text, remarks = []) => {
      root.dataset['state'] = state;
      for (const section of root.querySelectorAll<HTMLElement>('[data-when]')) {
        section.hidden = !(section.dataset['when'] ?? '').split(' ').includes(state);
      }
      setText(status, text);
      // The same remarks again would be said again.
      const same = [...notices.children];
      if (
        remarks.length !== same.length ||
        !remarks.every((row, at) => row.isEqualNode(same[at] ?? null))
      )
        notices.replaceChildren(...remarks);
      list.removeAttribute('aria-busy');
      if (state === 'found') return;
      list.replaceChildren();
      more.hidden = true;
    },
    setRows: (results, found, make) => {
      const before = [...list.children];
      const texts = results.map((result) => found + JSON.stringify({ ...result, score: 0 }));
      const differs = texts.findIndex((text, at) => said.get(before[at] ?? list) !== text);
      const kept = differs < 0 ? results.length : differs;
      const made = results.slice(kept).map(make);
      for (const [at, row] of made.entries()) said.set(row, texts[kept + at] ?? '');
      for (const row of before.slice(kept)) row.remove();
      list.append(...made);
      return made;
    },
    setMore: (isMore) => (more.hidden = !isMore),
    setChosen: (chosen) => {
      setText(part(unfold, 'chosen', HTMLElement), chosen.size === 0 ? '' : String(chosen.size));
      for (const button of root.querySelectorAll<HTMLElement>('[data-clear]')) {
        const name = button.dataset['clear'] ?? '';
        button.hidden = name === 'all' ? chosen.size === 0 : !chosen.has(name);
      }
    },
  };
}
