import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import type { Target } from '../../../src/formats/format.js';
import { createLosses } from '../../../src/formats/losses.js';
import { openaiResponses } from '../../../src/formats/openai-responses/index.js';
import { profileOf } from '../../../src/formats/openai-responses/profiles.js';
import { callOf, targetOf, write } from './setup.js';

const part = (part: object) => ({ contents: [{ role: 'user' as const, parts: [part] }] });
const inline = (mimeType: string, data = 'AAAA') => part({ inlineData: { mimeType, data } });
const file = (fileUri: string, mimeType?: string) => part({ fileData: { fileUri, mimeType } });
const server = (tool: object) => ({ tools: { functions: [], server: [tool] } });
const f = { name: 'f' };
const g = { name: 'g' };

describe('what the Responses API cannot do', () => {
  const refusals: readonly (readonly [Partial<CanonicalCall>, string, Partial<Target>?])[] = [
    [{ gen: { stopSequences: ['x'] } }, 'generationConfig.stopSequences'],
    [{ gen: { candidateCount: 2 } }, 'generationConfig.candidateCount'],
    [{ gen: { responseModalities: ['AUDIO'] } }, 'generationConfig.responseModalities'],
    [
      { gen: { responseModalities: ['IMAGE'] } },
      'generationConfig.responseModalities',
      { model: 'o4-mini' },
    ],
    [{ gen: { responseLogprobs: true } }, 'generationConfig.responseLogprobs', { model: 'gpt-5' }],
    [inline('image/heic'), 'contents[0].parts[0].inlineData.mimeType'],
    [inline('audio/wav'), 'contents[0].parts[0].inlineData.mimeType'],
    [inline('video/mp4'), 'contents[0].parts[0].inlineData.mimeType'],
    [inline('text/plain', '/w=='), 'contents[0].parts[0].inlineData.data'],
    [file('gs://bucket/a.png', 'image/png'), 'contents[0].parts[0].fileData.fileUri'],
    [file('https://youtu.be/x', 'video/mp4'), 'contents[0].parts[0].fileData.fileUri'],
    [
      file('https://x.example/a.pdf'),
      'contents[0].parts[0].fileData',
      { profile: 'vllm', model: 'm' },
    ],
    [server({ urlContext: {} }), 'tools[0].urlContext'],
    [server({ googleMaps: {} }), 'tools[0].googleMaps'],
    [server({ googleSearch: { excludeDomains: ['a'] } }), 'tools[0].googleSearch.excludeDomains'],
    [server({ googleSearch: {} }), 'tools[0].googleSearch', { profile: 'azure' }],
    [server({ codeExecution: {} }), 'tools[0].codeExecution', { model: 'gpt-5-pro' }],
    [{ cachedContent: 'cachedContents/x' }, 'cachedContent'],
    [{ continuationToken: 'x' }, 'continuationToken'],
  ];

  const cases = refusals.map(([changes, field, target = {}]) => ({ changes, field, target }));
  it.each(cases)('refuses $changes as $field', ({ changes, field, target }) => {
    expect(write(changes, target).refused).toEqual([field]);
  });
});

describe('the choice among functions', () => {
  const functions = [f, g];
  const search = { googleSearch: {} };
  const rows: readonly (readonly [CanonicalCall['toolConfig']['mode'], string[]?, object?])[] = [
    ['AUTO', undefined],
    ['NONE', undefined],
    ['ANY', undefined],
    ['ANY', ['g']],
    ['ANY', ['f', 'g']],
    ['VALIDATED', undefined],
    ['VALIDATED', ['g']],
  ];
  const written = (target: Partial<Target>, beside: readonly object[]) =>
    rows.map(([mode, allowed]) => {
      const toolConfig = { mode, streamArgs: false, ...(allowed ? { allowed } : {}) };
      const { body } = write({ tools: { functions, server: beside }, toolConfig }, target);
      const tools = body?.tools as { name?: string; type: string }[];
      const names = tools.map(({ name, type }) => name ?? type).join(' ');
      return [names, body?.tool_choice];
    });
  const allowed = (mode: string, ...names: string[]) => ({
    type: 'allowed_tools',
    mode,
    tools: names.map((name) =>
      name === 'web_search' ? { type: name } : { type: 'function', name },
    ),
  });

  it('is told to OpenAI by name, all functions kept', () => {
    expect(written({}, [])).toEqual([
      ['f g', 'auto'],
      ['f g', 'none'],
      ['f g', 'required'],
      ['f g', { type: 'function', name: 'g' }],
      ['f g', allowed('required', 'f', 'g')],
      ['f g', 'auto'],
      ['f g', allowed('auto', 'g')],
    ]);
  });

  it('leaves what runs at OpenAI out of it', () => {
    expect(written({}, [search])).toEqual([
      ['f g web_search', 'auto'],
      ['f g web_search', allowed('auto', 'web_search')],
      ['f g web_search', allowed('required', 'f', 'g')],
      ['f g web_search', { type: 'function', name: 'g' }],
      ['f g web_search', allowed('required', 'f', 'g')],
      ['f g web_search', 'auto'],
      ['f g web_search', allowed('auto', 'g', 'web_search')],
    ]);
  });

  it('is made elsewhere by leaving functions out', () => {
    expect(written({ profile: 'vllm', model: 'm' }, [])).toEqual([
      ['f g', 'auto'],
      ['f g', 'none'],
      ['f g', 'required'],
      ['f g', { type: 'function', name: 'g' }],
      ['f g', 'required'],
      ['f g', 'auto'],
      ['g', 'auto'],
    ]);
  });
});

describe('what is always written', () => {
  it('keeps nothing at the provider, and says of every function whether it is strict', () => {
    for (const model of ['gpt-4.1', 'gpt-5']) {
      const { body } = write({ tools: { functions: [f], server: [] }, store: true }, { model });
      expect(body).toMatchObject({ store: false, tools: [{ strict: false }] });
    }
  });

  it('asks models that reason for their state, and no others', () => {
    const includes = (target: Partial<Target>) => write({}, target).body?.include;
    expect(includes({ model: 'gpt-5' })).toEqual(['reasoning.encrypted_content']);
    expect(includes({ model: 'my-deployment', profile: 'azure-reasoning' })).toEqual([
      'reasoning.encrypted_content',
    ]);
    expect(includes({ model: 'gpt-5-chat-latest' })).toBeUndefined();
    expect(includes({ model: 'openai/gpt-oss-20b', profile: 'vllm' })).toBeUndefined();
  });

  it('drops a wish to think where the model does not', () => {
    const thinking = { kind: 'budget', budgetTokens: 2000, include: true } as const;
    const { body, warnings } = write({ thinking });
    expect(warnings).toEqual(['dropped generationConfig.thinkingConfig']);
    expect(body).not.toHaveProperty('reasoning');
  });

  it('replaces ids of calls that are too long, on both sides alike', () => {
    const callId = 'c'.repeat(65);
    const { body } = write({
      contents: [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [{ functionCall: { name: 'f', args: {} }, callId }] },
        { role: 'user', parts: [{ functionResponse: { name: 'f', response: {} }, callId }] },
      ],
    });
    const [, call, result] = (body?.input ?? []) as { call_id: string }[];
    expect(call?.call_id).toMatch(/^call_[0-9a-f]{24}$/);
    expect(result?.call_id).toBe(call?.call_id);
  });

  it('knows no host it was not told of', () => {
    expect(profileOf({ profile: 'someone', model: 'gpt-5' })).toMatchObject({
      reasons: false,
      strictTools: false,
    });
  });
});

describe('pictures', () => {
  const drawing = (imageConfig: CanonicalCall['gen']['imageConfig'], modalities = ['IMAGE']) =>
    openaiResponses.writeRequest(
      callOf({ gen: { responseModalities: modalities as ['IMAGE'], imageConfig } }),
      targetOf(),
    );

  it.each<[string, object, object]>([
    ['of no form', {}, {}],
    ['that are square', { aspectRatio: '1:1' }, { size: '1024x1024' }],
    ['that are tall', { aspectRatio: '2:3', imageSize: '1K' }, { size: '1024x1536' }],
    ['that are wide', { aspectRatio: '3:2' }, { size: '1536x1024' }],
    [
      'as JPEG',
      { outputMimeType: 'image/jpeg', outputCompressionQuality: 80 },
      { output_format: 'jpeg', output_compression: 80 },
    ],
    ['as WebP', { imageOutputOptions: { mimeType: 'image/webp' } }, { output_format: 'webp' }],
    [
      'as PNG',
      { outputMimeType: 'image/png', outputCompressionQuality: 80 },
      { output_format: 'png' },
    ],
  ])('are asked for %s', (_, imageConfig, want) => {
    const written = drawing(imageConfig);
    expect(written.ok && written.value.body).toMatchObject({
      tools: [{ type: 'image_generation', ...want }],
      tool_choice: { type: 'image_generation' },
    });
    expect(written.ok && written.value.warnings).toEqual([]);
  });

  it.each([
    ['aspectRatio', { aspectRatio: '16:9' }],
    ['imageSize', { imageSize: '4K' }],
    ['personGeneration', { personGeneration: 'ALLOW_NONE' as const }],
  ])('are not made in another form: %s', (member, imageConfig) => {
    const written = drawing(imageConfig);
    expect(!written.ok && written.error.facts.violations).toMatchObject([
      { field: `generationConfig.imageConfig.${member}` },
    ]);
  });

  it('come packed in another way than asked, with a warning', () => {
    const written = drawing({ outputMimeType: 'image/avif' });
    expect(written.ok && written.value.warnings).toMatchObject([
      { code: 'dropped', field: 'generationConfig.imageConfig.outputMimeType' },
    ]);
  });

  it('have no quality to choose as PNG, which the answer cannot tell', () => {
    const gen: CanonicalCall['gen'] = {
      responseModalities: ['IMAGE'],
      imageConfig: { outputMimeType: 'image/png', outputCompressionQuality: 80 },
    };
    const losses = createLosses(targetOf());
    const written = openaiResponses.writeRequest(callOf({ gen }), targetOf(), losses);
    expect(written.ok && written.value.body.tools).toEqual([
      { type: 'image_generation', output_format: 'png' },
    ]);
    expect(losses.decisions).toMatchObject([
      { class: 'S', field: 'generationConfig.imageConfig.outputCompressionQuality' },
    ]);
  });

  it('are the model’s own choice where text is welcome too', () => {
    const written = drawing({}, ['TEXT', 'IMAGE']);
    expect(written.ok && written.value.body).toMatchObject({ tool_choice: 'auto' });
  });
});

describe('counting tokens', () => {
  it('sends what is input, and reads the count', () => {
    const call = callOf({
      stream: 'sse',
      system: [{ text: 'Be brief.' }],
      // Some of these no response could have; the prompt is the same.
      gen: { temperature: 1, maxOutputTokens: 100, stopSequences: ['.'], candidateCount: 2 },
    });
    const written = openaiResponses.countTokens?.write(call, targetOf());
    expect(written?.ok && written.value.body).toEqual({
      model: 'gpt-4.1',
      instructions: 'Be brief.',
      input: [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hi' }] }],
    });
    const read = openaiResponses.countTokens?.read({
      object: 'response.input_tokens',
      input_tokens: 7,
    });
    expect(read).toEqual({ ok: true, value: { totalTokens: 7 } });
    expect(openaiResponses.countTokens?.read({}).ok).toBe(false);
  });

  it('sends how much is thought, which makes the prompt another', () => {
    const thinking = { kind: 'budget', budgetTokens: 2000, include: true } as const;
    const target = targetOf({ model: 'gpt-5' });
    const call = callOf({ thinking });
    const asked = openaiResponses.writeRequest(call, target);
    const written = openaiResponses.countTokens?.write(call, target);
    const reasoning = asked.ok && asked.value.body.reasoning;
    expect(reasoning).toMatchObject({ effort: expect.any(String) });
    expect(written?.ok && written.value.body.reasoning).toEqual(reasoning);
  });
});
