import type { Place } from './reading.ts';
import type { Token } from './tokens.ts';

/** How much the operator at token `at` says; null where it is a word of the prose. */
export function weight(
  tokens: readonly Token[],
  at: number,
  after: Token | undefined,
  place: Place,
): number | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.command == null || before === undefined) return null;
  const { name, strength } = token.command;
  if (strength === 'sure') return 2;
  if (place === 'script') return 0;
  if (name === 'to' && token.spaced) return null;
  if (place !== 'open') return name === 'mid' ? 2 : 0;
  if (!token.spaced && isSureAfter(name, before, tokens[at - 2])) return 2;
  if (after === undefined) return null;
  const figure = after.kind === 'number' || after.text === '{' || /^[-−+.]$/.test(after.text);
  const variable =
    before.kind === 'letter' ||
    before.kind === 'close' ||
    before.kind === 'command' ||
    tokens[at - 2]?.kind === 'script';
  const article = /^[aAI]$/.test(after.text) && after.spaced && tokens[at + 2]?.kind !== 'command';
  // "Given a subset of", "I in turn": an article and a word.
  const begun = /^[aAI]$/.test(before.text) && tokens[at - 2]?.kind !== 'relation' && token.spaced;
  if (begun && !/^(?:times|pm|le|ge|circ)$/.test(name)) return null;
  switch (name) {
    case 'times':
      if (before.kind === 'number' && after.kind === 'number') return 2;
      return (before.kind === 'number' || variable) && after.kind === 'letter' && !article
        ? 2
        : null;
    case 'pm':
    case 'mp':
    case 'approx':
      return !token.spaced || figure || (variable && after.kind === 'letter' && !article)
        ? 2
        : null;
    case 'sim':
      if (figure || after.kind === 'command') return 1;
      return variable && !article && after.kind !== 'word' ? 0 : null;
    case 'le':
    case 'ge':
      return before.kind === 'number' || after.kind === 'number' ? 2 : 1;
    case 'circ':
    case 'cap':
    case 'cup':
    case 'wedge':
    case 'vee':
      return variable && !article && (after.kind === 'letter' || after.kind === 'command')
        ? 2
        : null;
    case 'll':
    case 'gg':
    case 'propto':
    case 'prec':
    case 'succ':
    case 'subset':
    case 'perp':
      return variable && !article ? 2 : null;
    case 'in':
      return variable && after.kind !== 'number' && after.kind !== 'word' && !article ? 0 : null;
    default:
      return variable && after.kind !== 'word' ? 0 : null;
  }
}

/** Whether a name that is written as one with what stands before can be nothing but a sign. */
function isSureAfter(name: string, before: Token, earlier: Token | undefined): boolean {
  if (/^(?:times|sim|approx|pm|le|ge)$/.test(name)) return true;
  return (
    before.kind === 'close' ||
    earlier?.kind === 'script' ||
    (before.kind === 'letter' && before.text > '\u007f')
  );
}
