import { diagnose, type Diagnostic } from '../diagnostics.ts';

/**
 * `project-path` where a project stands at a path that Vite takes for an address with a query, a fragment or
 * an encoded character, so that it would look for the site's own modules elsewhere; `null` where it does not.
 */
export function checkProjectPath(projectRoot: string): Diagnostic | null {
  const character = /[#?%]/.exec(projectRoot)?.[0];
  if (character === undefined) return null;
  return diagnose(
    'project-path',
    { file: null },
    `The path of the project, ${projectRoot}, has a \`${character}\` in it, with which no page can be rendered.`,
    `Rename or move the folder so that its path is without \`#\`, \`?\` and \`%\`.`,
  );
}
