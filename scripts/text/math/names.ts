import type { Insertion, Reading } from './reading.ts';
import { scripts } from './scripts.ts';
import type { Token } from './tokens.ts';

/**
 * Reads a script on a name that is no formula itself (`SP^3`, `LoRA^2`, `AP_{50}`, `360^{circ}`), which
 * authors write `SP$^3$`. Null where token `at` begins none.
 */
export function nameScript(
  tokens: readonly Token[],
  at: number,
  work: { left: number },
): { end: number; insertions: Insertion[] } | null {
  const [base, sign] = [tokens[at - 1], tokens[at]];
  if (base === undefined || sign?.kind !== 'script' || sign.spaced) return null;
  if (!isName(tokens, at, sign.text)) return null;
  const reading: Reading = { tokens, insertions: [], evidence: 0, greek: false, depth: 0, work };
  const end = scripts(reading, at, tokens.length, 'open');
  if (end === -1 || end === at) return null;
  const after = tokens[end];
  if (
    after !== undefined &&
    !after.spaced &&
    (after.kind === 'script' || /^[({]$/.test(after.text))
  )
    return null;
  return { end, insertions: reading.insertions };
}

function isName(tokens: readonly Token[], at: number, sign: string): boolean {
  const [before, base, script, after] = [
    tokens[at - 2],
    tokens[at - 1],
    tokens[at + 1],
    tokens[at + 2],
  ];
  if (base === undefined || script === undefined) return false;
  if (base.kind === 'letter') {
    // `M^3Eval`: the letter belongs to the name, not to a formula.
    const goesOn =
      after !== undefined && !after.spaced && (after.kind === 'word' || after.kind === 'letter');
    return sign === '^' && /^[A-Z]$/.test(base.text) && goesOn && script.kind === 'number';
  }
  if (base.kind === 'number') return base.glued && sign === '_' && script.text === '{';
  if (base.kind === 'close') return isBracketedName(tokens, at) && script.kind === 'number';
  if (base.kind !== 'word') return false;
  if (before !== undefined && !base.spaced && /^[\\/#@.$_^]/.test(before.text)) return false;
  // `pass^3`: what a text says in plain letters has lost no dollar signs; units are short.
  if (/^[a-z]{3,}$/.test(base.text)) return false;
  if (sign === '^') return script.kind !== 'word' || /^[A-Z]{2,3}$/.test(script.text);
  // Names with underscores are code, unless the script is in braces or the name is in capitals.
  const goesOn =
    after !== undefined &&
    !after.spaced &&
    /^(?:word|letter|number|script|other)$/.test(after.kind);
  if (script.command?.strength === 'weak') return false;
  if (/^[A-Z][a-z]{1,2}$/.test(base.text) && /^\d$/.test(script.text) && !goesOn) return true;
  return (
    /[A-Z]/.test(base.text) &&
    (script.text === '{' || (/[A-Z]$/.test(base.text) && !goesOn && script.kind !== 'word'))
  );
}

/** `(IA)^3`: capitals alone in brackets that belong to nothing before them. */
function isBracketedName(tokens: readonly Token[], at: number): boolean {
  const [open, name, close, sign] = tokens.slice(Math.max(0, at - 3), at + 1);
  return (
    open?.text === '(' &&
    (open.spaced || at === 3) &&
    name?.kind === 'word' &&
    /^[A-Z]{2,}$/.test(name.text) &&
    close?.text === ')' &&
    sign?.text === '^'
  );
}
