import { plainKey, wordKey } from '../../widgets/src/core/search/terms.ts';

const greek = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda ' +
    'μ mu ν nu ξ xi π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega Γ gamma ' +
    'Δ delta Θ theta Λ lambda Ξ xi Π pi Σ sigma Υ upsilon Φ phi Ψ psi Ω omega'
  )
    .split(' ')
    .flatMap((letter, index, all) =>
      index % 2 === 0 ? [[letter, all[index + 1] ?? ''] satisfies [string, string]] : [],
    ),
);
const letterOf = new Map([...greek].reverse().map(([letter, name]) => [name, letter]));
const GREEK = new RegExp(`[${[...greek.keys()].join('')}]`, 'gu');

const SUBSCRIPTS = /[\u1d62-\u1d6a\u2080-\u208e\u2090-\u209c\u2c7c]+/g;

/**
 * Other spellings of the words of a text that readers may search for, sorted, each once: `O(dk)` for `O(dᵏ)`,
 * `W_2` and `W2` for `W₂`, `DKL` for `D_KL`, `alpha-stable` for `α-stable`, `α` for `alpha`, `224x224` for
 * `224×224`, `ResNet` for `Inception-ResNet`. Words that have but one spelling give nothing.
 */
export function searchForms(text: string): string[] {
  const forms = new Set<string>();
  for (const word of new Set(text.split(/\s+/))) {
    // Most words are their own key: working it out for each would take as long as all else.
    const isPlain = /^[a-z]+$/.test(word);
    const own = isPlain ? word : wordKey(word);
    const lettered = letterOf.get(own);
    if (lettered !== undefined) forms.add(lettered);
    if (isPlain) continue;
    for (const form of spellings(word.normalize('NFC'))) {
      const key = wordKey(form);
      if (key !== '' && key !== own) forms.add(key);
    }
  }
  return [...forms].toSorted();
}

/**
 * The names in a compound: Pagefind 1.6 takes `Inception-ResNet` apart at its hyphen and at its capitals, so that
 * `resnet` would not be found.
 */
function namesWithin(word: string): string[] {
  const parts = word.split(/[-\u2010-\u2014/]/);
  return parts.length === 1 ? [] : parts.filter((part) => /\p{Ll}\p{Lu}/u.test(part));
}

function* spellings(word: string): Generator<string> {
  yield* namesWithin(word);
  if (/^[\x20-\x5e\x60-\x7e]*$/.test(word)) return;
  yield plainKey(word);
  yield word.replace(SUBSCRIPTS, (run) => `_${run}`).normalize('NFKC');
  if (/\d×\d/.test(word)) yield plainKey(word.replaceAll('×', 'x'));
  const letters = word.match(GREEK) ?? [];
  if (letters.length === 0) return;
  for (const letter of letters) yield greek.get(letter) ?? '';
  yield word.replace(GREEK, (letter) => greek.get(letter) ?? '').normalize('NFKC');
}
