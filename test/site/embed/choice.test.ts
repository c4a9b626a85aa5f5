import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  LIMITS,
  MOST_TOPICS,
  WIDTHS,
  elements,
  fonts,
  formatChoice,
  parseChoice,
  plainChoice,
  themes,
  variants,
} from '../../../site/embed/choice.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const colour = fc.option(fc.stringMatching(/^#[0-9a-f]{6}$/));

const choices: fc.Arbitrary<Choice> = fc.record({
  element: fc.constantFrom(...elements),
  paper: fc.option(id),
  topics: fc.uniqueArray(id, { maxLength: MOST_TOPICS }),
  digest: fc.option(id),
  variant: fc.constantFrom(...variants),
  limit: fc.option(fc.integer(LIMITS)),
  look: fc.record({
    theme: fc.constantFrom(...themes),
    font: fc.constantFrom(...fonts),
    width: fc.option(fc.integer(WIDTHS)),
    colours: fc.record({ accent: colour, ink: colour, paper: colour }),
  }),
});

/** What of a choice matters to its element. */
function relevant(choice: Choice): Choice {
  const { element } = choice;
  const takesPaper = element === 'paper-card' || element === 'related-papers';
  return {
    ...choice,
    paper: takesPaper ? choice.paper : null,
    topics: element === 'topic-timeline' ? choice.topics : [],
    digest: element === 'digest-list' ? choice.digest : null,
    variant: element === 'paper-card' ? choice.variant : plainChoice.variant,
    limit: element === 'digest-list' || element === 'related-papers' ? choice.limit : null,
  };
}

describe('the address of a choice', () => {
  test('says all of it that matters to the element', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(parseChoice(formatChoice(choice))).toEqual(relevant(choice));
      }),
    );
  });

  test('is short, and can be read', () => {
    expect(formatChoice({ ...plainChoice, paper: 'a-paper' })).toBe('?paper=a-paper');
    expect(
      formatChoice({ ...plainChoice, element: 'topic-timeline', topics: ['graphs', 'rl'] }),
    ).toBe('?topics=graphs,rl');
  });

  test('names the element where nothing else says it', () => {
    expect(formatChoice({ ...plainChoice, element: 'digest-list' })).toBe('?element=digest-list');
    expect(formatChoice({ ...plainChoice, element: 'related-papers', paper: 'x' })).toBe(
      '?element=related-papers&paper=x',
    );
    expect(formatChoice(plainChoice)).toBe('');
  });

  test('needs no element where what is named says which', () => {
    expect(parseChoice('?paper=a-paper').element).toBe('paper-card');
    expect(parseChoice('?topics=graphs').element).toBe('topic-timeline');
    expect(parseChoice('?digest=2024-12-06').element).toBe('digest-list');
    expect(parseChoice('').element).toBe('paper-card');
  });

  test('may say anything: what is no such value is left out', () => {
    expect(
      parseChoice(
        '?element=script&paper=../../x&topics=a,B,,a,c&digest=%00&variant=huge&limit=-1&theme=&font=Comic&width=1e9&accent=red&ink=%23FFF&ground=%23AABBCC',
      ),
    ).toEqual({
      ...plainChoice,
      element: 'topic-timeline',
      topics: ['a', 'c'],
      look: { ...plainChoice.look, colours: { accent: null, ink: null, paper: '#aabbcc' } },
    });
    expect(parseChoice('?limit=9999&width=1').limit).toBe(LIMITS.max);
    expect(parseChoice('?limit=9999&width=1').look.width).toBe(WIDTHS.min);
    fc.assert(fc.property(fc.string(), (text) => void parseChoice(text)));
  });
});
