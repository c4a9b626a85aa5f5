import type { Span } from '../edit.ts';
import type { Token } from './tokens.ts';

/**
 * Signs that are no words of any language, in any surroundings. Plain names stand one after another, and nowhere
 * a class or a bracket in front: so the engine sorts them by their letters and looks at most places but once.
 */
const signs =
  'rightarrow|leftarrow|uparrow|downarrow|nearrow|searrow|hookarrow|leq|geq|infty|cdot|mathcal|mathbb|mathbf|' +
  'mathrm|mathsf|mathfrak|mathscr|mathit|mathtt|boldsymbol|varepsilon|varphi|vartheta|varrho|varsigma|varpi|' +
  'varkappa|varnothing|nabla|sqrt|widetilde|widehat|subseteq|supseteq|simeq|mapsto|neq|preceq|succeq|otimes|' +
  'oplus|ominus|oslash|odot|setminus|lfloor|lceil|rfloor|rceil|propto|emptyset|overline|underline|coloneqq|' +
  'triangleq|lesssim|gesssim|gtrsim|operatorname|frac|binom|lvert|lVert';

/** Greek letters and signs that some longer word begins with. */
const whole =
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|' +
  'Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|sim|pm|dots|langle|rangle|equiv|notin';

/** Signs that are words elsewhere: on their own, or glued to what only formulas have. */
const words =
  '[_^{]|\\\\[A-Za-z]|[OoΩΘ]\\(|(?<=[\\d})A-Z])times|times\\d|(?<=[\\w)}]) times [\\dA-Za-z]|' +
  'sim[\\d~]|pm\\d|approx(?!i)|\\b(?:bm|mid|perp|prec|succ|ll|gg|mp|ell|partial|tilde|circ|cap|cup|wedge|vee)\\b|' +
  '(?<=\\b[A-Za-z]?)(?:le|ge|ne)(?:\\d| \\d| [A-Za-z]\\b)|' +
  '(?:(?<=\\b[a-z]{1,2})|(?<=[^\\sA-Za-z(]))log\\b|log[^\\sA-Za-z_(.,)-]|' +
  '(?<=[\\d)}\\u0370-\\u03ff])(?:in|to|mid)\\b|subset(?: [A-Z]\\b|[A-Z])';

const suspicious = new RegExp(`${signs}|(?:${whole})\\b|${words}`, 'g');

/**
 * The sentences of a text in which something may be damaged, each with the walls in it: most have nothing, and
 * no formula goes from one into the next. A wall is never cut.
 */
export function suspiciousParts(
  source: string,
  walls: readonly Span[],
): { part: Span; within: Span[] }[] {
  const parts: { part: Span; within: Span[] }[] = [];
  const bounds = boundsOf(source, walls);
  let bound = 0;
  let wall = 0;
  suspicious.lastIndex = 0;
  for (let match = suspicious.exec(source); match !== null; match = suspicious.exec(source)) {
    while ((bounds[bound + 1] ?? source.length) <= match.index) bound += 1;
    const part = { start: bounds[bound] ?? 0, end: bounds[bound + 1] ?? source.length };
    const within: Span[] = [];
    for (; wall < walls.length; wall += 1) {
      const next = walls[wall];
      if (next === undefined || next.start >= part.end) break;
      if (next.start >= part.start) within.push(next);
    }
    parts.push({ part, within });
    suspicious.lastIndex = part.end;
  }
  return parts;
}

/** Where sentences begin, outside of walls. */
function boundsOf(source: string, walls: readonly Span[]): number[] {
  const bounds = [0];
  let wall = 0;
  for (const { index, 0: stop } of source.matchAll(/[.?]\s+/g)) {
    const bound = index + stop.length;
    while ((walls[wall]?.end ?? Infinity) < bound) wall += 1;
    if ((walls[wall]?.start ?? Infinity) >= bound) bounds.push(bound);
  }
  return bounds;
}

/** Words that are signs where they stand between operands. */
const between = new Set(
  (
    'times le ge ne dots approx pm mp ll gg propto prec succ subset perp log tilde mid in to sim circ cap cup ' +
    'wedge vee'
  ).split(' '),
);

/** Whether a token is a reason to look for a formula around it. */
export function isSeed(token: Token, next: Token | undefined): boolean {
  switch (token.kind) {
    case 'script':
      return true;
    case 'command': {
      const { strength, name } = token.command ?? { strength: 'weak', name: '' };
      if (strength !== 'weak') return true;
      return between.has(name) || (next?.text === '{' && !next.spaced);
    }
    case 'letter':
      return /^[OΩΘo]$/.test(token.text) && next?.text === '(' && !next.spaced;
    case 'open':
      return token.text === '{';
    default:
      return false;
  }
}
