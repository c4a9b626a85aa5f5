/** What a reader may choose for a topic. */
export type Choice = 'follow' | 'mute';

/** Ids of the topics that a reader follows and mutes: each list sorted, and no id in both. */
export type ReadingChoices = Readonly<Record<Choice, readonly string[]>>;

/** A topic as a page knows it: `ids` are its own, then those it had before. */
export interface KnownTopic {
  ids: readonly string[];
  label: string;
}

/** What holds for a reader who has chosen nothing. */
export const noChoices: ReadingChoices = { follow: [], mute: [] };

/** As `Id` in scripts/schema/id.ts; ids stand in selectors, so nothing else may come in. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 80;

/**
 * Reads what `writeChoices` wrote; `null` for any other text, which somebody else must have put there. An
 * id in both lists is followed, so that nothing is hidden by mistake.
 */
export function readChoices(text: string): ReadingChoices | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const follow = idsIn(Reflect.get(value, 'follow'));
  const mute = idsIn(Reflect.get(value, 'mute'));
  if (!follow || !mute) return null;
  const followed = new Set(follow);
  return { follow, mute: mute.filter((id) => !followed.has(id)) };
}

/** Choices as the text that is stored. */
export function writeChoices({ follow, mute }: ReadingChoices): string {
  return JSON.stringify({ follow, mute });
}

/** What was chosen for a topic, given its id and then those it had before; the first that is known counts. */
export function choiceOf(choices: ReadingChoices, ids: readonly string[]): Choice | null {
  for (const id of ids) {
    if (choices.follow.includes(id)) return 'follow';
    if (choices.mute.includes(id)) return 'mute';
  }
  return null;
}

/** The ids by which a page knows the topics that are followed, and those that are muted. */
export function chosenIds(
  topics: readonly KnownTopic[],
  choices: ReadingChoices,
): { follow: string[]; mute: string[] } {
  const chosen = { follow: [] as string[], mute: [] as string[] };
  for (const { ids } of topics) {
    const choice = choiceOf(choices, ids);
    if (choice && ids[0] !== undefined) chosen[choice].push(ids[0]);
  }
  return chosen;
}

/** Choices with one for a topic, by its ids as in `choiceOf`, in place of what was chosen for it; `null` takes it back. */
export function choose(
  choices: ReadingChoices,
  ids: readonly string[],
  choice: Choice | null,
): ReadingChoices {
  const others = (list: readonly string[]) => list.filter((id) => !ids.includes(id));
  const next = { follow: others(choices.follow), mute: others(choices.mute) };
  const [id] = ids;
  if (choice && id !== undefined) next[choice] = [...next[choice], id].sort();
  return next;
}

function idsIn(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = new Set<string>();
  for (const id of value as unknown[]) {
    if (typeof id !== 'string' || id.length > LONGEST_ID || !ID.test(id)) return null;
    ids.add(id);
  }
  return [...ids].sort();
}
