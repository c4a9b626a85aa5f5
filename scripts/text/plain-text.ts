import type { Text } from '../schema/text.ts';

/** A digest's characters as they stand: no notation is read into them, and nothing is changed. */
export function plainText(source: string): Text {
  return { source, text: source, inline: [source] };
}
