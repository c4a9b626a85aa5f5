import type { Words } from '../../../scripts/words/index.ts';
import type { Plural } from '../sentence.ts';

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
