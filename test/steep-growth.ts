/** Milliseconds of processor time under which nothing is called slow, whatever it grew from. */
const NOTHING = 300;

/** Twice the text takes twice the time; four times as much would be a pass over the text for each of its parts. */
const STEEP = 3.5;

/** A text of about so many UTF-16 units. */
export type TextOf = (units: number) => string;

/**
 * The names of those texts of which twice as many units take far more than twice the time, and for each both
 * times in milliseconds. It counts processor time, so that what else the machine does is not in it, and only
 * ratios, so that no machine is too slow.
 */
export function steepGrowth(
  texts: Iterable<readonly [name: string, of: TextOf]>,
  units: number,
  read: (text: string) => unknown,
): string[] {
  const steep: string[] = [];
  for (const [name, of] of texts) {
    // Most are read in no time, and then one reading says enough.
    if (timeOf(read, of(units * 2)) < NOTHING) continue;
    const [single, double] = [best(read, of(units)), best(read, of(units * 2))];
    if (double < NOTHING || double < single * STEEP) continue;
    steep.push(`${name}: ${single.toFixed(0)} and ${double.toFixed(0)} ms`);
  }
  return steep;
}

function best(read: (text: string) => unknown, text: string): number {
  return Math.min(...[1, 2, 3].map(() => timeOf(read, text)));
}

/** How much processor time it takes to read a text, in milliseconds: what else the machine does is not in it. */
export function timeOf(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  read(text);
  return process.cpuUsage(start).user / 1000;
}
