import { createHash } from 'node:crypto';

/** A content security policy: the sources of each directive, by its name in lower case. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads the text of a policy (CSP 3, "parse a serialized CSP"): of two equal directives the first counts. */
export function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    const key = (name ?? '').toLowerCase();
    if (key !== '' && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

/** Sources that keep every request on the site's own origin and every script a known one. */
const STRICT_SOURCE =
  /^'(self|none|strict-dynamic|wasm-unsafe-eval|report-sample|sha(256|384|512)-[\w+/=-]+)'$/i;

/** Sources that hold their content themselves: pictures and fonts may come from them, scripts may not. */
const LOCAL_SOURCE = /^(data|blob):$/i;

/** What makes a policy less than strict, each in a few words; empty for a strict one. */
export function weaknessesOf(policy: Policy): string[] {
  const weaknesses: string[] = [];
  if (!policy.has('default-src')) weaknesses.push('it has no `default-src`');
  for (const [directive, sources] of policy) {
    if (!/-src(-elem|-attr)?$/.test(directive)) continue;
    const runs = /^(default|script|object)-src/.test(directive);
    for (const source of sources) {
      if (STRICT_SOURCE.test(source) || (LOCAL_SOURCE.test(source) && !runs)) continue;
      weaknesses.push(`\`${directive}\` allows \`${source}\``);
    }
  }
  return weaknesses;
}

/** Whether a policy lets a script or style run whose code stands in the page: its hash has to be there. */
export function allowsInline(policy: Policy, element: 'script' | 'style', code: string): boolean {
  const sources =
    policy.get(`${element}-src-elem`) ?? policy.get(`${element}-src`) ?? policy.get('default-src');
  return ['sha256', 'sha384', 'sha512'].some((algorithm) => {
    if (!sources?.some((source) => source.startsWith(`'${algorithm}-`))) return false;
    const hash = createHash(algorithm).update(code).digest('base64');
    return sources.includes(`'${algorithm}-${hash}'`);
  });
}
