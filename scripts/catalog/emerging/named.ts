import { nameFinder } from '../topics/name-finder.ts';
import type { Topic } from '../../schema/topic.ts';
import type { NumberedText, WordNumbers } from './words.ts';

interface Node {
  next: Map<number, Node>;
  isName: boolean;
}

/** What topics name. */
export interface Named {
  /** Whether these words stand within a name in a text: each place of it, up to which word names reach. */
  reachIn: (text: NumberedText) => Int32Array;
  /** Whether the words are a name. */
  has: (words: readonly number[]) => boolean;
  /** Whether names would be found in a phrase as a whole, by the eyes that look for them in papers. */
  holds: (phrase: string) => boolean;
}

/** The names of all topics, weak ones and the phrases that must not count too: whoever wrote one knows of it. */
export function namedBy(topics: readonly Topic[], numbers: WordNumbers): Named {
  const root: Node = { next: new Map(), isName: false };
  const follow = (words: Iterable<number>): Node | undefined => {
    let node: Node | undefined = root;
    for (const word of words) node = node?.next.get(word);
    return node;
  };
  const names = topics.flatMap(({ strong, weak, not }) => [...strong, ...weak, ...not]);
  const finder = nameFinder(names.map((name) => [name, name] as const));
  for (const name of names) {
    let node = root;
    for (const word of numbers.phraseOf(name)) {
      const next: Node = node.next.get(word) ?? { next: new Map(), isName: false };
      node.next.set(word, next);
      node = next;
    }
    node.isName = true;
  }
  const reachIn = ({ words }: NumberedText): Int32Array => {
    let farthest = 0;
    return words.map((_, start) => {
      let node: Node | undefined = root;
      for (let at = start; at < words.length; at++) {
        node = node.next.get(words[at] ?? -1);
        if (node === undefined) break;
        if (node.isName) farthest = Math.max(farthest, at + 1);
      }
      return farthest;
    });
  };
  return {
    reachIn,
    has: (words) => follow(words)?.isName ?? false,
    holds: (phrase) =>
      finder.find(phrase).some(({ start, end }) => start === 0 && end === phrase.length),
  };
}
