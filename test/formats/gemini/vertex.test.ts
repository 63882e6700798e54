import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type {
  GenerationConfig,
  Part,
  SafetySetting,
  Tool,
} from '../../../generated/formats/gemini.js';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { createLosses } from '../../../src/formats/losses.js';
import { callOf } from '../canonical-call.js';
import { everyMember } from './every-member.js';
import { refused, target as usualTarget, written } from './setup.js';
import { vertexProblems } from './vertex-schema.js';

const vertex = { ...usualTarget, provider: 'vertex', profile: 'vertex' };
const described = vertexProblems ? it : it.skip;

const fixtures = fileURLToPath(new URL('../../fixtures/gemini/', import.meta.url));
const asking = (...parts: Part[]) => [{ role: 'user' as const, parts }];
const serving = (tool: Tool) => ({ tools: { functions: [], server: [tool] } });

describe('a request to Vertex', () => {
  described('is told from one that its description does not know', () => {
    const contents = [{ role: 'user', parts: [{ text: 'a' }] }];
    expect(vertexProblems?.({ contents })).toEqual([]);
    expect(vertexProblems?.({ contents, store: true })).toEqual([
      'v1.store: unknown',
      'v1beta1.store: unknown',
    ]);
    expect(vertexProblems?.({ contents: [{ parts: [{ text: 1 }] }] })).toHaveLength(2);
  });

  for (const name of readdirSync(fixtures)) {
    described(`fits the description, whatever was asked: ${name}`, () => {
      const call = callOf(
        JSON.parse(readFileSync(`${fixtures}${name}/canonical-request.json`, 'utf8')),
      );
      const result = gemini.writeRequest(call, vertex);
      if (!result.ok) return expect(result.error.kind).toBe('field-not-supported');
      // Sent only to who gave it, described or not.
      const { continuationToken: _, ...body } = result.value.body;
      expect(vertexProblems?.(body)).toEqual([]);
    });
  }

  described('fits the description, whatever member of our own document it holds', () => {
    const places: Readonly<Record<string, (value: object) => Partial<CanonicalCall>>> = {
      Part: (value) => ({ contents: asking({ text: 'a' }, value) }),
      Tool: (value) => serving(value),
      GenerationConfig: (value) => ({ gen: value }),
      SafetySetting: (value) => ({ safety: [value as SafetySetting] }),
    };
    const unfit = Object.entries(places).flatMap(([name, place]) =>
      everyMember(name).flatMap(({ path, value }) => {
        const result = gemini.writeRequest(callOf(place(value)), vertex);
        return (result.ok && vertexProblems?.(result.value.body).map((why) => [path, why])) || [];
      }),
    );
    // A piece of a result to come is refused before it gets here; media types are Google's to judge.
    const others = /^Part\.functionResponse\.willContinue$|^GenerationConfig\.responseFormat\[\]/;
    expect(unfit.filter(([path = '']) => !others.test(path))).toEqual([]);
  });

  it.each<[string, GenerationConfig]>([
    ['enableEnhancedCivicAnswers', { enableEnhancedCivicAnswers: true }],
    ['modelSelectionConfig', { modelSelectionConfig: { featureSelectionPreference: 'BALANCED' } }],
    ['speechConfig.voiceConfig.voice', { speechConfig: { voiceConfig: { voice: 'v' } } }],
  ])('leaves %s of the settings out, and says so', (member, gen) => {
    const { body, warnings } = written({ gen }, vertex);
    expect(warnings.map(({ field }) => field)).toEqual([`generationConfig.${member}`]);
    expect(vertexProblems?.(body) ?? []).toEqual([]);
  });

  it.each<[string, Tool]>([
    ['tools[0].fileSearch', { fileSearch: {} }],
    ['tools[0].mcpServers', { mcpServers: [] }],
    [
      'tools[0].retrieval.vertexRagStore.ragCorpora',
      { retrieval: { vertexRagStore: { ragCorpora: ['c'] } } },
    ],
  ])('refuses %s', (field, tool) => {
    expect(refused(serving(tool), vertex)).toEqual([field]);
  });

  it('refuses files and caches of the Gemini API, which refuses those of Vertex', () => {
    const file = (fileUri: string) => asking({ fileData: { mimeType: 'text/plain', fileUri } });
    const stored = file('https://generativelanguage.googleapis.com/v1beta/files/a');
    expect(refused({ contents: stored }, vertex)).toEqual([
      'contents[0].parts[0].fileData.fileUri',
    ]);
    expect(refused({ contents: stored })).toEqual([]);
    expect(refused({ contents: file('gs://b/a.txt') }, vertex)).toEqual([]);
    const ofVertex = 'projects/p/locations/global/cachedContents/1';
    expect(refused({ cachedContent: ofVertex })).toEqual(['cachedContent']);
    expect(refused({ cachedContent: ofVertex }, vertex)).toEqual([]);
    expect(refused({ cachedContent: 'cachedContents/1' }, vertex)).toEqual(['cachedContent']);
    expect(refused({ cachedContent: 'cachedContents/1' })).toEqual([]);
  });

  it('leaves out in silence what the answer cannot tell', () => {
    const losses = createLosses(vertex);
    const call = callOf({
      contents: asking({ text: 'a', partMetadata: { from: 'b' } }),
      toolConfig: { mode: 'AUTO', streamArgs: true, includeServerSide: true },
    });
    const result = gemini.writeRequest(call, vertex, losses);
    expect(result.ok && result.value.body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'a' }] }],
    });
    expect(losses.decisions.map((decision) => `${decision.class} ${decision.field}`)).toEqual([
      'S toolConfig.includeServerSideToolInvocations',
      'S contents[0].parts[0].partMetadata',
    ]);
  });

  it('drops a turn of which nothing is left', () => {
    const { body } = written(
      {
        contents: [
          ...asking({ text: 'a' }),
          { role: 'model', parts: [{ toolCall: { toolType: 'URL_CONTEXT' } }] },
          ...asking({ text: 'b' }),
        ],
      },
      vertex,
    );
    expect(body.contents).toEqual([
      { role: 'user', parts: [{ text: 'a' }] },
      { role: 'user', parts: [{ text: 'b' }] },
    ]);
  });
});

describe('counting at Vertex', () => {
  it('takes four members, side by side', () => {
    const result = gemini.countTokens?.write(
      callOf({
        contents: asking({ text: 'a' }),
        system: [{ text: 'b' }],
        gen: { temperature: 1 },
        labels: { team: 'x' },
        safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
      }),
      vertex,
    );
    const body = result?.ok ? result.value.body : {};
    expect(body).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'a' }] }],
      systemInstruction: { parts: [{ text: 'b' }] },
      generationConfig: { temperature: 1 },
    });
    expect(vertexProblems?.(body, 'CountTokensRequest') ?? []).toEqual([]);
  });

  it('gives on what was counted', () => {
    const counts = { totalTokens: 3, totalBillableCharacters: 9 };
    expect(gemini.countTokens?.read(counts)).toEqual({ ok: true, value: counts });
  });
});

describe('embeddings at Vertex', () => {
  const call = {
    texts: [{ text: 'a', title: 'A' }],
    dimensions: 64,
    taskType: 'RETRIEVAL_DOCUMENT',
  };
  const bodyFor = (model: string) => {
    const result = gemini.embed?.write(call, { ...vertex, model });
    return result?.ok ? result.value.body : {};
  };

  it('are instances for most models', () => {
    const instance = { content: 'a', task_type: 'RETRIEVAL_DOCUMENT', title: 'A' };
    for (const model of ['text-embedding-005', 'gemini-embedding-001']) {
      expect(bodyFor(model)).toEqual({
        instances: [instance],
        parameters: { outputDimensionality: 64 },
      });
    }
  });

  it('are one content for the newer models of Gemini', () => {
    const body = bodyFor('gemini-embedding-2');
    expect(body).toEqual({
      content: { role: 'user', parts: [{ text: 'a' }] },
      embedContentConfig: {
        taskType: 'RETRIEVAL_DOCUMENT',
        title: 'A',
        outputDimensionality: 64,
      },
    });
    expect(vertexProblems?.(body, 'EmbedContentRequest') ?? []).toEqual([]);
  });

  it.each([
    ['text-embedding-005', 250],
    ['gemini-embedding-001', 1],
    ['gemini-embedding-2', 1],
  ])('of %s go %i to a call', (model, limit) => {
    expect(gemini.embed?.batchLimit({ ...vertex, model })).toBe(limit);
  });

  it.each([
    ['predictions', { predictions: [{ embeddings: { values: [1, 2], statistics: {} } }] }],
    ['one embedding', { embedding: { values: [1, 2] }, usageMetadata: {} }],
  ])('are read from %s', (_, body) => {
    expect(gemini.embed?.read(body)).toEqual({ ok: true, value: { vectors: [[1, 2]] } });
  });

  it('are missed where there are none', () => {
    expect(gemini.embed?.read({ predictions: [{}] })).toMatchObject({
      ok: false,
      error: { kind: 'upstream-invalid' },
    });
  });
});
