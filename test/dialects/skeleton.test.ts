import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enums, shapes } from '../../generated/fields.js';
import { createNormaliser } from '../../src/core/normalise.js';
import { adaptive } from '../../src/dialects/adaptive/index.js';
import { gemini } from '../../src/dialects/gemini/index.js';
import { nordlys } from '../../src/dialects/nordlys/index.js';
import { omnirouters } from '../../src/dialects/omnirouters/index.js';
import { opper } from '../../src/dialects/opper/index.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { send } from '../server/talk.js';
import { inSnakeCase, namesIn, skeletonOf } from './skeleton.js';

const dialects = { gemini, opper, omnirouters, nordlys, adaptive };
const names = Object.keys(dialects) as (keyof typeof dialects)[];

const normalise = createNormaliser({ shapes, enums });
const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];

let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

describe.each(names)('a request of %s with every documented member and no sense in it', (name) => {
  const skeleton = skeletonOf(name);
  const spellings = { 'as documented': skeleton, 'in snake_case': inSnakeCase(skeleton) };

  it('is large', () => {
    expect(Object.keys(skeleton)).toEqual(expect.arrayContaining(['contents', 'tools']));
    expect(namesIn(skeleton).length).toBeGreaterThan(150);
  });

  it.each(Object.entries(spellings))(
    'holds no member that the field table does not know, %s',
    (_spelling, body) => {
      const shape = dialects[name].bodyShapes.generateContent ?? '';
      expect(normalise(shape, body).unknown).toEqual([]);
    },
  );

  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    send(gateway.url, {
      path: `/${name}/v1beta/models/m:generateContent`,
      headers: { 'x-goog-api-key': apiKey, ...headers },
      body,
    });

  it.each(Object.entries(spellings))(
    'is refused for its values only, %s',
    async (_spelling, body) => {
      for (const headers of [{}, { 'x-gateway-strict': '1' }]) {
        const { status, text } = await ask(body, headers as Record<string, string>);
        expect(status).toBe(400);
        expect(text).not.toMatch(/Unknown name|does not know|unknown_field/);
      }
    },
  );

  it.each(Object.keys(skeleton).filter((member) => member !== 'contents'))(
    '%s alone is never unknown',
    async (member) => {
      const body = { contents, [member]: skeleton[member] };
      const plain = await ask(body);
      expect([200, 400]).toContain(plain.status);
      expect(plain.headers['x-gateway-warnings'] ?? '').not.toContain('unknown_field');
      const strict = await ask(body, { 'x-gateway-strict': '1' });
      expect([200, 400]).toContain(strict.status);
      expect(`${plain.text}${strict.text}`).not.toMatch(/Unknown name|does not know|unknown_field/);
    },
  );
});

describe('a member that no document knows', () => {
  it.each(names)('is named in a warning by %s, and refused in strict mode', async (name) => {
    const body = {
      contents: [{ role: 'user', parts: [{ text: 'Hi', colour: 'red' }] }],
      telepathy: 1,
      generationConfig: { topQ: 1 },
    };
    const path = `/${name}/v1beta/models/m:generateContent`;
    const plain = await send(gateway.url, { path, headers: { 'x-goog-api-key': apiKey }, body });
    expect(plain.status).toBe(200);
    for (const field of ['contents[0].parts[0].colour', 'telepathy', 'generationConfig.topQ']) {
      expect(plain.headers['x-gateway-warnings']).toContain(`unknown_field;field="${field}"`);
    }
    const strict = await send(gateway.url, {
      path,
      headers: { 'x-goog-api-key': apiKey, 'x-gateway-strict': '1' },
      body,
    });
    expect(strict.status).toBe(400);
    const detail = JSON.parse(strict.text).error.details.find(
      (one: object) => 'fieldViolations' in one,
    );
    expect(detail.fieldViolations).toContainEqual({
      field: 'generationConfig.topQ',
      description: `Invalid JSON payload received. Unknown name "topQ" at 'generationConfig': Cannot find field.`,
    });
  });
});
