import type { Answer, Correction } from '../../widgets/src/core/search/answer.ts';
import { element } from '../client/page-parts.ts';
import { fill } from '../client/sentence.ts';
import { type Asked, withText } from './query.ts';
import type { SearchWords } from './words.ts';

/** What a page says of how a search was understood: a sentence, and the search that a link at its end leads to. */
export interface Notice {
  /** Text, with what was searched for in its place. */
  parts: { text: string; strong: boolean }[];
  link: { text: string; asked: Asked } | null;
}

/** What is said of an answer; nothing where it is plainly what was asked for. */
export function noticesOf(
  asked: Asked,
  {
    corrected,
    relaxed,
    isPartial,
    absent,
    suggestion,
  }: Pick<Answer, 'corrected' | 'relaxed' | 'isPartial' | 'absent' | 'suggestion'>,
  words: SearchWords,
): Notice[] {
  const says = words.notices;
  const notices: Notice[] = [];
  if (asked.exact) {
    const link = { text: says.freely, asked: { ...asked, exact: false } };
    notices.push({ parts: [{ text: says.exact, strong: false }], link });
  }
  for (const { kind, id } of absent) {
    notices.push({ parts: [{ text: fill(says.absent[kind], { id }), strong: false }], link: null });
  }
  if (corrected.length > 0) {
    const typed = listed(
      corrected.map((word) => word.typed),
      words,
    );
    const meant = correctedText(asked.text, corrected);
    notices.push({
      parts: partsOf(fill(says.corrected, { typed }), 'meant', meant),
      link: { text: says.exactly, asked: { ...asked, exact: true } },
    });
  }
  if (relaxed) notices.push({ parts: [{ text: says.relaxed, strong: false }], link: null });
  if (isPartial) notices.push({ parts: [{ text: says.partial, strong: false }], link: null });
  if (suggestion !== null) {
    notices.push({
      parts: [{ text: says.meant, strong: false }],
      link: { text: suggestion, asked: withText(asked, suggestion) },
    });
  }
  return notices;
}

/** The words that a result lacks, as it says so; `null` where it has all. */
export function missingText(missing: readonly string[], words: SearchWords): string | null {
  return missing.length === 0 ? null : fill(words.without, { words: listed(missing, words) });
}

/** Notices as paragraphs; `href` gives the address of a search. Links have the search part of it as `data-asks`. */
export function noticeRows(
  notices: readonly Notice[],
  href: (asked: Asked) => string,
): HTMLParagraphElement[] {
  return notices.map(({ parts, link }) => {
    const row = element('p', 'search-notice');
    for (const { text, strong } of parts) row.append(strong ? element('strong', '', text) : text);
    if (link) {
      const leads = element('a', '', link.text);
      leads.href = href(link.asked);
      leads.dataset['asks'] = '';
      row.append(' ', leads);
    }
    return row;
  });
}

/** The text of a box with words in place of others, as far as they stand in it as typed. */
function correctedText(text: string, corrected: readonly Correction[]): string {
  return corrected.reduce((said, { typed, meant }) => {
    const pattern = typed.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const word = new RegExp(`(?<![\\p{L}\\p{N}:])${pattern}(?![\\p{L}\\p{N}:])`, 'giu');
    return said.replace(word, () => meant);
  }, text);
}

function listed(items: readonly string[], { locale, quoted }: SearchWords): string {
  const format = new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' });
  return format.format(items.map((word) => fill(quoted, { word })));
}

/** A sentence in pieces, what stands for `{name}` in it being the strong one. */
function partsOf(sentence: string, name: string, text: string): Notice['parts'] {
  return sentence
    .split(/(\{\w+\})/)
    .map((piece) =>
      piece === `{${name}}` ? { text, strong: true } : { text: piece, strong: false },
    )
    .filter((piece) => piece.text !== '');
}
