import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Id } from '../../../../scripts/schema/id.ts';
import {
  type Choice,
  choiceOf,
  choose,
  noChoices,
  readChoices,
  type ReadingChoices,
  writeChoices,
} from '../../../../site/client/choices/reading-choices.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const step = fc.record({
  ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  choice: fc.constantFrom<(Choice | null)[]>('follow', 'mute', null),
});
const steps = fc.array(step, { maxLength: 12 });
const after = (all: { ids: string[]; choice: Choice | null }[]): ReadingChoices =>
  all.reduce((choices, { ids, choice }) => choose(choices, ids, choice), noChoices);

describe('choices of topics', () => {
  test('whatever is chosen last for a topic holds, under its id of today and under those before', () => {
    fc.assert(
      fc.property(steps, step, (before, { ids, choice }) => {
        const choices = choose(after(before), ids, choice);
        expect(choiceOf(choices, ids)).toBe(choice);
        expect(choices.follow.filter((each) => choices.mute.includes(each))).toEqual([]);
      }),
    );
  });

  test('a choice for one topic leaves all others as they were', () => {
    fc.assert(
      fc.property(steps, step, id, (before, { ids, choice }, other) => {
        fc.pre(!ids.includes(other));
        const choices = after(before);
        expect(choiceOf(choose(choices, ids, choice), [other])).toBe(choiceOf(choices, [other]));
      }),
    );
  });

  test('what is stored is read back as it was', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(readChoices(writeChoices(after(all)))).toEqual(after(all));
      }),
    );
  });

  test('a topic that was renamed keeps what was chosen under its former id, until something newer is', () => {
    const before = choose(noChoices, ['graph-nets'], 'mute');
    expect(choiceOf(before, ['graphs', 'graph-nets'])).toBe('mute');
    const now = choose(before, ['graphs', 'graph-nets'], 'follow');
    expect(now).toEqual({ follow: ['graphs'], mute: [] });
  });
});

describe('a stored text', () => {
  test.each([
    '',
    'null',
    '[]',
    '7',
    '{}',
    'follow',
    '{"follow":[]}',
    '{"follow":"graphs","mute":[]}',
    '{"follow":[1],"mute":[]}',
    '{"follow":["a\\"]){}"],"mute":[]}',
    `{"follow":["${'a'.repeat(81)}"],"mute":[]}`,
  ])('that is not of this site is taken for none of its choices: %s', (text) => {
    expect(readChoices(text)).toBeNull();
  });

  test('with a topic both followed and muted hides nothing by mistake', () => {
    const choices = readChoices('{"follow":["b","a","a"],"mute":["c","a"],"later":1}');
    expect(choices).toEqual({ follow: ['a', 'b'], mute: ['c'] });
  });

  test('of any length is read in no more time than that takes', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => `t${at}`);
    const choices = readChoices(JSON.stringify({ follow: ids, mute: ids }));
    expect(choices?.follow).toHaveLength(ids.length);
    expect(choices?.mute).toEqual([]);
  });

  test('holds exactly what can be the id of a topic', () => {
    fc.assert(
      fc.property(fc.oneof(id, fc.string(), fc.stringMatching(/^[a-z-]{0,90}$/)), (text) => {
        const read = readChoices(JSON.stringify({ follow: [text], mute: [] }));
        expect(read !== null).toBe(Id.safeParse(text).success);
      }),
    );
  });
});
