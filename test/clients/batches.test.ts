import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import * as genai3 from 'genai3';
import { vectorOf } from '../replay/brain.js';
import { gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';

const ended = /^JOB_STATE_(?:SUCCEEDED|FAILED|CANCELLED|EXPIRED)$/;

describe.each(settings)('batches over $format', (setting) => {
  let gateway: TestGateway;
  let ai: genai2.GoogleGenAI;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pollux-batches-'));
    gateway = await startTestGateway(setting);
    ai = connect();
  });
  afterEach(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  function connect(sdk = genai2): genai2.GoogleGenAI {
    return new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
  }

  async function endOf({ name = '' }: genai2.BatchJob): Promise<genai2.BatchJob> {
    for (;;) {
      const job = await ai.batches.get({ name });
      if (ended.test(job.state ?? '')) return job;
    }
  }

  const asking = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      contents: `Question ${at}`,
      metadata: { key: `q${at}` },
    }));

  /** The texts that the provider was asked for, each as often as it was asked. */
  const asked = () =>
    gateway.upstream.requests.flatMap(
      ({ body }) => /Question \d+/.exec(JSON.stringify(body)) ?? [],
    );

  async function upload(lines: readonly unknown[]): Promise<string> {
    const file = path.join(folder, 'requests.jsonl');
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { name = '' } = await ai.files.upload({
      file,
      config: { mimeType: 'application/jsonl' },
    });
    return name;
  }

  async function download(fileName = ''): Promise<Record<string, unknown>[]> {
    const downloadPath = path.join(folder, 'results.jsonl');
    await ai.files.download({ file: fileName, downloadPath });
    const text = await readFile(downloadPath, 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  // What the tests use has the same shape in all; only private members of classes differ.
  it.each([
    ['genai1', genai1 as unknown as typeof genai2],
    ['genai2', genai2],
    ['genai3', genai3 as unknown as typeof genai2],
  ])('answers inline requests of %s in their order', async (_, sdk) => {
    ai = connect(sdk);
    const created = await ai.batches.create({
      model: setting.model,
      src: [
        { contents: 'Question 0', config: { systemInstruction: 'Be brief.' } },
        { contents: 'Question 1' },
      ],
      config: { displayName: 'two questions' },
    });
    expect(created).toMatchObject({
      name: expect.stringMatching(/^batches\/./),
      displayName: 'two questions',
      model: `models/${setting.model}`,
      state: 'JOB_STATE_PENDING',
    });
    const job = await endOf(created);
    expect(job.state).toBe('JOB_STATE_SUCCEEDED');
    const texts = job.dest?.inlinedResponses?.map(
      ({ response }) => response?.candidates?.[0]?.content?.parts?.[0]?.text,
    );
    expect(texts).toEqual([
      expect.stringContaining('Question 0'),
      expect.stringContaining('Question 1'),
    ]);
    expect(JSON.stringify(gateway.upstream.requests[0]?.body)).toContain('Be brief.');
  });

  it('goes on after a restart, and asks for nothing again that was answered', async () => {
    const { upstream } = gateway;
    const created = await ai.batches.create({ model: setting.model, src: asking(12) });
    // Some are answered, as many as run at once are under way, the others wait.
    await upstream.arrived(3);
    const release = upstream.hold();
    await upstream.arrived(7);
    const restarted = gateway.restart();
    release();
    const releaseRest = upstream.hold();
    gateway = await restarted;
    ai = connect();
    const { name = '' } = created;
    expect((await ai.batches.get({ name })).state).toBe('JOB_STATE_RUNNING');
    releaseRest();

    const { state, dest } = await endOf(created);
    expect(state).toBe('JOB_STATE_SUCCEEDED');
    expect(dest?.inlinedResponses?.map(({ metadata }) => metadata)).toEqual(
      asking(12).map(({ metadata }) => metadata),
    );
    expect(dest?.inlinedResponses?.every(({ response }) => response !== undefined)).toBe(true);
    expect(asked().sort()).toEqual(
      asking(12)
        .map(({ contents }) => contents)
        .sort(),
    );
  });

  it('answers the lines of an uploaded file in a file', async () => {
    const src = await upload([
      { key: 'first', request: { contents: [{ parts: [{ text: 'Question 1' }] }] } },
      { key: 'bad', request: { contents: [{ parts: [{ text: 7 }] }] } },
      { key: 'last', request: { contents: [{ role: 'user', parts: [{ text: 'Question 3' }] }] } },
    ]);
    const job = await endOf(await ai.batches.create({ model: setting.model, src }));
    expect(job.state).toBe('JOB_STATE_SUCCEEDED');
    expect(job.dest?.inlinedResponses).toBeUndefined();
    const text = (part: string) => ({
      candidates: [{ content: { parts: [{ text: expect.stringContaining(part) }] } }],
    });
    expect(await download(job.dest?.fileName)).toMatchObject([
      { key: 'first', response: text('Question 1') },
      {
        key: 'bad',
        error: { code: 3, message: expect.stringContaining('contents[0].parts[0].text') },
      },
      { key: 'last', response: text('Question 3') },
    ]);
  });

  it('makes embeddings, inline and of a file', async () => {
    // The client says of itself that this is an experiment.
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    const model = setting.embedder ?? setting.model;
    const contents = ['a', 'b'];
    const src = { inlinedRequests: { contents, config: { outputDimensionality: 8 } } };
    const inline = await endOf(await ai.batches.createEmbeddings({ model, src }));
    const results = inline.dest?.inlinedEmbedContentResponses ?? [];
    const fileName = await upload(
      contents.map((text) => ({
        key: text,
        request: { content: { parts: [{ text }] }, outputDimensionality: 8 },
      })),
    );
    const ofFile = await endOf(await ai.batches.createEmbeddings({ model, src: { fileName } }));
    const lines = await download(ofFile.dest?.fileName);
    expect([inline.state, ofFile.state]).toEqual(['JOB_STATE_SUCCEEDED', 'JOB_STATE_SUCCEEDED']);
    if (setting.embedder === undefined) {
      // Each request has its own refusal: the provider has no embeddings.
      expect(inline.dest?.inlinedResponses).toMatchObject(
        contents.map(() => ({ error: { code: 9 } })),
      );
      expect(lines).toMatchObject(contents.map((key) => ({ key, error: { code: 9 } })));
      return;
    }
    const vectors = contents.map((text) => vectorOf(text, 8));
    expect(results.map(({ response }) => response?.embedding?.values)).toEqual(vectors);
    expect(lines).toMatchObject(
      contents.map((key, at) => ({ key, response: { embedding: { values: vectors[at] } } })),
    );
  });

  it('cancels, lists and deletes', async () => {
    const { upstream } = gateway;
    const release = upstream.hold();
    const running = await ai.batches.create({ model: setting.model, src: asking(9) });
    await upstream.arrived(4);
    await ai.batches.cancel({ name: running.name ?? '' });
    const cut = await upstream.aborted;
    expect(await cut.ended).toBe('aborted');
    const job = await endOf(running);
    expect(job.state).toBe('JOB_STATE_CANCELLED');
    expect(job.dest?.inlinedResponses).toMatchObject(
      asking(9).map(({ metadata }) => ({ metadata, error: { code: 1 } })),
    );
    expect(upstream.requests).toHaveLength(4);
    release();

    const done = await endOf(await ai.batches.create({ model: setting.model, src: asking(1) }));
    const names: (string | undefined)[] = [];
    for await (const { name } of await ai.batches.list({ config: { pageSize: 1 } })) {
      names.push(name);
    }
    expect(names).toEqual([done.name, running.name]);

    await ai.batches.delete({ name: running.name ?? '' });
    await expect(ai.batches.get({ name: running.name ?? '' })).rejects.toMatchObject({
      status: 404,
    });
    expect((await ai.batches.list()).page.map(({ name }) => name)).toEqual([done.name]);
  });
});
