import type { PaperLink } from '../../schema/paper.ts';

type Rel = PaperLink['rel'];

/** Hosts, or hosts with the beginning of a path, whose pages are all of one kind. The first that fits counts. */
const places: readonly (readonly [RegExp, Rel])[] = [
  [/^(?:www\.)?arxiv\.org\/pdf\//, 'pdf'],
  [/^[^?#]+\.pdf(?:$|[?#])/, 'pdf'],
  [/^(?:www\.)?(?:huggingface|hf)\.co\/datasets\//, 'data'],
  [/^(?:www\.)?(?:huggingface|hf)\.co\/spaces\//, 'demo'],
  [/^(?:www\.)?(?:huggingface|hf)\.co\/papers\//, 'paper'],
  [/^(?:www\.)?(?:huggingface|hf)\.co\/(?:blog|docs|posts)(?:\/|$)/, 'other'],
  [/^(?:www\.)?(?:huggingface|hf)\.co\//, 'code'],
  [/^(?:[a-z0-9-]+\.)*(?:anonymous\.4open\.science|openreview\.net)(?:\/|$)/, 'review'],
  [
    /^(?:[a-z0-9-]+\.)*(?:hf\.space|gradio\.live|gradio\.app|streamlit\.app|replicate\.com)(?:\/|$)/,
    'demo',
  ],
  [/^colab\.research\.google\.com\//, 'demo'],
  [/^(?:[a-z0-9-]+\.)*(?:github\.io|gitlab\.io|readthedocs\.io)(?:\/|$)/, 'project'],
  [/^sites\.google\.com\//, 'project'],
  [
    /^(?:www\.|gist\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|sourceforge\.net|modelscope\.cn)\//,
    'code',
  ],
  [/^(?:git(?:lab)?\.[a-z0-9.-]+|github\.[a-z0-9-]+\.edu)\//, 'code'],
  [/^(?:www\.)?(?:zenodo\.org|figshare\.com|osf\.io|dataverse\.[a-z0-9.-]+)(?:\/|$)/, 'data'],
  [/^(?:www\.)?kaggle\.com\/(?:datasets|competitions|c)\//, 'data'],
  [/^(?:www\.)?kaggle\.com\/(?:code|models|kernels)\//, 'code'],
  [
    /^(?:www\.|dx\.|export\.)?(?:arxiv\.org\/(?:abs|html)|doi\.org|aclanthology\.org|proceedings\.mlr\.press|openaccess\.thecvf\.com|biorxiv\.org|medrxiv\.org|semanticscholar\.org)\//,
    'paper',
  ],
];

/** Words before a link that say what it leads to; the last in the text counts. */
const words: readonly (readonly [RegExp, Rel])[] = [
  [/\b(?:project|home|web) ?-?(?:page|site)|homepage|website|webpage/gi, 'project'],
  [/\bdemos?\b|\bplayground\b|\btry it\b/gi, 'demo'],
  [
    /\bcodes?\b|\bcode ?base\b|\brepositor(?:y|ies)\b|\bgithub\b|\bimplementation\b|\bcheckpoints?\b/gi,
    'code',
  ],
  [/\bdata ?-?sets?\b|\bdata\b|\bbenchmarks?\b|\bcorpus\b|\bcorpora\b/gi, 'data'],
];

/**
 * What kind of page an address leads to: by its host where that decides, else by the nearest word of
 * `context`, the text before the link. `other` where neither says.
 */
export function linkKind(href: string, context: string): Rel {
  const place = href.replace(/^https?:\/\//i, '').replace(/^[^/?#]*/, (host) => host.toLowerCase());
  const known = places.find(([pattern]) => pattern.test(place));
  if (known) return known[1];
  let kind: Rel = 'other';
  let nearest = -1;
  for (const [pattern, rel] of words) {
    for (const { index } of context.matchAll(pattern)) {
      if (index > nearest) [nearest, kind] = [index, rel];
    }
  }
  return kind;
}
