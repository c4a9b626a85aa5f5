/**
 * How many signs there are that a text still has its TeX, which listings strip: commands and dollar signs,
 * an escaped one aside. Of two forms of one text, the one with more is the better record.
 */
export function texMarks(text: string): number {
  return text.match(/\\[A-Za-z'"^`~]|(?<!\\)\$/g)?.length ?? 0;
}
