/**
 * The components that a note may use without importing them, and what each takes. An `id` must name
 * something that exists; `children` is the text between the tags.
 */
export const noteComponents = {
  PaperLink: { id: 'paper' },
  DigestLink: { id: 'digest' },
  TopicLink: { id: 'topic' },
  PaperCard: { id: 'paper' },
  Aside: {},
} as const satisfies Record<string, { id?: 'paper' | 'digest' | 'topic' }>;

export type NoteComponentName = keyof typeof noteComponents;

export const noteComponentNames = Object.keys(noteComponents);
