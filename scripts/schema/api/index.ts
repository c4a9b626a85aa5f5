import { ApiDeparted } from './departed.ts';
import { ApiDigest, ApiDigests } from './digests.ts';
import { ApiPaper } from './paper.ts';
import { ApiPapers } from './papers.ts';
import { ApiRelated } from './related.ts';
import { ApiSite } from './site.ts';
import { ApiTopic, ApiTopics } from './topics.ts';

export { ApiDeparted, ApiDigest, ApiDigests, ApiPaper, ApiPapers, ApiRelated, ApiSite, ApiTopic };
export { ApiTopics };

/** Every kind of file that the API has, by its name in the `schema` field: `offprint/<name>/1`. */
export const apiSchemas = {
  site: ApiSite,
  papers: ApiPapers,
  paper: ApiPaper,
  related: ApiRelated,
  digests: ApiDigests,
  digest: ApiDigest,
  topics: ApiTopics,
  topic: ApiTopic,
  departed: ApiDeparted,
} as const;
