import { buildSite } from '../build-site.ts';

/** Builds a site that has to come out; throws with all that the build said where it does not. */
export async function publishSite(
  ...request: Parameters<typeof buildSite>
): Promise<Awaited<ReturnType<typeof buildSite>>> {
  const ran = await buildSite(...request);
  if (ran.status === 0 && ran.report.published) return ran;
  throw new Error(`The build ended with ${ran.status} and said:\n${ran.stderr}${ran.stdout}`);
}
