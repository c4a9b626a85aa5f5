import { wordsOf } from '../word-runs.ts';
import { stopWords } from '../stop-words.ts';
import { titleKey } from '../ids/title-key.ts';

/** What of a title takes part in comparing it with another one. */
export interface TitleForm {
  /** See `titleKey`. */
  key: string;
  /** The key without what only says which version of the paper it is, and with "&" spelled. */
  loose: string;
  /** Loose keys of its parts: before and after the first ": " or dash, and before the last one. */
  parts: string[];
  /** The title without marks of its version, in single spaces. */
  bare: string;
  /** The number of a version that is named without brackets, as in "Title v2"; else empty. */
  revision: string;
  /** Whether it says at its end which version of the paper it is. */
  isMarked: boolean;
  /** Its words that say something, in lower case. */
  words: ReadonlySet<string>;
}

/** A part shorter than this, in characters of its key, says too little to look for. */
const SHORTEST_PART = 3;

const version = String.raw`(?:v|ver\.?|version|rev\.?|revision)\s?\.?\s?\d{1,2}(?:\.\d)?`;
const edition =
  '(?:full|complete|extended|expanded|long|longer|short|abridged|preliminary|revised|updated|corrected|final|' +
  'journal|conference|workshop|arxiv|preprint|draft|camera[- ]ready|student|technical|invited|oral|poster)';
const kind =
  '(?:version|abstract|paper|report|edition|draft|preprint|talk|presentation|appendix|appendices)';
const bracketed = `[(\\[{]\\s*(?:${version}|(?:with\\s+)?(?:${edition}[\\s-]+)?${kind}|${edition})\\s*[)\\]}]`;
const bracketedMark = new RegExp(String.raw`\s*${bracketed}$`, 'iu');
const bareMark = new RegExp(
  String.raw`\s*[,:;.–—-]?\s+(?:(${version})|${edition}\s+(?:version|abstract|edition))$`,
  'iu',
);

const separator = /\s*[:：?]\s+|\s+[-–—]+\s+|\s*—\s*/gu;

const about =
  /^\W*(?:(?:author'?s?'? )?(?:erratum|errata|corrigendum|correction|corrections|addendum|retraction|retracted|supplement|supplementary|supplemental|comments?|reply|replies|response|rejoinder|rebuttal|discussion|note)\b(?:\s+(?:material|materials|information|note))?\s*(?::|\b(?:on|to|for|of)\b))|[:(]\s*(?:erratum|errata|corrigendum|addendum|supplementary materials?|supplemental materials?|a comment|a reply|comment|reply|rejoinder)\s*\)?$/iu;

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const spelled = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A digit run; a Roman numeral of two letters or more, or after "part"; a spelled number or a letter there. */
const numeral =
  /\b(?:part|parts|vol|volume|chapter|paper|episode|act|phase|stage)[\s.]+(\d+|[a-z]|[ivx]+|[a-z]{3,6})\b|\b([ivx]{2,4})\b|\s([iv])(?=\s*[:.–—-]|$)|(\d+)/giu;

/** Works out what there is to compare in a title. Total, linear in the title's length. */
export function titleFormOf(title: string): TitleForm {
  const plain = title.replace(/\s+/gu, ' ').trim();
  const { bare, revision } = withoutVersion(plain);
  const key = titleKey(title);
  const cuts = [...bare.matchAll(separator)];
  const [first, last] = [cuts[0], cuts.at(-1)];
  const parts =
    first === undefined || last === undefined
      ? []
      : [
          bare.slice(0, first.index),
          bare.slice(first.index + first[0].length),
          bare.slice(0, last.index),
        ].map(looseKey);
  return {
    key,
    loose: bare === title && !bare.includes('&') ? key : looseKey(bare),
    parts: [...new Set(parts)].filter((part) => part.length >= SHORTEST_PART),
    bare,
    revision,
    isMarked: bare !== plain,
    words: new Set(wordsOf(bare).filter((word) => word.length > 1 && !stopWords.has(word))),
  };
}

/** The title without marks of its version at the end, and the bare one; a mark that is all of it stays. */
function withoutVersion(title: string): { bare: string; revision: string } {
  let bare = title;
  let revision = '';
  for (const mark of [bracketedMark, bareMark, bracketedMark]) {
    // A mark is short: looking at no more than the end keeps the patterns linear.
    const head = bare.slice(0, -60);
    const found = mark.exec(bare.slice(-60));
    if (found === null || (head === '' && found.index === 0)) continue;
    bare = head + bare.slice(-60).slice(0, found.index);
    revision = found[1]?.replace(/\D+/gu, '') ?? revision;
  }
  return { bare, revision };
}

function looseKey(title: string): string {
  return titleKey(title.replace(/\\?&/gu, ' and '));
}

/** Whether a title is about another paper: an erratum, a comment, a supplement. */
export function isAbout({ bare }: Pick<TitleForm, 'bare'>): boolean {
  return about.test(bare);
}

/** What the numbers of a title say. */
export interface Numbers {
  /** All digits in order; Roman numerals, and what counts parts, are digits too. */
  digits: string;
  /** Whether any of them counts parts: a Roman numeral, or what follows "Part". */
  isSerial: boolean;
}

/** The numbers of a title. */
export function numbersIn({ bare }: Pick<TitleForm, 'bare'>): Numbers {
  let found = '';
  let isSerial = false;
  for (const [, ofPart, roman, single, digits] of bare.normalize('NFKC').matchAll(numeral)) {
    const value = digits ?? valueOf(roman ?? single ?? ofPart ?? '');
    found += value;
    isSerial ||= digits === undefined && value !== '';
  }
  return { digits: found, isSerial };
}

/** The value of a numeral in digits; a letter that names a part is its own value, another word has none. */
function valueOf(numeral: string): string {
  const word = numeral.toLowerCase();
  const value = Math.max(romans.indexOf(word), spelled.indexOf(word)) + 1;
  return value > 0 ? String(value) : /^(?:\d+|.)$/u.test(word) ? word : '';
}
