import { z } from 'zod';

/** Something with a name that the doc comment of a class tells of; the name of the default slot is empty. */
const Described = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  default: z.string().optional(),
  type: z.looseObject({ text: z.string() }).optional(),
  inheritedFrom: z.looseObject({ name: z.string() }).optional(),
});
/** What is described, parsed. */
export type Described = z.infer<typeof Described>;

const Member = Described.extend({
  kind: z.enum(['field', 'method']),
  privacy: z.enum(['public', 'protected', 'private']).optional(),
  static: z.boolean().optional(),
  readonly: z.boolean().optional(),
  attribute: z.string().optional(),
});

const Attribute = Described.extend({ fieldName: z.string().optional() });

/** A class: of an element where it has a tag. */
export const Declaration = z.looseObject({
  kind: z.string(),
  name: z.string(),
  description: z.string().optional(),
  tagName: z.string().optional(),
  customElement: z.boolean().optional(),
  superclass: z.looseObject({ name: z.string() }).optional(),
  members: z.array(Member).default([]),
  attributes: z.array(Attribute).default([]),
  events: z.array(Described).default([]),
  slots: z.array(Described).default([]),
  cssParts: z.array(Described).default([]),
  cssProperties: z.array(Described).default([]),
});
/** The same, parsed. */
export type Declaration = z.infer<typeof Declaration>;

/** The parts of a custom-elements.json that are read here; the rest is passed on. */
export const ElementsManifest = z.looseObject({
  modules: z.array(
    z.looseObject({
      path: z.string(),
      declarations: z.array(Declaration),
      exports: z.array(z.unknown()),
    }),
  ),
});
/** The same, parsed. */
export type ElementsManifest = z.infer<typeof ElementsManifest>;
