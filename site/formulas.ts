import type { Text } from '../scripts/schema/text.ts';

/** Whether any of these texts is drawn with a formula; one that is not there has none. */
export function haveFormula(texts: readonly (Text | null)[]): boolean {
  return texts.some((text) => text?.inline.some((run) => typeof run === 'object' && 'math' in run));
}
