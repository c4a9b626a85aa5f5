import type { Departed } from '../schema/catalog.ts';
import { addresses } from './addresses.ts';

const pages = { paper: addresses.paper, digest: addresses.digest, topic: addresses.topic };
const barePages = {
  paper: addresses.embedPaper,
  digest: addresses.embedDigest,
  topic: addresses.embedTopic,
};
const pictures = {
  paper: addresses.paperPicture,
  digest: addresses.digestPicture,
  topic: addresses.topicPicture,
};
const apiFiles = {
  paper: addresses.apiPaper,
  digest: addresses.apiDigest,
  topic: addresses.apiTopic,
};

/** The page that says what became of a departed address, relative to the site's root. */
export function departedPage({ kind, id }: Pick<Departed, 'kind' | 'id'>): string {
  return pages[kind](id);
}

/** The bare page at its embed address. */
export function departedBarePage({ kind, id }: Pick<Departed, 'kind' | 'id'>): string {
  return barePages[kind](id);
}

/** The picture at its embed address. */
export function departedPicture({ kind, id }: Pick<Departed, 'kind' | 'id'>): string {
  return pictures[kind](id);
}

/** The file of the API that says the same. */
export function departedApiFile({ kind, id }: Pick<Departed, 'kind' | 'id'>): string {
  return apiFiles[kind](id);
}
