/** A content folder that provokes a diagnostic: paths in it, and what stands there. */
export interface Provocation {
  files: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links, and where they lead. */
  links?: Readonly<Record<string, string>>;
  /** Whether nobody may write to the folder. */
  readOnly?: boolean;
}

/** The provocation of every code of a subject. */
export type Provocations<Code extends string> = Readonly<Record<Code, Provocation>>;

export const grains = {
  title: 'Counting Grains in Forty Rivers',
  abstract:
    'Rivers carry more sediment in spring than any model expects. We count grains in forty rivers and fit a law with two parameters, which holds from brooks to deltas.',
};
export const clocks = {
  title: 'Slow Neighbours Keep Better Time',
  abstract:
    'Cheap clocks drift with the weather, and networks of them drift together. We show that a clock which trusts its slower neighbours keeps time twice as well at no cost.',
};
export const moss = {
  title: 'On Which Side Does Moss Grow?',
  abstract:
    'Moss grows on the north side of trees only in stories. In a survey of nine hundred trunks we find no preferred side at all, but a strong love of drains and gutters.',
};
export const bridges = {
  title: 'Hearing Old Bridges Fail',
  abstract:
    'Old bridges hum before they fail. We listen to thirty of them through a winter, and a network with one hidden layer hears the two that were later closed.',
};
export const maps = {
  title: 'What Maps Leave Out',
  abstract:
    'A map that shows everything is as large as the land. We study what readers leave out when they draw a town from memory, and let a printer leave out the same.',
};

/** A paper as a capture shows it. */
export interface Shown {
  title?: string;
  abstract?: string;
  /** As it stands there, such as `5 authors · Aug 15, 2024`. */
  byline?: string;
}

/** A capture with this line for its date and these papers. */
export function capture(date: string | null, ...papers: readonly Shown[]): string {
  return blocks([
    'new',
    'Daily Papers',
    ...(date === null ? [] : [date]),
    ...papers.flatMap(blocksOf),
  ]);
}

/** Blocks of text with an empty line between them. */
export function blocks(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

/** The blocks of one paper. */
export function blocksOf({ title, abstract, byline }: Shown): string[] {
  const [authors, date] = byline?.split(' · ') ?? [];
  return [
    ...(title === undefined ? [] : [title]),
    ...(abstract === undefined ? [] : [abstract]),
    ...(authors === undefined ? [] : [`  • ${authors}${date === undefined ? '' : `\n·\n${date}`}`]),
  ];
}

/** A day of Hugging Face's list: what each paper has beside an id, a title, an abstract and a date. */
export function day(...papers: readonly (Readonly<Record<string, unknown>> | string)[]): string {
  const list = papers.map((each, index) =>
    typeof each === 'string'
      ? each
      : {
          paper: {
            id: `2511.0000${index + 1}`,
            authors: [{ name: 'Ada Weir' }],
            publishedAt: '2025-11-05T18:00:00.000Z',
            title: grains.title,
            summary: grains.abstract,
            ...each,
          },
          publishedAt: '2025-11-07T02:00:00.000Z',
        },
  );
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** A content folder with these files, and topics, so that nothing is said of their absence. */
export function content(files: Provocation['files']): Provocation {
  return { files: { 'topics.yaml': '', ...files } };
}

/** A content folder with one digest, captured on 7 November 2025. */
export function digest(text: string): Provocation {
  return content({ 'digests/2025-11-07.txt': text });
}
