/**
 * Superscript and subscript characters that fonts have (Unicode's "Superscripts and Subscripts", "Phonetic
 * Extensions" and a few others). Subscript capitals and most Greek do not exist.
 */
const superscripts = pairs(
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ' +
    'AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ⊤ᵀ' +
    // These stand high already.
    '**′′″″‴‴††‡‡∘°°°⋆⋆',
);
const subscripts = pairs(
  '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ',
);

/** Signs over or under a base, by the combining character that says the same. */
const accents = pairs(
  'ˆ\u0302^\u0302˜\u0303~\u0303∼\u0303¯\u0304ˉ\u0304‾\u0305→\u20d7⃗\u20d7˙\u0307¨\u0308⃛\u20dbˇ\u030c' +
    '˘\u0306´\u0301`\u0300˚\u030a_\u0332',
);

/** Signs that plain text writes otherwise. */
const plainSigns = pairs('∗*∼~⋅·∣|');

/** Small capitals, which are not compatible with the letters they stand for. */
const smallCapitals = pairs('ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz');

/**
 * Letters of the mathematical alphabets as the plain letters that fonts, searches and screen readers know:
 * 𝒪 is O, 𝔼 is E. The sets of numbers ℝ ℕ ℤ ℚ ℂ, and ℓ and ℏ, stay.
 */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[ℊℋℌℐℑℒℛℜℬℭℯℰℱℳℴℨℙ]/gu, (letter) => letter.normalize('NFKC'))
    .replace(
      /[\u1d00-\u1d22\ua730\ua731ʙɢʜɪʟɴʀʏ]/g,
      (letter) => smallCapitals.get(letter) ?? letter,
    );
}

/** A sign of a formula as plain text writes it; nothing for those that are only there for machines. */
export function plainSign(text: string): string {
  if (/^[\u200b\u2061-\u2064]*$/.test(text)) return '';
  return plainSigns.get(text) ?? plainLetters(text);
}

/** A text raised or lowered, character by character; `null` if one of them has no such form. */
export function inScript(text: string, place: 'sup' | 'sub'): string | null {
  const forms = place === 'sup' ? superscripts : subscripts;
  const found = Array.from(text, (character) => forms.get(character));
  return found.includes(undefined) ? null : found.join('');
}

/** The combining character for a sign over or under something; `undefined` for one that is no accent. */
export function combining(sign: string): string | undefined {
  return accents.get(sign);
}

function pairs(list: string): Map<string, string> {
  const characters = Array.from(list);
  return new Map(
    characters.flatMap((from, index) => {
      const to = characters[index + 1];
      return index % 2 === 0 && to !== undefined ? [[from, to] satisfies [string, string]] : [];
    }),
  );
}
