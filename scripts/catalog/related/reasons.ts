import type { NumberedTexts } from './numbered-texts.ts';
import type { SharedPhrase } from './shared-phrases.ts';

/** How many shared phrases are named at most. */
const MOST_REASONS = 3;

/** The least part of the first one's weight that a further one has. */
const LEAST_PART = 0.2;

/**
 * The names of the heaviest of what two texts share, `phrases` being in order: without those whose words
 * are all in another one, and an acronym beside its words. None where nothing shared has a name.
 */
export function reasonsOf(phrases: readonly SharedPhrase[], { roles }: NumberedTexts): string[] {
  const chosen: SharedPhrase[] = [];
  for (const phrase of phrases) {
    if (chosen.length === MOST_REASONS) break;
    const [first] = chosen;
    if (first !== undefined && phrase.weight < LEAST_PART * first.weight) break;
    const content = phrase.words.filter((word) => roles[word] === 'content');
    if (content.length === 0 || isUnclear(phrase)) continue;
    if (chosen.some((other) => content.every((word) => other.words.includes(word)))) continue;
    if (chosen.some((other) => isAcronymOf(phrase, other) || isAcronymOf(other, phrase))) continue;
    const parts = chosen.findIndex((other) =>
      other.words.every((word) => phrase.words.includes(word)),
    );
    if (parts >= 0) chosen[parts] = phrase;
    else chosen.push(phrase);
  }
  return chosen.map(({ name }) => name);
}

/** Whether a name is of two letters without a capital or a figure. */
function isUnclear({ name }: SharedPhrase): boolean {
  return /^\p{Ll}{1,2}$/u.test(name);
}

/** Whether a name of one word has the initials of another's words: "GNN", "graph neural network". */
function isAcronymOf(short: SharedPhrase, long: SharedPhrase): boolean {
  if (short.words.length > 1 || long.words.length < 2) return false;
  const initials = long.name
    .split(/[ -]/)
    .map((word) => word[0] ?? '')
    .join('');
  return initials.toLowerCase().startsWith(short.name.toLowerCase());
}
