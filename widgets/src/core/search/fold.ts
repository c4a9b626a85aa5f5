/** The Greek letters by name; those that look alike in mathematics have one name. */
const GREEK = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ' +
    'π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega'
  )
    .split(' ')
    .flatMap((letter, at, all) =>
      at % 2 === 0 ? [[letter, all[at + 1] ?? ''] satisfies [string, string]] : [],
    ),
);

/**
 * A text as words are compared: lower case, without accents, every shape of a letter or digit a plain one, so that
 * `Fréchet` is `frechet` and `dᵏ` is `dk`.
 */
export function fold(text: string): string {
  // Most words are plain already, and this is called for each of a whole site.
  return /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
}

/**
 * The runs of letters and digits of a text, folded, in order: `Auto-GNN` is `auto`, `gnn`. A Greek letter that stands
 * alone is its name, as it is spoken and typed.
 */
export function foldedWords(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => GREEK.get(word) ?? word);
}
