import type { WrittenProvider } from './check.js';
import type { ProviderConfig } from './gateway-config.js';
import { type ConfigProblem, showPath } from './problem.js';
import type { Environment } from './substitute.js';

/** Where models run when nothing else is said: wherever there is room. */
export const defaultLocation = 'global';

/** Locations of several regions, whose hosts are named the other way round, as in the official client. */
const multiRegions = new Set(['us', 'eu']);

/**
 * Address of Vertex for one location.
 *
 * @see https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations
 */
export function vertexBaseUrl(location: string): string {
  if (location === defaultLocation) return 'https://aiplatform.googleapis.com';
  if (multiRegions.has(location)) return `https://aiplatform.${location}.rep.googleapis.com`;
  return `https://${location}-aiplatform.googleapis.com`;
}

type Entry = Partial<WrittenProvider>;

/** Whether an entry is Vertex: the profile named, or meant by the provider's name. */
export function isVertex(name: string, { format, profile = name }: Entry): boolean {
  return format === 'gemini' && profile === 'vertex';
}

/** What the document cannot say of the settings that only Vertex has. */
export function vertexProblems(name: string, entry: Entry): ConfigProblem[] {
  const problem = (member: string, message: string) => [
    { path: showPath(['providers', name, member]), message },
  ];
  if (!isVertex(name, entry)) {
    const stray = (['project', 'location', 'credentials'] as const).filter(
      (member) => entry[member],
    );
    return stray.flatMap((member) => problem(member, 'is for format gemini with profile vertex'));
  }
  if (entry.project === undefined && entry.apiKey === undefined) {
    return problem('project', 'is required without an apiKey (express mode)');
  }
  return [];
}

/**
 * Vertex as Google's own clients find it: the project, and either a file of credentials or the
 * word that Vertex is meant, since machines name a project for many other reasons.
 */
export function vertexFromEnvironment(
  env: Environment,
  problems: ConfigProblem[],
): Partial<ProviderConfig> | undefined {
  const project = env.GOOGLE_CLOUD_PROJECT?.trim();
  const meant =
    env.GOOGLE_APPLICATION_CREDENTIALS?.trim() ||
    /^(?:true|1)$/i.test(env.GOOGLE_GENAI_USE_VERTEXAI?.trim() ?? '');
  if (!project || !meant) return undefined;
  const location = env.GOOGLE_CLOUD_LOCATION?.trim() || defaultLocation;
  for (const [path, value] of Object.entries({
    GOOGLE_CLOUD_PROJECT: project,
    GOOGLE_CLOUD_LOCATION: location,
  })) {
    if (!/^[a-z0-9][a-z0-9.:-]*$/.test(value)) {
      problems.push({ path, message: 'must be a name in lower case, such as my-project' });
    }
  }
  return { project, location, baseUrl: vertexBaseUrl(location) };
}
