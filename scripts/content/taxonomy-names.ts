import { type Match, type NameFinder, nameFinder } from '../catalog/topics/name-finder.ts';
import { wordsOfName } from '../catalog/topics/name-words.ts';
import { type Diagnostic, type Place, diagnose } from '../diagnostics.ts';
import type { PlacedTopic } from './taxonomy.ts';
import type { YamlFile } from './yaml.ts';

/** How many names that two topics share are told one by one: more are one mistake, such as a copied list. */
const TOLD_APART = 3;

const kinds = ['strong', 'weak', 'not'] as const;

/** A name or a phrase of a topic, and where it is written. */
interface Name {
  id: string;
  kind: (typeof kinds)[number];
  name: string;
  place: Place & { line: number };
  /** Number in the file, from 0. */
  order: number;
}

/**
 * Names that no paper could be found by, that two topics claim, or that stand in a topic twice. Names are
 * compared with the same eyes that find them in papers: for those a plural or a hyphen makes no other name.
 */
export function nameMistakes(
  topics: readonly PlacedTopic[],
  place: YamlFile['place'],
): Diagnostic[] {
  let order = 0;
  const lists = topics.map(({ topic, index }) =>
    kinds.flatMap((kind) =>
      topic[kind].map((name, at): Name => ({
        id: topic.id,
        kind,
        name,
        place: place([index, kind, at]),
        order: order++,
      })),
    ),
  );
  const strong = lists.flat().filter(({ kind }) => kind === 'strong');
  return [
    ...topics.flatMap(({ topic, index }) => namelessMistakes(topic, place([index, 'id']))),
    ...lists.flatMap(mistakesWithin),
    ...sharedStrong(strong),
  ];
}

function namelessMistakes({ id, strong, weak }: PlacedTopic['topic'], place: Place): Diagnostic[] {
  if (strong.length + weak.length > 0) return [];
  const message = `The topic \`${id}\` has no names, so no paper can be found to have it.`;
  const fix = 'Write the words that name it under `strong`, or remove the topic.';
  return [diagnose('topic-unreachable', place, message, fix)];
}

/** What is wrong with the names of one topic. */
function mistakesWithin(names: readonly Name[]): Diagnostic[] {
  const finder = finderOf(names);
  return names.flatMap((name): Diagnostic[] => {
    const matches = finder.find(name.name);
    if (wholeOf(name, matches) === null) return [neverFound(name)];
    const ban = matches.find(({ value }) => value.kind === 'not')?.value;
    if (name.kind !== 'not' && ban !== undefined) {
      const holds = isSame(name, ban) ? 'it is' : `it holds "${ban.name}", which is`;
      const message = `The name "${name.name}" can never count: ${holds} under \`not\` of this topic on line ${ban.place.line}.`;
      return [diagnose('topic-unreachable', name.place, message, 'Remove one of the two.')];
    }
    const twin = matches.find(
      ({ value }) =>
        value.order < name.order &&
        (value.kind === 'not') === (name.kind === 'not') &&
        isSame(name, value),
    )?.value;
    if (twin === undefined) return [];
    const message = `"${name.name}" says no more than "${twin.name}" under \`${twin.kind}\` on line ${twin.place.line}.`;
    return [diagnose('topic-needless', name.place, message, 'Remove one of the two.')];
  });
}

function neverFound({ kind, name, place }: Name): Diagnostic {
  const code = kind === 'not' ? 'topic-needless' : 'topic-unreachable';
  if (wordsOfName(name).readings.length > 0) {
    const message = `"${name}" is never found: marks that it begins or ends with stand apart from its words.`;
    return diagnose(code, place, message, 'Remove those marks, or write them in words.');
  }
  const message = `"${name}" has no letter and no digit, so it is never found.`;
  return diagnose(code, place, message, 'Remove it, or write it in words.');
}

/** Strong names that settle two topics; told at the later one. */
function sharedStrong(names: readonly Name[]): Diagnostic[] {
  const finder = finderOf(names);
  const shared = names.flatMap((name) => {
    const matches = finder.find(name.name);
    const whole = wholeOf(name, matches);
    return matches
      .filter(
        ({ value, start, end }) =>
          value.id !== name.id && start === whole?.start && end === whole.end,
      )
      .map(({ value }) => (value.order < name.order ? [value, name] : [name, value]));
  });
  const owners = new Map<Name, Name>();
  for (const [owner, name] of shared) {
    // A name of capitals and the same one in small letters are found from either side.
    if (owner !== undefined && name !== undefined && !owners.has(name)) owners.set(name, owner);
  }
  const pairs = Map.groupBy(
    [...owners].toSorted(([a], [b]) => a.order - b.order),
    ([name, owner]) => `${owner.id} ${name.id}`,
  );
  return [...pairs.values()].flatMap((pair) => {
    if (pair.length <= TOLD_APART) return pair.map(claimedTwice);
    const [[first, owner] = []] = pair;
    if (first === undefined || owner === undefined) return [];
    const list = pair.map(([{ name }]) => `"${name}"`).join(', ');
    const message = `The topics \`${owner.id}\` and \`${first.id}\` claim ${pair.length} strong names both: ${list}.`;
    const fix = 'Let one topic have each, or make one topic of the two.';
    return [diagnose('topic-conflict', first.place, message, fix)];
  });
}

function claimedTwice([{ name, place }, owner]: readonly [Name, Name]): Diagnostic {
  const message = `The strong name "${name}" is claimed by the topic \`${owner.id}\` too.`;
  const fix = 'Let one topic have it, or make it weak in both.';
  return diagnose('topic-conflict', place, message, fix);
}

function finderOf(names: readonly Name[]): NameFinder<Name> {
  return nameFinder(names.map((name) => [name.name, name] as const));
}

/** The part of a name's own text that the finder takes for it, from `start` up to `end`; `null` for none. */
function wholeOf(name: Name, matches: readonly Match<Name>[]): Match<Name> | null {
  const own = matches.filter(({ value }) => value === name);
  return own.reduce<Match<Name> | null>(
    (widest, match) =>
      widest && widest.end - widest.start >= match.end - match.start ? widest : match,
    null,
  );
}

/** Whether each of two names would be found in the other, whole. */
function isSame(a: Name, b: Name): boolean {
  return isWhole(a, b) && isWhole(b, a);
}

function isWhole(text: Name, name: Name): boolean {
  const matches = finderOf([text, name]).find(text.name);
  const whole = wholeOf(text, matches);
  return matches.some(
    ({ value, start, end }) => value === name && start === whole?.start && end === whole.end,
  );
}
