import { setText } from '../client/page-parts.ts';
import type { FacetCounts } from '../../widgets/src/core/search/answer.ts';
import { type Asked, choicesOf, type Facet, facets } from './query.ts';

/** The form of the search page. */
export interface FilterForm {
  /** The text in the box, as typed. */
  text: () => string;
  /** The facet and the value that an event of the form is about; `null` for anything else. */
  chosen: (target: EventTarget | null) => { facet: Facet; value: string | null } | null;
  /** The order that is chosen. */
  sort: () => Asked['sort'];
  /** Shows a search: what an operator in the box chooses is chosen beside it, too. */
  show: (asked: Asked) => void;
  /** Shows how many results each value would leave; `null` shows what the page came with. */
  setCounts: (counts: FacetCounts | null) => void;
  /** What a value of a facet is called; the value itself where the form does not offer it. */
  label: (facet: Facet, value: string) => string;
}

/** One value of a facet, or of the order: a radio button, a check box or an option. */
interface Choice {
  name: string;
  value: string;
  label: string;
  total: string | undefined;
  show: (count: string) => void;
  choose: (chosen: boolean) => void;
  remove: () => void;
}

/** How many digests are offered besides those that the page came with. */
const MORE_DIGESTS = 100;

/** The fields of the form, which is the page's own. */
export function filterForm(form: HTMLFormElement, locale: string): FilterForm {
  const format = new Intl.NumberFormat(locale);
  const selects = [...form.querySelectorAll('select')];
  let choices: Choice[] = [
    ...[
      ...form.querySelectorAll<HTMLInputElement>('input:is([type="radio"], [type="checkbox"])'),
    ].map(boxChoice),
    ...selects.flatMap((select) =>
      [...select.options].map((option) => optionChoice(select.name, option)),
    ),
  ];
  const find = (facet: Facet, value: string): Choice | undefined => {
    const same = (text: string): boolean => text.toLowerCase() === value.toLowerCase();
    const offered = choices.filter(({ name }) => name === facet);
    return offered.find((one) => same(one.value)) ?? offered.find((one) => same(one.label));
  };
  /** Offers a value that the page did not come with, such as that of an older digest. */
  const offer = (facet: Facet, value: string): Choice | undefined => {
    const select = selects.find(({ name }) => name === facet);
    if (!select) return undefined;
    const option = new Option(value, value);
    select.append(option);
    const choice = optionChoice(facet, option);
    choices.push(choice);
    return choice;
  };
  /** Values that nobody offers, and that are there as long as an operator in the box chooses them. */
  let passing: Choice[] = [];
  const textField = form.elements.namedItem('q');

  return {
    text: () => (textField instanceof HTMLInputElement ? textField.value : ''),
    chosen: (target) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
      const facet = facets.find((one) => one === target.name);
      if (!facet) return null;
      const isOff = target instanceof HTMLInputElement && !target.checked;
      return { facet, value: isOff ? null : target.value || null };
    },
    sort: () => (new FormData(form).get('sort') === 'date' ? 'date' : 'relevance'),
    show: (asked) => {
      // Writing the same text would still move the cursor to its end.
      if (textField instanceof HTMLInputElement && textField.value.trim() !== asked.text) {
        textField.value = asked.text;
      }
      for (const { remove } of passing) remove();
      choices = choices.filter((choice) => !passing.includes(choice));
      passing = [];
      const chosen = choicesOf(asked);
      const values = new Map<string, Choice | undefined>();
      for (const facet of facets) {
        const value = chosen[facet];
        if (value === null) continue;
        const known = find(facet, value);
        const choice = known ?? offer(facet, value);
        if (!known && choice) passing.push(choice);
        values.set(facet, choice);
      }
      for (const choice of choices) {
        const { name, value } = choice;
        if (name === 'sort') choice.choose(value === (asked.sort === 'date' ? 'date' : ''));
        else choice.choose(values.has(name) ? values.get(name) === choice : value === '');
      }
    },
    setCounts: (counts) => {
      if (counts) {
        const more = Object.keys(counts.digest).filter((id) => !find('digest', id));
        // Their ids begin with their dates.
        for (const id of more.sort().reverse().slice(0, MORE_DIGESTS)) offer('digest', id);
      }
      for (const { name, value, total, show } of choices) {
        const facet = facets.find((one) => one === name);
        if (!facet || value === '') continue;
        show(counts === null ? (total ?? '') : format.format(counts[facet][value] ?? 0));
      }
    },
    label: (facet, value) => find(facet, value)?.label ?? value,
  };
}

function boxChoice(box: HTMLInputElement): Choice {
  const label = box.labels?.[0];
  return {
    name: box.name,
    value: box.value,
    label: label?.querySelector('span')?.textContent ?? box.value,
    total: box.dataset['count'],
    show: (count) => {
      const figure = label?.querySelector('.figure');
      if (figure instanceof HTMLElement) setText(figure, count);
    },
    choose: (chosen) => {
      if (box.checked !== chosen) box.checked = chosen;
    },
    remove: () => box.remove(),
  };
}

function optionChoice(name: string, option: HTMLOptionElement): Choice {
  const label = option.dataset['label'] ?? option.text;
  return {
    name,
    value: option.value,
    label,
    total: option.dataset['count'],
    show: (count) => {
      setText(option, `${label}${count && ` (${count})`}`);
    },
    choose: (chosen) => {
      if (option.selected !== chosen) option.selected = chosen;
    },
    remove: () => option.remove(),
  };
}
