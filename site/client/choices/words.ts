import type { Words } from '../../../scripts/words/index.ts';

/** A sentence for each plural form of a language; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The words that a list of papers needs once a reader has chosen topics, as strings for `data-words`. */
export interface ListingWords {
  locale: string;
  /** `{n}` papers in sight of all papers, where all are. */
  shownAll: Plural;
  /** `{shown}` papers in sight of `{n}`. */
  shownOf: Plural;
  /** `{n}` papers hidden; `{topics}` is a list. */
  hidden: Plural;
  revealed: Plural;
  topic: string;
  followed: string;
  muted: string;
}

/** The words for a list of papers. */
export function listingWords({ locale, choices }: Words): ListingWords {
  return {
    locale,
    shownAll: choices.shownAll,
    shownOf: choices.shownOf,
    hidden: choices.hidden,
    revealed: choices.revealed,
    topic: choices.topicCount,
    followed: choices.followed,
    muted: choices.muted,
  };
}

/** The words that the home page needs once a reader has chosen topics, as strings for `data-words`. */
export interface HomeWords {
  locale: string;
  dateUnknown: string;
  certainty: Words['certainty'];
  loading: string;
  nothingYet: string;
  failed: Plural;
  hiddenTopics: Plural;
  revealedTopics: Plural;
  followed: string;
  muted: string;
}

/** The words for the home page. */
export function homeWords({ locale, dateUnknown, certainty, choices }: Words): HomeWords {
  return {
    locale,
    dateUnknown,
    certainty,
    loading: choices.loading,
    nothingYet: choices.nothingYet,
    failed: choices.failed,
    hiddenTopics: choices.hiddenTopics,
    revealedTopics: choices.revealedTopics,
    followed: choices.followed,
    muted: choices.muted,
  };
}

/** A sentence with its number and whatever else `{…}` stands for; a name it lacks stays as it is. */
export function sentence(
  forms: Plural,
  n: number,
  locale: string,
  parts: Readonly<Record<string, string>> = {},
): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(locale).format(n), ...parts });
}

/** A text with the parts that `{…}` stands for. */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
