import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { z } from 'zod';
import { ElementsManifest } from './elements-manifest.ts';

/** What editors complete and explain: the files for VS Code and for JetBrains' editors, by name. */
export function editorData(
  manifest: ElementsManifest,
  { name, version }: { name: string; version: string },
): Map<string, string> {
  const webTypes = z.looseObject({}).parse(JSON.parse(getWebTypesData(forEditors(manifest), {})));
  return new Map([
    ['vscode.html-custom-data.json', getVsCodeHtmlCustomData(forEditors(manifest), {})],
    ['vscode.css-custom-data.json', getVsCodeCssCustomData(forEditors(manifest), {})],
    ['web-types.json', JSON.stringify({ ...webTypes, name, version })],
  ]);
}

type EditorManifest = Parameters<typeof getWebTypesData>[0];

/** A copy for each tool: they write into it. */
function forEditors(manifest: ElementsManifest): EditorManifest {
  const copy: unknown = structuredClone(manifest);
  if (!isForEditors(copy)) throw new Error('The manifest of the elements has lost its shape.');
  return copy;
}

/** What is parsed here has all that the tools read. */
function isForEditors(value: unknown): value is EditorManifest {
  return ElementsManifest.safeParse(value).success;
}
