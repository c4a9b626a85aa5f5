import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Listing, shownOf, type View } from '../../../../site/client/choices/listing.ts';
import { noChoices } from '../../../../site/client/choices/reading-choices.ts';

const plain: View = { mutedShown: false, onlyFollowed: false, onlyCode: false, target: null };

/** Six papers: audio · audio and graphs · graphs · no topic · audio and vision · vision. */
const listing: Listing = {
  topics: [
    { ids: ['audio', 'sound'], label: 'Audio' },
    { ids: ['graphs'], label: 'Graphs' },
    { ids: ['vision'], label: 'Vision' },
  ],
  papers: [[0], [0, 1], [1], [], [0, 2], [2]],
  code: [0, 2],
};

describe('a list of papers', () => {
  test('is whole for a reader who has chosen nothing, or only topics it has not', () => {
    for (const choices of [noChoices, { follow: ['robots'], mute: ['medicine'] }]) {
      expect(shownOf(listing, choices, plain)).toEqual({
        papers: 6,
        muted: 0,
        mutedTopics: [],
        followed: 0,
      });
    }
  });

  test('hides a paper with any muted topic, unless it has one that is followed', () => {
    const muted = { follow: [], mute: ['audio', 'vision'] };
    expect(shownOf(listing, muted, plain)).toEqual({
      papers: 2,
      muted: 4,
      mutedTopics: [
        { label: 'Audio', count: 3 },
        { label: 'Vision', count: 2 },
      ],
      followed: 0,
    });
    const both = shownOf(listing, { follow: ['graphs'], mute: ['audio'] }, plain);
    expect(both).toMatchObject({ papers: 4, muted: 2, followed: 2 });
  });

  test('knows a topic by the ids it had before', () => {
    expect(shownOf(listing, { follow: [], mute: ['sound'] }, plain).muted).toBe(3);
  });

  test('shows what is muted when asked to, and says how much that is all the same', () => {
    const choices = { follow: [], mute: ['audio'] };
    const shown = shownOf(listing, choices, { ...plain, mutedShown: true });
    expect(shown).toMatchObject({ papers: 6, muted: 3 });
  });

  test('never hides the paper that the address points at', () => {
    const choices = { follow: ['graphs'], mute: ['audio'] };
    const view = { ...plain, target: 0, onlyFollowed: true };
    expect(shownOf(listing, choices, view)).toMatchObject({ papers: 3, muted: 1 });
  });

  test('counts what is left when it is cut down to code, to followed topics, or to both', () => {
    const choices = { follow: ['graphs'], mute: ['audio'] };
    const papers = (view: Partial<View>) => shownOf(listing, choices, { ...plain, ...view }).papers;
    expect(papers({ onlyCode: true })).toBe(1);
    expect(papers({ onlyFollowed: true })).toBe(2);
    expect(papers({ onlyFollowed: true, onlyCode: true })).toBe(1);
    expect(papers({ onlyCode: true, mutedShown: true })).toBe(2);
  });

  test('has every paper either in sight or among the hidden ones', () => {
    const choice = fc.subarray(['audio', 'graphs', 'vision', 'robots']);
    fc.assert(
      fc.property(choice, choice, (follow, mutes) => {
        const mute = mutes.filter((id) => !follow.includes(id));
        const shown = shownOf(listing, { follow, mute }, plain);
        expect(shown.papers + shown.muted).toBe(listing.papers.length);
      }),
    );
  });
});
