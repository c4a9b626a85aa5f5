import type { FacetCounts } from './engine.ts';
import { type Query, facets, formatQuery, parseQuery } from './query.ts';

/** The form of the search page, as a query that can be read and set. */
export interface FilterForm {
  /** What the form asks for now. */
  query: () => Query;
  /** Sets every field; a value that the form does not offer becomes none. */
  set: (query: Query) => void;
  /** Shows how many results each value would leave; `null` shows what the page came with. */
  setCounts: (counts: FacetCounts | null) => void;
}

/** The fields of the form, which is the page's own: radio buttons, a check box or a select for each facet. */
export function filterForm(form: HTMLFormElement, locale: string): FilterForm {
  const format = new Intl.NumberFormat(locale);
  const options = [...form.querySelectorAll<HTMLOptionElement>('option[value]')];
  const boxes = [
    ...form.querySelectorAll<HTMLInputElement>('input:is([type="radio"], [type="checkbox"])'),
  ];
  const choices = [
    ...options.map((option) => ({
      name: option.closest('select')?.name ?? '',
      value: option.value,
      total: option.dataset['count'],
      show: (count: string) => {
        option.textContent = `${option.dataset['label'] ?? ''}${count && ` (${count})`}`;
      },
      choose: (chosen: boolean) => (option.selected = chosen),
    })),
    ...boxes.map((box) => ({
      name: box.name,
      value: box.value,
      total: box.dataset['count'],
      show: (count: string) => {
        const figure = box.labels?.[0]?.querySelector('.figure');
        if (figure) figure.textContent = count;
      },
      choose: (chosen: boolean) => (box.checked = chosen),
    })),
  ];
  return {
    query: () => parseQuery(new URLSearchParams(textsOf(new FormData(form)))),
    set: (query) => {
      const text = form.elements.namedItem('q');
      // Writing the same text would still move the cursor to its end.
      if (text instanceof HTMLInputElement && text.value.trim() !== query.text) {
        text.value = query.text;
      }
      const values = new URLSearchParams(formatQuery(query));
      for (const choice of choices) choice.choose(choice.value === (values.get(choice.name) ?? ''));
    },
    setCounts: (counts) => {
      for (const { name, value, total, show } of choices) {
        const facet = facets.find((one) => one === name);
        if (!facet || value === '') continue;
        if (counts === null) show(total ?? '');
        else show(counts[facet] === null ? '' : format.format(counts[facet][value] ?? 0));
      }
    },
  };
}

function textsOf(data: FormData): [string, string][] {
  return [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}
