import { compareText } from '../compare-text.ts';
import { yearOf } from '../catalog/listing.ts';
import { digestName } from '../words/digest-name.ts';
import type { Words } from '../words/index.ts';
import { LONGEST_TEXT } from '../../widgets/src/core/search/query-text.ts';
import { element, type Markup } from './markup.ts';
import type { Taken } from './taken.ts';

/** A value that a search can be narrowed to, and how many papers it leaves. */
interface Offered {
  value: string;
  label: string;
  count: number;
}

/**
 * The form of the search in a file, as site/search/filter-form.ts reads it: a box, and beside it the topics, years and
 * digests that its papers have, where there is more than one, and code. Without scripts it is not shown.
 */
export function searchMarkup(taken: Taken, words: Words): Markup {
  const { papers, digests, topics } = taken;
  const counts = (values: (paper: Taken['papers'][number]) => readonly string[]) => {
    const found = new Map<string, number>();
    for (const value of papers.flatMap(values)) found.set(value, (found.get(value) ?? 0) + 1);
    return found;
  };
  const ofTopic = counts((paper) => paper.topics.map(({ id }) => id));
  const ofYear = counts((paper) => [yearOf(paper)]);
  const ofDigest = counts((paper) => paper.sightings.map(({ digest }) => digest));
  const withCode = papers.filter(({ links }) => links.some(({ rel }) => rel === 'code')).length;
  const years = [...ofYear.keys()].toSorted((a, b) => compareText(orderOf(b), orderOf(a)));
  const selects = {
    topic: topics.map(({ id, label }) => ({ value: id, label, count: ofTopic.get(id) ?? 0 })),
    year: years.map((year) => ({
      value: year,
      label: year === 'undated' ? words.undated : year,
      count: ofYear.get(year) ?? 0,
    })),
    digest: digests.map((digest) => ({
      value: digest.id,
      label: digestName(digest, words),
      count: ofDigest.get(digest.id) ?? 0,
    })),
  };
  return element(
    'form',
    { class: 'search-query', role: 'search', 'data-part': 'form', hidden: true },
    boxMarkup(words),
    element(
      'div',
      { class: 'search-filters', role: 'group', 'aria-label': words.searchNarrow },
      selectMarkup('topic', selects.topic, words),
      selectMarkup('year', selects.year, words),
      selectMarkup('digest', selects.digest, words),
      withCode > 0 && codeMarkup(withCode, words),
      sortMarkup(words),
    ),
  );
}

function boxMarkup(words: Words): Markup {
  return element(
    'div',
    { class: 'search-form' },
    element('label', { class: 'visually-hidden', for: 'search-text' }, words.packedSearch),
    element(
      'div',
      { class: 'search-field' },
      element('input', {
        id: 'search-text',
        type: 'search',
        name: 'q',
        'data-part': 'text',
        placeholder: words.packedSearch,
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        enterkeyhint: 'search',
        maxlength: LONGEST_TEXT,
      }),
    ),
  );
}

function selectMarkup(
  name: 'topic' | 'year' | 'digest',
  offered: readonly Offered[],
  words: Words,
): Markup | null {
  const options = offered.filter(({ count }) => count > 0);
  if (options.length < 2) return null;
  return element(
    'label',
    { class: 'choice' },
    element('span', { class: 'label' }, words.searchFacets[name]),
    element(
      'select',
      { name },
      element('option', { value: '' }, words.searchAny[name]),
      options.map(({ value, label, count }) =>
        element(
          'option',
          { value, 'data-label': label, 'data-count': words.number(count) },
          `${label} (${words.number(count)})`,
        ),
      ),
    ),
  );
}

function codeMarkup(count: number, words: Words): Markup {
  return choicesMarkup(
    words.searchHas.label,
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        name: 'has',
        value: 'code',
        'data-count': words.number(count),
      }),
      element('span', {}, words.searchHas.code),
      ' ',
      element('span', { class: 'figure' }, words.number(count)),
    ),
  );
}

function sortMarkup(words: Words): Markup {
  const order = (value: string, label: string): Markup =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'sort', value, checked: value === '' }),
      element('span', {}, label),
    );
  return choicesMarkup(
    words.searchSort,
    order('', words.searchSorts.relevance),
    order('date', words.searchSorts.date),
  );
}

function choicesMarkup(label: string, ...choices: Markup[]): Markup {
  return element(
    'fieldset',
    { class: 'choices' },
    element('legend', { class: 'label' }, label),
    choices,
  );
}

/** Newest first, and what has no date at the end. */
function orderOf(year: string): string {
  return year === 'undated' ? '' : year;
}
