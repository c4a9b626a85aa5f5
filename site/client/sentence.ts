/** A sentence for each plural form of a language; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A sentence with its number and whatever else `{…}` stands for; a name it lacks stays as it is. */
export function sentence(
  forms: Plural,
  n: number,
  locale: string,
  parts: Readonly<Record<string, string>> = {},
): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(locale).format(n), ...parts });
}

/** A text with the parts that `{…}` stands for. */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
