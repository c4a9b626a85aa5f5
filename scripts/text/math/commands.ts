/**
 * What a TeX command is to a formula: `symbol` stands alone; `relation` and `operator` stand between; `big`
 * and `function` stand before what they are applied to; `font`, `accent` and `root` take one argument;
 * `text` takes one in braces; `fraction` takes two; `open` and `close` are brackets; `left` and `right`
 * stand before one, in pairs; `size` stands before one, alone; `dots` is an ellipsis; `switch` changes the
 * font of what follows in its group; `space` is a gap; `not` strikes out the relation after it.
 */
export type Role =
  | 'symbol'
  | 'relation'
  | 'operator'
  | 'big'
  | 'function'
  | 'differential'
  | 'font'
  | 'accent'
  | 'root'
  | 'text'
  | 'fraction'
  | 'open'
  | 'close'
  | 'left'
  | 'right'
  | 'size'
  | 'dots'
  | 'switch'
  | 'space'
  | 'not';

/**
 * How much a command's bare name says about the text around it: `sure` names stand in no prose, `likely`
 * ones (Greek letters) do now and then, `weak` ones (`in`, `times`, `left`) are words.
 */
export type Strength = 'sure' | 'likely' | 'weak';

/** A command that may be restored. */
export interface Command {
  name: string;
  role: Role;
  strength: Strength;
}

const rows: [Role, Strength, string][] = [
  [
    'symbol',
    'likely',
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi ' +
      'chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega',
  ],
  [
    'symbol',
    'sure',
    'varepsilon vartheta varrho varsigma varphi varpi varkappa infty emptyset varnothing ell hbar imath ' +
      'jmath aleph',
  ],
  ['symbol', 'weak', 'forall exists nexists prime dagger ddagger top bot degree'],
  [
    'relation',
    'sure',
    'leq geq neq leqslant geqslant lesssim gtrsim simeq equiv subseteq ' +
      'subsetneq supset supseteq notin preceq succeq mapsto longmapsto rightarrow leftarrow ' +
      'leftrightarrow longrightarrow longleftarrow Rightarrow Leftarrow Leftrightarrow Longrightarrow ' +
      'rightharpoonup rightleftharpoons uparrow downarrow updownarrow nearrow searrow hookrightarrow ' +
      'twoheadrightarrow coloneqq triangleq vdash vDash',
  ],
  [
    'relation',
    'weak',
    'in ni to le ge ne sim mid parallel implies iff asymp approx subset cong propto ll gg prec succ perp',
  ],
  ['operator', 'sure', 'cdot otimes oplus ominus oslash odot setminus'],
  [
    'operator',
    'weak',
    'times pm mp div circ ast star cap cup wedge vee bullet land lor sqcup uplus diamond',
  ],
  ['big', 'weak', 'sum prod int coprod oint'],
  ['big', 'sure', 'iint bigcup bigcap bigoplus bigotimes bigwedge bigvee'],
  [
    'function',
    'weak',
    'log ln exp min max arg argmin argmax sup inf lim sin cos tan sec csc cot sinh cosh tanh coth arcsin ' +
      'arccos arctan det dim ker deg gcd Pr hom lg',
  ],
  ['function', 'sure', 'limsup liminf'],
  ['differential', 'sure', 'nabla'],
  ['differential', 'weak', 'partial'],
  ['function', 'weak', 'bmod pmod mod'],
  [
    'font',
    'sure',
    'mathcal mathbb mathbf mathrm mathsf mathfrak mathscr mathit mathtt boldsymbol bm operatorname',
  ],
  ['accent', 'sure', 'widetilde widehat overrightarrow overbrace underbrace'],
  [
    'accent',
    'weak',
    'hat bar tilde dot ddot vec overline underline check breve acute grave mathring',
  ],
  ['root', 'sure', 'sqrt'],
  ['text', 'sure', 'textrm textsf textup textnormal mathop'],
  ['text', 'weak', 'text mbox textbf textit texttt'],
  ['fraction', 'sure', 'frac dfrac tfrac binom dbinom tbinom'],
  ['open', 'sure', 'langle lfloor lceil lbrace lvert lVert lbrack'],
  ['close', 'sure', 'rangle rfloor rceil rbrace rvert rVert rbrack'],
  ['left', 'weak', 'left'],
  ['right', 'weak', 'right'],
  ['size', 'weak', 'big Big bigg Bigg'],
  ['size', 'sure', 'bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm'],
  ['dots', 'sure', 'ldots cdots vdots ddots dotsc dotsb'],
  ['dots', 'weak', 'dots'],
  ['switch', 'weak', 'rm bf it cal sf tt'],
  ['switch', 'sure', 'displaystyle textstyle scriptstyle'],
  ['space', 'weak', 'quad qquad'],
  ['not', 'weak', 'not'],
];

/** The commands that may be restored, by name. A name with two roles has the one that is listed first. */
export const commands: ReadonlyMap<string, Command> = new Map(
  rows
    .flatMap(([role, strength, names]) =>
      names.split(' ').map((name) => ({ name, role, strength })),
    )
    .reverse()
    .map((command) => [command.name, command]),
);

/** Names that only ever stand between backslash and formula where a source is intact. */
const onlyIntact = new Set(
  (
    'begin end substack stackrel overset underset xrightarrow xleftarrow xlongrightarrow middle ' +
    'limits nolimits nrightarrow nleftarrow nmid mathbin mathrel mathopen mathclose mathord smash bold Bbb Bbbk thinspace negthinspace enspace lnot ' +
    'colon coloneq eqqcolon vert Vert backslash lbrace rbrace And square Box blacksquare triangle ' +
    'triangledown triangleleft triangleright lhd rhd unlhd bowtie ltimes rtimes boxplus boxtimes ' +
    'leftharpoonup leftharpoondown rightharpoondown curvearrowright rightsquigarrow leadsto swarrow nwarrow ' +
    'Uparrow Downarrow Longleftrightarrow longleftrightarrow because therefore complement mho eth ' +
    'beth gimel daleth digamma Finv Game surd angle measuredangle natural flat sharp clubsuit diamondsuit ' +
    'heartsuit spadesuit checkmark dag ddag amalg wr lessgtr gtrless doteq models approxeq precsim succsim ' +
    'supsetneq nsubseteq ncong ngeq nleq nsim sqsubseteq sqsupseteq sqcap trianglelefteq ' +
    'bigsqcup biguplus bigodot varlimsup varliminf injlim projlim dddot overleftarrow overbracket ' +
    'underbracket cfrac dfrac boxed cancel bcancel xcancel textsc textnormal emph dotsi dotsm dotso dotsm ' +
    'mathnormal boldmath pmb lVert rVert lvert rvert degree pod iff gets owns'
  ).split(' '),
);

/** Whether a formula may hold the command of this name, where its backslash is already there. */
export function isAllowed(name: string): boolean {
  return commands.has(name) || onlyIntact.has(name);
}
