/** Hundredths are finer than a screen; fewer digits make smaller pages. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
