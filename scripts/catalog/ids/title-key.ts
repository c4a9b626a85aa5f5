import { withoutAccents, withoutTexAccents } from './plain-letters.ts';

/** Commands that say how their argument looks and not what it says. */
const styles = new Set(
  (
    'emph textbf textit textsc textrm texttt textsf textsl textup textmd textnormal text underline ' +
    'mathbb mathbf mathcal mathrm mathit mathsf mathtt mathfrak mathscr mathop operatorname boldsymbol ' +
    'bm pmb mbox hbox ensuremath textsuperscript textsubscript em it bf tt sc rm sf sl normalfont ' +
    'bfseries itshape scshape left right big Big bigg Bigg displaystyle textstyle tiny small large Large ' +
    'quad qquad limits nolimits xspace protect'
  ).split(' '),
);

/**
 * Commands with a second name, those whose character is a plain letter to Unicode, and those whose
 * character is punctuation: `DALL·E` is `DALL-E`.
 */
const synonyms: Record<string, string> = {
  le: 'leq',
  ge: 'geq',
  ne: 'neq',
  to: 'rightarrow',
  gets: 'leftarrow',
  ell: 'l',
  bot: 'perp',
  land: 'wedge',
  lor: 'vee',
  cdot: '',
  ldots: '',
  dots: '',
  cdots: '',
  textendash: '',
  textemdash: '',
  textquotesingle: '',
};

const greek =
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ' +
  'ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega';
const symbols =
  '× times ÷ div ± pm ∞ infty → rightarrow ← leftarrow ↔ leftrightarrow ⇒ rightarrow ⇐ leftarrow ' +
  '↑ uparrow ↓ downarrow ≤ leq ≥ geq ≈ approx ≡ equiv ∼ sim ∝ propto √ sqrt ∑ sum ∏ prod ∫ int ' +
  '∇ nabla ∂ partial ∈ in ∀ forall ∃ exists ∅ emptyset ∩ cap ∪ cup ⊂ subset ⊆ subseteq ⊕ oplus ⊗ otimes ' +
  '⊙ odot ∘ circ ⊥ perp ∧ wedge ∨ vee ⟨ langle ⟩ rangle ★ star ⋆ star † dagger';

const names = new Map(pairs(`${greek} ${symbols}`));
const named = new RegExp(`[${[...names.keys()].join('')}]`, 'gu');

/**
 * What is left of a title when everything is taken away in which two captures of one paper differ: case,
 * spacing, dashes, punctuation, accents and TeX. Greek letters and symbols become their TeX names
 * (`$\times$`, `×` and `times` are one), commands of style vanish (`\emph{x}` is `x`), and of the rest only
 * letters and digits of any script stay. A title without any is its own key, in Unicode's composed form.
 * Total, linear in the title's length.
 */
export function titleKey(title: string): string {
  // Decomposition would take `≠` apart and leave nothing of it.
  const whole = title.normalize('NFC').replaceAll('≠', 'neq');
  const commandsNamed = withoutTexAccents(whole).replace(
    /\\([A-Za-z]+)|\{\\?(?:em|it|bf|tt|sc|rm|sf|sl)\s/g,
    (_, name: string | undefined) => (name === undefined ? '' : commandName(name)),
  );
  const key = withoutAccents(commandsNamed)
    .replace(named, (character) => names.get(character) ?? character)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return key === '' ? title.normalize('NFC') : key;
}

function commandName(name: string): string {
  if (styles.has(name)) return '';
  // Variants of Greek letters look different and mean the same: `\varepsilon` is ε.
  return synonyms[name] ?? name.replace(/^var(?=epsilon|theta|phi|rho|sigma|pi|kappa)/, '');
}

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((word, index) => {
    const name = words[index + 1];
    return index % 2 === 0 && name !== undefined ? [[word, name] satisfies [string, string]] : [];
  });
}
