import { describe, expect, it } from '@jest/globals';
import { loaded, problems } from './load.js';

const vertexOf = (settings: object) =>
  loaded({ yaml: JSON.stringify({ providers: { vertex: { format: 'gemini', ...settings } } }) })
    .config.providers[0];

describe('Vertex in a file', () => {
  it.each([
    [undefined, 'global', 'https://aiplatform.googleapis.com'],
    ['global', 'global', 'https://aiplatform.googleapis.com'],
    ['us-central1', 'us-central1', 'https://us-central1-aiplatform.googleapis.com'],
    ['us', 'us', 'https://aiplatform.us.rep.googleapis.com'],
    ['eu', 'eu', 'https://aiplatform.eu.rep.googleapis.com'],
  ])('in the location %s is at its own host', (given, location, baseUrl) => {
    const settings = { project: 'my-project', ...(given === undefined ? {} : { location: given }) };
    expect(vertexOf(settings)).toMatchObject({
      name: 'vertex',
      slugs: ['vertexai', 'google-vertex'],
      profile: 'vertex',
      project: 'my-project',
      location,
      baseUrl,
    });
  });

  it('may have another address and another name', () => {
    const yaml =
      'providers: { cloud: { format: gemini, profile: vertex, project: p, baseUrl: "http://a.example/" } }';
    expect(loaded({ yaml }).config.providers[0]).toMatchObject({
      name: 'cloud',
      baseUrl: 'http://a.example',
    });
  });

  it('takes credentials as a path or as they are, a token, or a key and no project', () => {
    expect(vertexOf({ project: 'p', credentials: '/a.json' })?.credentials).toBe('/a.json');
    const inline = { type: 'service_account', private_key: 'x' };
    expect(vertexOf({ project: 'p', credentials: inline })?.credentials).toEqual(inline);
    expect(vertexOf({ project: 'p', accessToken: 't' })?.accessToken).toBe('t');
    expect(vertexOf({ apiKey: 'k' })).toMatchObject({ apiKey: 'k', location: 'global' });
  });

  it.each([
    [
      'providers: { vertex: { format: gemini } }',
      'providers.vertex.project: is required without an apiKey (express mode)',
    ],
    [
      'providers: { gemini: { format: gemini, baseUrl: "https://a.example", project: p } }',
      'providers.gemini.project: is for format gemini with profile vertex',
    ],
    [
      'providers: { vertex: { format: gemini, project: p, location: "../x" } }',
      'providers.vertex.location: is "../x"; it must match pattern "^[a-z0-9][a-z0-9-]*$"',
    ],
    [
      'providers: { vertex: { format: gemini, project: p, credentials: 7 } }',
      "providers.vertex.credentials: must be a file's path, or what stands in the file",
    ],
    ['providers: { x: { format: openai-chat } }', 'providers.x.baseUrl: is required'],
  ])('is refused where something is amiss: %s', (yaml, want) => {
    expect(problems({ yaml })).toEqual([want]);
  });

  it('is left out where the variable of its token is not set', () => {
    const yaml = 'providers: { vertex: { format: gemini, project: p, accessToken: "${T}" } }';
    expect(loaded({ yaml }).config.providers.map(({ name }) => name)).toEqual(['demo']);
  });

  it('is warned of where others can read its key', () => {
    const yaml = JSON.stringify({
      providers: {
        vertex: {
          format: 'gemini',
          project: 'p',
          credentials: { type: 'service_account', private_key: 'secret-1' },
        },
      },
    });
    const { warnings } = loaded({ yaml, mode: 0o644 });
    expect(warnings.join()).toContain('providers.vertex.credentials.private_key');
    expect(warnings.join()).not.toContain('secret-1');
  });
});

describe('clouds in the environment', () => {
  const project = { GOOGLE_CLOUD_PROJECT: 'my-project' };
  const azure = { AZURE_OPENAI_API_KEY: 'k', AZURE_OPENAI_ENDPOINT: 'https://r.openai.azure.com/' };

  it.each<[string, Record<string, string>, object]>([
    [
      'credentials',
      { ...project, GOOGLE_APPLICATION_CREDENTIALS: '/a.json' },
      { location: 'global', baseUrl: 'https://aiplatform.googleapis.com' },
    ],
    [
      'the word that Vertex is meant',
      { ...project, GOOGLE_GENAI_USE_VERTEXAI: 'true', GOOGLE_CLOUD_LOCATION: 'europe-west1' },
      { location: 'europe-west1', baseUrl: 'https://europe-west1-aiplatform.googleapis.com' },
    ],
  ])('bring in Vertex by a project and %s', (_, env, want) => {
    expect(loaded({ env }).config.providers).toMatchObject([
      { name: 'vertex', profile: 'vertex', project: 'my-project', ...want },
    ]);
  });

  it('bring in nothing by a project alone', () => {
    const env = { ...project, GOOGLE_GENAI_USE_VERTEXAI: 'false' };
    expect(loaded({ env }).config.providers.map(({ name }) => name)).toEqual(['demo']);
    const yaml = 'models: { fast: { targets: [google-vertex/gemini-2.5-flash, demo/demo] } }';
    expect(loaded({ yaml }).warnings.join()).toContain('GOOGLE_CLOUD_PROJECT is not set');
  });

  it('bring in Azure, in version 1 or in a dated one', () => {
    expect(loaded({ env: azure }).config.providers).toMatchObject([
      { name: 'azure', slugs: ['azure-openai'], baseUrl: 'https://r.openai.azure.com/openai/v1' },
    ]);
    const dated = { ...azure, OPENAI_API_VERSION: '2024-10-21' };
    expect(loaded({ env: dated }).config.providers).toMatchObject([
      { baseUrl: 'https://r.openai.azure.com', apiVersion: '2024-10-21', apiKey: 'k' },
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [
      { ...project, GOOGLE_GENAI_USE_VERTEXAI: '1', GOOGLE_CLOUD_LOCATION: 'a.example/' },
      'GOOGLE_CLOUD_LOCATION: must be a name in lower case, such as my-project',
    ],
    [
      { ...azure, AZURE_OPENAI_ENDPOINT: 'r' },
      'AZURE_OPENAI_ENDPOINT: must be an address such as https://my-resource.openai.azure.com',
    ],
    [
      { ...azure, AZURE_OPENAI_API_KEY: 'a b' },
      'AZURE_OPENAI_API_KEY: must hold visible ASCII characters only, no spaces',
    ],
  ])('are refused where something is amiss: %#', (env, want) => {
    expect(problems({ env })).toEqual([want]);
  });
});
