import type { Token } from './tokens.ts';

/**
 * Why what stands at a token looks like a damaged formula and yet is none that could be restored, to finish
 * the sentence "It was left alone: …"; null where it does not look like one.
 */
export function whyLeft(tokens: readonly Token[], at: number): string | null {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.text.startsWith('\\')) return null;
  if (token.kind === 'open') {
    return before !== undefined &&
      !token.spaced &&
      (before.kind === 'close' || before.kind === 'letter' || isStrippedText(before))
      ? 'a command before the brace, such as a fraction, is lost'
      : null;
  }
  if (token.kind === 'script') {
    return next?.text === '{' && !next.spaced ? 'it is no whole formula' : null;
  }
  if (token.command?.strength !== 'sure') return null;
  const { role } = token.command;
  // `a sqrt-frequency sampler`
  if (next?.text === '-' && !next.spaced && !token.glued) return null;
  if (role === 'font' || role === 'accent' || role === 'root' || role === 'fraction') {
    return 'the command has nothing that it could apply to';
  }
  return token.command.name.length > 3 && role !== 'text' ? 'it is no whole formula' : null;
}

/** `text{length}{3}`: what is left of a formula whose first command is lost, too. */
function isStrippedText({ text, command }: Token): boolean {
  return command?.role === 'text' && command.strength === 'weak' && !text.startsWith('\\');
}
