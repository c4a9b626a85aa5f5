import type { Alikeness } from './same-abstract.ts';
import { AGREEMENT } from './same-abstract.ts';
import { type TitleForm, isAbout, numbersIn } from './title-form.ts';
import { type TitleRelation, numbersDiffer, relateTitles } from './title-relation.ts';

/**
 * Why two entries are one paper. `key`: their titles have one key and their abstracts agree. `only`: one
 * has no abstract and the other is the only paper of the title. `variant`: their titles are related and
 * their abstracts agree. `retitled`: their abstracts are all but identical and their titles share words.
 * `alike` is the Dice coefficient of the abstracts.
 */
export type Evidence =
  | { kind: 'arxiv' | 'doi'; id: string }
  | { kind: 'key' | 'only' }
  | { kind: 'variant'; relation: 'spelled' | 'part' | 'edited'; alike: number }
  | { kind: 'retitled'; alike: number };

/**
 * Why two entries that look like one paper were kept apart. `ids`: different arXiv ids. `either`: it could
 * as well be a paper of another arXiv id. `numbers`: the numbers in their titles differ. `about`: one is
 * about the other, such as an erratum. `abstracts`: these differ. `missing`: an abstract is. `titles`:
 * their abstracts are alike, and their titles are not.
 */
export type Doubt = 'ids' | 'either' | 'numbers' | 'about' | 'abstracts' | 'missing' | 'titles';

/**
 * The least alikeness of abstracts under titles that are related but not the same, above what any two of
 * 20,000 arXiv papers have by chance; what is damaged on its way into a listing keeps 0.56 (`AGREEMENT`).
 */
const ALIKE = 0.5;
/** An abstract that was cut short is contained in the whole one, if it is long enough to tell. */
const CONTAINED = 0.8;
const TELLING = 20;
/** Abstracts this much alike, and this long in words, are one text. */
const IDENTICAL = 0.8;
const LONG = 40;

/**
 * What two entries of different title keys are to each other; `null` where they are nothing. `compare`
 * gives the alikeness of their abstracts, `null` where one is missing. Numbers in titles that differ forbid
 * what the abstracts suggest, but for those in a subtitle that one of them leaves out, where the abstracts
 * are one text and nothing counts parts.
 */
export function judge(
  a: TitleForm,
  b: TitleForm,
  compare: () => Alikeness | null,
): { evidence: Evidence } | { doubt: Doubt } | null {
  const relation = relateTitles(a, b);
  const alike = compare();
  if (alike === null) {
    const isNear = relation === 'spelled' || relation === 'part' || relation === 'edited';
    return isNear && !numbersDiffer(a, b) && isAbout(a) === isAbout(b)
      ? { doubt: 'missing' }
      : null;
  }
  const evidence = evidenceOf(relation, alike);
  if (evidence !== null) {
    if (isAbout(a) !== isAbout(b)) return { doubt: 'about' };
    const mayDiffer = relation === 'part' && isOneText(alike) && !isSerial(a) && !isSerial(b);
    return numbersDiffer(a, b) && !mayDiffer ? { doubt: 'numbers' } : { evidence };
  }
  if (alike.dice >= ALIKE && alike.fewer >= TELLING) return { doubt: 'titles' };
  const isClose = relation === 'spelled' || relation === 'edited';
  return isClose && !numbersDiffer(a, b) && isAbout(a) === isAbout(b)
    ? { doubt: 'abstracts' }
    : null;
}

function evidenceOf(relation: TitleRelation | null, alike: Alikeness): Evidence | null {
  const { dice, contained, fewer } = alike;
  if (relation === 'spelled' || relation === 'part' || relation === 'edited') {
    const agree =
      dice >= (relation === 'spelled' ? AGREEMENT : ALIKE) ||
      (contained >= CONTAINED && fewer >= TELLING);
    return agree ? { kind: 'variant', relation, alike: dice } : null;
  }
  return isOneText(alike) && relation !== null ? { kind: 'retitled', alike: dice } : null;
}

function isOneText({ dice, fewer }: Alikeness): boolean {
  return dice >= IDENTICAL && fewer >= LONG;
}

function isSerial(title: TitleForm): boolean {
  return numbersIn(title).isSerial;
}
