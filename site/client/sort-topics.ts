import { fill } from './sentence.ts';

/** The orders that the index of topics can take; the first is the one it comes in. */
export const orders = ['name', 'papers', 'growth'] as const;
export type Order = (typeof orders)[number];

/** What a topic is ordered by. */
export interface Sortable {
  /** Its place by name. */
  name: number;
  papers: number;
  /** `rise` in site/topics/topic-index.ts. */
  growth: number;
}

/** The order that a page's address asks for; what is unknown means the order by name. */
export function orderIn(search: string): Order {
  const asked = new URLSearchParams(search).get(PARAMETER);
  return orders.find((order) => order === asked) ?? 'name';
}

/** By name from A on, by numbers from the largest on; equal ones by name. */
export function sorted<T extends Sortable>(topics: readonly T[], order: Order): T[] {
  return topics.toSorted((a, b) => (order === 'name' ? 0 : b[order] - a[order]) || a.name - b.name);
}

const PARAMETER = 'order';

/**
 * Makes the choice of orders work: it moves the topics in the document, says so to those who do not see it,
 * and keeps the choice in the address, where it can be shared. A page without the choice stays as it is.
 */
export function startSorting(): void {
  const choice = document.querySelector<HTMLFieldSetElement>('[data-topic-orders]');
  const list = document.querySelector('[data-topics]');
  const status = document.querySelector('[data-topics-status]');
  if (!choice || !list || !status) return;
  const rows = [...list.querySelectorAll<HTMLElement>(':scope > li')].map((row, name) => ({
    row,
    name,
    papers: Number(row.dataset['papers']),
    growth: Number(row.dataset['growth']),
  }));
  const radios = [...choice.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const arrange = (order: Order) => {
    list.append(...sorted(rows, order).map(({ row }) => row));
  };

  const asked = orderIn(location.search);
  const first = radios.find(({ value }) => value === asked) ?? radios[0];
  if (first) {
    // A page that is loaded again may come with what was chosen before it was left.
    first.checked = true;
    if (first.value === asked && asked !== 'name') arrange(asked);
  }
  delete choice.dataset['needsScript'];
  choice.addEventListener('change', () => {
    const radio = radios.find(({ checked }) => checked);
    const order = orders.find((one) => one === radio?.value) ?? 'name';
    arrange(order);
    const top = list.querySelector('li a')?.textContent ?? '';
    status.textContent = fill(radio?.dataset['said'] ?? '', { topic: top });
    const url = new URL(location.href);
    if (order === 'name') url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, order);
    history.replaceState(history.state, '', url);
  });
}
