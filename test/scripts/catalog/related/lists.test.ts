import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Near,
  leastToEnter,
  listBack,
  withOne,
  withoutFarBehind,
} from '../../../../scripts/catalog/related/lists.ts';

const near = (other: number, score: number): Near => ({ other, score, why: ['loom'] });

/** The scores that are left of a list with these. */
const shown = (...scores: number[]): number[] =>
  withoutFarBehind(scores.map((score, other) => near(other, score))).map(({ score }) => score);

describe('a list', () => {
  test('ends where a suggestion is far behind the first', () => {
    expect(shown(1, 0.46, 0.44)).toEqual([1, 0.46]);
    expect(shown(0.2, 0.1, 0.08)).toEqual([0.2, 0.1]);
  });

  test('asks more of the fourth and fifth than of the second and third', () => {
    expect(shown(1, 0.5, 0.5, 0.5)).toEqual([1, 0.5, 0.5]);
    expect(shown(1, 0.9, 0.8, 0.7, 0.61)).toHaveLength(5);
  });

  test('has one of the papers that are one work, the nearest', () => {
    const isOneWork = (a: number, b: number): boolean => a % 10 === b % 10;
    const list = [near(1, 0.9), near(2, 0.8)];
    const others = (one: Near): number[] => withOne(list, one, isOneWork).map(({ other }) => other);
    expect(others(near(12, 0.7))).toEqual([1, 2]);
    expect(others(near(12, 0.85))).toEqual([1, 12]);
  });

  test('is the same whether or not papers that cannot get in are looked at', () => {
    const FLOOR = 0.13;
    const score = fc.integer({ min: 1, max: 60 }).map((many) => many / 100);
    const isOneWork = (a: number, b: number): boolean => a % 9 === b % 9;
    fc.assert(
      fc.property(fc.array(score, { maxLength: 16 }), (scores) => {
        const all = scores.map((each, other) => near(other, each));
        const listOf = (least: (list: readonly Near[]) => number): Near[] =>
          withoutFarBehind(
            all.reduce<Near[]>(
              (list, one) => (one.score < least(list) ? list : withOne(list, one, isOneWork)),
              [],
            ),
          );
        expect(listOf((list) => leastToEnter(list, FLOOR))).toEqual(listOf(() => FLOOR));
      }),
    );
  });

  test('has what another paper lists first in it, unless it has five nearer', () => {
    const score = fc.integer({ min: 1, max: 50 }).map((many) => many / 100);
    const scores = fc.array(score, { minLength: 45, maxLength: 45 });
    fc.assert(
      fc.property(
        scores,
        fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }),
        (of, isSeen) => {
          const places = Array.from({ length: 10 }, (_, place) => place);
          // The score of a pair is the same from both sides; which side saw it is not.
          const between = (a: number, b: number): number =>
            of[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)] ?? 0;
          const lists = places.map((a) =>
            places
              .filter((b) => b !== a && isSeen[a * 10 + b])
              .map((other) => near(other, between(a, other)))
              .sort((x, y) => y.score - x.score || x.other - y.other)
              .slice(0, 5),
          );
          const both = listBack(lists, () => false);
          for (const [place, [first]] of lists.entries()) {
            if (first === undefined) continue;
            const back = both[first.other] ?? [];
            const isListed = back.some(({ other }) => other === place);
            expect(isListed || back.every((each) => each.score >= first.score)).toBe(true);
            if (!isListed) expect(back).toHaveLength(5);
          }
        },
      ),
    );
  });
});
