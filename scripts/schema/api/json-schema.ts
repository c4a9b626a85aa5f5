import { z } from 'zod';
import { CapturedOn, Published } from '../date.ts';
import { Origin, PaperTopic, RelatedPaper, Sighting, TopicReason } from '../paper.ts';
import { Inline, Text } from '../text.ts';
import { schemaMarker } from './file.ts';
import { apiSchemas } from './index.ts';
import { ApiPaperLink, ApiPaperTopic } from './paper.ts';

/** A JSON Schema of draft 2020-12, as much of it as zod writes. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Names for the parts that several files share; they become `$defs` and types of their own. */
const shared = z.registry<{ id: string }>();
shared.add(Text, { id: 'Text' });
shared.add(Inline, { id: 'Inline' });
shared.add(Inline.options[6].shape.mathml, { id: 'MathNode' });
shared.add(Published, { id: 'Published' });
shared.add(CapturedOn, { id: 'CapturedOn' });
shared.add(Sighting, { id: 'Sighting' });
shared.add(ApiPaperLink, { id: 'PaperLink' });
shared.add(ApiPaperTopic, { id: 'PaperTopic' });
shared.add(PaperTopic, { id: 'SuggestedTopic' });
shared.add(TopicReason, { id: 'TopicReason' });
shared.add(RelatedPaper, { id: 'RelatedPaper' });
shared.add(Origin, { id: 'Origin' });

/**
 * The JSON Schema of every kind of API file, by the kind's name. `$id` is a URN, not a web address, because
 * it must be the same on every site. Objects are open where zod's are strict: version 1 may gain optional
 * fields, and a consumer that validates with yesterday's schema must not break on them.
 */
export function jsonSchemas(): Map<string, JsonSchema> {
  return new Map(
    Object.entries(apiSchemas).map(([kind, schema]) => [kind, jsonSchema(kind, schema)]),
  );
}

function jsonSchema(kind: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    metadata: shared,
    override: ({ zodSchema, jsonSchema: node }) => {
      const description = z.globalRegistry.get(zodSchema)?.description;
      if (description !== undefined) node.description = description;
      // zod's `protocol` has no counterpart of its own, and `format: uri` lets `javascript:` through.
      if (node.format === 'uri') node.pattern = '^https?://';
      if (node.additionalProperties === false) delete node.additionalProperties;
    },
  });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:offprint:${kind}:1`,
    title: schemaMarker(kind),
    ...rest,
  };
}
