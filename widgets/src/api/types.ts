// Made from the schemas in scripts/schema/api by scripts/emit/write-api-types.ts: change those instead.

export interface ApiPublished {
  date: string;
  precision: 'day' | 'month' | 'year';
  certainty: 'stated' | 'inferred' | 'at-least';
}

export interface ApiText {
  /** the characters of the digest, untouched */
  source: string;
  /** plain text, mathematics in Unicode */
  text: string;
  /** the runs to draw, in order */
  inline: ApiInline[];
}

export type ApiInline =
  | string
  | {
      em: string;
    }
  | {
      strong: string;
    }
  | {
      sup: string;
    }
  | {
      sub: string;
    }
  | {
      link: string;
      text: string;
    }
  | {
      /** TeX */
      math: string;
      /** the same in Unicode characters */
      text: string;
      mathml: ApiMathNode;
      /** true where the notation was put back into a damaged source */
      restored: boolean;
    };

export type ApiMathNode = string | [string, Record<string, string>, ...ApiMathNode[]];

export interface ApiPaperLink {
  rel: 'code' | 'project' | 'paper' | 'pdf' | 'data' | 'demo' | 'review' | 'other';
  href: string;
  from?: ApiOrigin;
}

export interface ApiOrigin {
  digest: string;
  reader: string;
  corrected?: true;
}

export interface ApiPaperTopic {
  id: string;
  label: string;
  reasons?: ApiTopicReason[];
  why: string[];
}

export interface ApiTopicReason {
  /** as topics.yaml spells it */
  name: string;
  /** each place once, in this order */
  in: ('title' | 'abstract' | 'keywords')[];
}

export interface ApiSuggestedTopic {
  id: string;
  label: string;
  reasons: ApiTopicReason[];
}

export interface ApiSighting {
  digest: string;
  capturedOn: ApiCapturedOn;
  /** place in the digest, from 1 */
  position: number;
}

export interface ApiCapturedOn {
  date: string | null;
  monthDay: string | null;
  certainty: 'stated' | 'inferred' | 'at-least' | 'unknown';
}

export interface ApiRelatedPaper {
  id: string;
  title: string;
  why: string[];
}

/** offprint/site/1 */
export interface ApiSite {
  schema: 'offprint/site/1';
  id: 'site';
  /** an address, relative to the address of this file */
  url: string;
  title: string;
  description: string;
  /** who publishes it */
  byline: string | null;
  /** where the site is served, if its publisher says so */
  address: string | null;
  /** language of the interface */
  language: string;
  counts: {
    digests: number;
    papers: number;
    topics: number;
  };
  /** hash of all other files of the API */
  build: string;
  files: {
    /** an address, relative to the address of this file */
    papers: string;
    /** an address, relative to the address of this file */
    digests: string;
    /** an address, relative to the address of this file */
    topics: string;
    /** an address, relative to the address of this file */
    feed: string;
  };
}

/** offprint/papers/1 */
export interface ApiPapers {
  schema: 'offprint/papers/1';
  id: 'papers';
  /** how many papers all shards list together */
  count: number;
  /** which part of the listing this is, from 1 */
  shard: number;
  /** how many parts there are */
  shards: number;
  /** the next part; null in the last one */
  next: string | null;
  papers: {
    id: string;
    /** plain text */
    title: string;
    published: ApiPublished | null;
    topics: string[];
  }[];
}

/** offprint/paper/1 */
export interface ApiPaper {
  schema: 'offprint/paper/1';
  id: string;
  /** an address, relative to the address of this file */
  url: string;
  title: ApiText;
  abstract: ApiText | null;
  published: ApiPublished | null;
  authors: string[] | null;
  authorCount: number | null;
  unlabelledNumber: number | null;
  links: ApiPaperLink[];
  /** as the source gives them */
  keywords?: string[];
  /** on the listing, when it was read */
  upvotes?: number | null;
  /** on the listing, when it was read */
  comments?: number | null;
  identifiers: {
    arxiv?: string;
    doi?: string;
  };
  topics: ApiPaperTopic[];
  /** what it may be about where there was too little for a topic; counted nowhere */
  suggestedTopics?: ApiSuggestedTopic[];
  /** earliest capture first, those of unknown year last */
  sightings: ApiSighting[];
  provenance: Record<string, ApiOrigin>;
}

/** offprint/related/1 */
export interface ApiRelated {
  schema: 'offprint/related/1';
  id: string;
  related: ApiRelatedPaper[];
}

/** offprint/digests/1 */
export interface ApiDigests {
  schema: 'offprint/digests/1';
  id: 'digests';
  digests: {
    id: string;
    /** an address, relative to the address of this file */
    url: string;
    /** the file that lists its papers */
    file: string;
    kind: 'capture' | 'daily';
    title: string;
    capturedOn: ApiCapturedOn;
    /** how many papers it lists */
    count: number;
  }[];
}

/** offprint/digest/1 */
export interface ApiDigest {
  schema: 'offprint/digest/1';
  id: string;
  /** an address, relative to the address of this file */
  url: string;
  kind: 'capture' | 'daily';
  title: string;
  /** the name of the file it was read from */
  source: string;
  capturedOn: ApiCapturedOn;
  /** how the year of the capture is known, in a sentence */
  why: string;
  entries: {
    id: string;
    /** plain text */
    title: string;
  }[];
}

/** offprint/topics/1 */
export interface ApiTopics {
  schema: 'offprint/topics/1';
  id: 'topics';
  topics: {
    id: string;
    /** an address, relative to the address of this file */
    url: string;
    /** the first file that lists its papers */
    file: string;
    label: string;
    definition: string;
    parent: string | null;
    count: number;
    /** papers by the year they are listed under, newest first, undated last */
    years: {
      year: string;
      count: number;
    }[];
  }[];
}

/** offprint/topic/1 */
export interface ApiTopic {
  schema: 'offprint/topic/1';
  id: string;
  /** an address, relative to the address of this file */
  url: string;
  label: string;
  definition: string;
  parent: string | null;
  /** of all shards: papers by year, newest first, undated last */
  years: {
    year: string;
    count: number;
  }[];
  /** how many papers all shards list together */
  count: number;
  /** which part of the listing this is, from 1 */
  shard: number;
  /** how many parts there are */
  shards: number;
  /** the next part; null in the last one */
  next: string | null;
  papers: {
    ids: string[];
    titles: string[];
    dates: (string | null)[];
    precisions: ('day' | 'month' | 'year' | null)[];
    certainties: ('stated' | 'inferred' | 'at-least' | null)[];
  };
}

/** offprint/departed/1 */
export type ApiDeparted =
  | {
      schema: 'offprint/departed/1';
      id: string;
      movedTo: string;
    }
  | {
      schema: 'offprint/departed/1';
      id: string;
      gone: true;
    };
