import {
  type Choice,
  type ElementName,
  MOST_TOPICS,
  colours,
  formatChoice,
  parseChoice,
} from '../../embed/choice.ts';
import { ownColours } from '../../embed/contrast.ts';
import { part } from '../page-parts.ts';
import { sentence } from '../sentence.ts';
import type { DesignerWords } from './designer-words.ts';

/** The form of the designer, as a choice that can be read and set. */
export interface DesignerForm {
  /** What the form asks for now; the paper is not a field of it, so it is that of the choice it was set to. */
  read: () => Choice;
  /** Sets every field, and shows those that the element has. */
  set: (choice: Choice) => void;
  /** The labels of topics by their ids. */
  topicLabel: (id: string) => string | null;
  /** Adds a digest that is not among those offered. */
  offerDigest: (id: string, title: string) => void;
}

/** Makes the form of the designer one that can be read and set; its filter of topics works from here on. */
export function designerForm(form: HTMLFormElement, words: DesignerWords): DesignerForm {
  let paper: string | null = null;
  const inputs = (name: string) => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
  ];
  const digest = form.querySelector<HTMLSelectElement>('select[name="digest"]');
  const own = colours.flatMap((name) => {
    const [box] = inputs(`own-${name}`);
    const [field] = inputs(name);
    return box && field ? [{ name, box, field }] : [];
  });
  const chosenTopics = part(form, 'topics-chosen', HTMLElement);

  const showTopics = (): void => {
    const chosen = inputs('topics').filter(({ checked }) => checked).length;
    // The last of them is chosen: the others have no hue left.
    for (const box of inputs('topics')) box.disabled = chosen >= MOST_TOPICS && !box.checked;
    chosenTopics.textContent = sentence(words.topicsHelp, chosen, words.locale, {
      most: String(MOST_TOPICS),
    });
  };
  const read = (): Choice => {
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    // The address is read by rules that know every value; so what a form says is put as one.
    const search = new URLSearchParams({
      element: text('element'),
      topics: inputs('topics')
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(','),
    });
    for (const name of ['digest', 'variant', 'limit', 'theme', 'font', 'width']) {
      search.set(name, text(name));
    }
    if (paper !== null) search.set('paper', paper);
    const read = parseChoice(search.toString());
    const chosen = { ...read.look.colours };
    for (const { name, box, field } of own) chosen[name] = box.checked ? field.value : null;
    return { ...read, look: { ...read.look, colours: chosen } };
  };
  const set = (choice: Choice): void => {
    paper = choice.paper;
    const { theme, font, width, colours: chosen } = choice.look;
    check(inputs('element'), choice.element);
    check(inputs('variant'), choice.variant);
    check(inputs('theme'), theme);
    check(inputs('font'), font);
    for (const box of inputs('topics')) box.checked = choice.topics.includes(box.value);
    if (digest) digest.value = choice.digest ?? '';
    for (const box of inputs('limit'))
      box.value = choice.limit === null ? '' : String(choice.limit);
    for (const box of inputs('width')) box.value = width === null ? '' : String(width);
    for (const { name, box, field } of own) {
      const value = chosen[name];
      box.checked = value !== null;
      field.disabled = value === null;
      field.value = value ?? ownColours[theme === 'dark' ? 'dark' : 'light'][name];
    }
    showFor(form, choice.element);
    showTopics();
  };

  const filter = part(form, 'filter', HTMLInputElement);
  filter.addEventListener('input', (event) => {
    event.stopPropagation();
    const wanted = filter.value.trim().toLowerCase();
    for (const box of inputs('topics')) {
      const row = box.closest('li');
      const label = box.dataset['label']?.toLowerCase() ?? '';
      if (row) row.hidden = !label.includes(wanted) && !box.checked;
    }
  });
  filter.addEventListener('change', (event) => event.stopPropagation());
  return {
    read,
    set,
    topicLabel: (id) =>
      inputs('topics').find(({ value }) => value === id)?.dataset['label'] ?? null,
    offerDigest: (id, title) => {
      if (!digest || [...digest.options].some(({ value }) => value === id)) return;
      digest.add(new Option(title, id));
    },
  };
}

/** Whether two choices are the same for their elements. */
export function isSame(one: Choice, other: Choice): boolean {
  return formatChoice(one) === formatChoice(other);
}

function check(radios: readonly HTMLInputElement[], value: string): void {
  for (const radio of radios) radio.checked = radio.value === value;
}

function showFor(form: HTMLElement, element: ElementName): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-for]')) {
    field.hidden = !field.dataset['for']?.split(' ').includes(element);
  }
}
