/** A size as it is told, such as `2.3 MB`: of a million bytes each, and never nothing. */
export function sizeText(bytes: number, locale: string): string {
  const shown = Math.max(0.1, bytes / 1_000_000);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: shown < 10 ? 1 : 0,
  }).format(shown);
}
