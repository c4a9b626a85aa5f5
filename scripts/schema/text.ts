import { z } from 'zod';

/** MathML as nested arrays `[tag, attributes, ...children]`, so that nobody ever injects markup. */
export type MathNode = string | [string, Record<string, string>, ...MathNode[]];

const MathNode: z.ZodType<MathNode> = z.lazy(() =>
  z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.string())], MathNode)]),
);

/** One run of inline text: plain characters, or characters with one role. */
export const Inline = z.union([
  z.string(),
  z.strictObject({ em: z.string() }),
  z.strictObject({ strong: z.string() }),
  z.strictObject({ sup: z.string() }),
  z.strictObject({ sub: z.string() }),
  z.strictObject({ link: z.url({ protocol: /^https?$/ }), text: z.string() }),
  z.strictObject({
    math: z.string().describe('TeX'),
    text: z.string().describe('the same in Unicode characters'),
    mathml: MathNode,
    restored: z.boolean().describe('true where the notation was put back into a damaged source'),
  }),
]);
export type Inline = z.infer<typeof Inline>;

/** A piece of a digest's text in three forms, none of which needs a parser to show. */
export const Text = z.strictObject({
  source: z.string().describe('the characters of the digest, untouched'),
  text: z.string().describe('plain text, mathematics in Unicode'),
  inline: z.array(Inline).describe('the runs to draw, in order'),
});
export type Text = z.infer<typeof Text>;
