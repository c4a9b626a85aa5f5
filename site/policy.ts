/** What every page keeps to: nothing inline, nothing from elsewhere. */
const everywhere = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
];

/** The content security policy of the site's pages. WebAssembly is for the search. */
export const pagePolicy = [
  ...everywhere,
  "script-src 'self' 'wasm-unsafe-eval'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
].join('; ');

/** That of bare pages, which only draw one element: no script of theirs can make markup of text but Lit. */
export const barePolicy = [
  ...everywhere,
  "script-src 'self'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
