import { z } from 'zod';
import { Published } from '../date.ts';
import { Id } from '../id.ts';
import { RelativeAddress, SHARD_SIZE, schemaMarker, shardShape } from './file.ts';

const years = z
  .array(
    z.strictObject({
      year: z.string().regex(/^(\d{4}|undated)$/),
      count: z.int().positive(),
    }),
  )
  .describe('papers by the year they are listed under, newest first, undated last');

const topicShape = {
  label: z.string(),
  definition: z.string(),
  parent: Id.nullable(),
};

/** `/api/v1/topics.json`: every topic, in the publisher's order. */
export const ApiTopics = z.strictObject({
  schema: z.literal(schemaMarker('topics')),
  id: z.literal('topics'),
  topics: z.array(
    z.strictObject({
      id: Id,
      url: RelativeAddress,
      file: RelativeAddress.describe('the first file that lists its papers'),
      ...topicShape,
      count: z.int().nonnegative(),
      years,
    }),
  ),
});
export type ApiTopics = z.infer<typeof ApiTopics>;

/**
 * `/api/v1/topics/<id>.json`, `<id>/2.json`, …: one topic and its papers, newest first, as columns of
 * equal length: half the size of a list of objects, and ready for a chart.
 */
export const ApiTopic = z.strictObject({
  schema: z.literal(schemaMarker('topic')),
  id: Id,
  url: RelativeAddress,
  ...topicShape,
  years: years.describe('of all shards: papers by year, newest first, undated last'),
  ...shardShape,
  papers: z.strictObject({
    ids: z.array(Id).max(SHARD_SIZE),
    titles: z.array(z.string().describe('plain text')).max(SHARD_SIZE),
    dates: z.array(Published.shape.date.nullable()).max(SHARD_SIZE),
    precisions: z.array(Published.shape.precision.nullable()).max(SHARD_SIZE),
    certainties: z.array(Published.shape.certainty.nullable()).max(SHARD_SIZE),
  }),
});
export type ApiTopic = z.infer<typeof ApiTopic>;
