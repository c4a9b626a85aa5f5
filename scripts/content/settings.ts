import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { SiteSettings } from '../schema/site.ts';
import type { Located } from './folder.ts';
import { readBytes } from './open.ts';
import { parseSite } from './site-address.ts';
import { parseYaml, validate } from './yaml.ts';

/**
 * The settings of `site.yaml`; the defaults where there is no file. With a mistake in it the defaults
 * stand in, so that the rest can still be checked, and a diagnostic stops the build.
 */
export async function readSettings(
  settings: Located | null,
): Promise<{ settings: SiteSettings; diagnostics: Diagnostic[] }> {
  const defaults = SiteSettings.parse({});
  if (settings === null) return { settings: defaults, diagnostics: [] };
  const { found, unreadable } = await readBytes(settings);
  if (unreadable) return { settings: defaults, diagnostics: [unreadable] };
  const { yaml, diagnostics } = parseYaml(found, settings.shown);
  if (yaml === null) return { settings: defaults, diagnostics };
  const result = validate(yaml, SiteSettings, 'setting-invalid', {});
  if (result.value === null) return { settings: defaults, diagnostics: result.diagnostics };
  const { address } = result.value;
  if (address === null || parseSite(address) !== null) {
    return { settings: result.value, diagnostics: [] };
  }
  const message = `\`address\` is "${address}", and a site cannot be served there.`;
  const fix =
    'Write an address without user, query or fragment, such as https://papers.example.org/.';
  return {
    settings: { ...result.value, address: null },
    diagnostics: [diagnose('setting-invalid', yaml.place(['address']), message, fix)],
  };
}
