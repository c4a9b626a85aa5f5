/**
 * The word without a plural ending: -ies becomes -y, and a last s goes unless it is one of ss, us or is. To
 * be used on both sides of a comparison, so that a wrong cut does no harm.
 */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 2 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
