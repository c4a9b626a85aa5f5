import fc from 'fast-check';

const pieces = (
  'x n T \\alpha \\theta \\mathcal{O} \\mathbb R ^ _ { } ( ) [ ] + = \\leq \\to \\sum \\log \\frac{a}{b} \\sqrt ' +
  '\\hat \\text{if} \\left( \\right) \\, & \\\\ \\begin{matrix} \\end{matrix} \\begin{cases} \\end{cases} 12 , ' +
  "' % # ~ $ \\href{javascript:x}{y} \\def \\gdef\\x{y} \\x \\style{color:red}{x} \\class{a}{x} \\phantom{x} \\kern9em " +
  '\\rule{9em}{9em} \\color{red} \\tag{1} \\label{a} \\overline \\underline \\boxed{x} \\mathrm{KL} \\mathscr L \\bm ' +
  '\\operatorname{foo} \\binom nk \\substack{a\\\\b} \\stackrel{a}{=} \\xrightarrow{a} \\htmlData{a=b}{x} \\ce{H2O}'
).split(' ');

/** Strings put together from pieces of TeX, well-formed or not, notation or not. */
export const texFragments = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((parts) => parts.join(' '));
