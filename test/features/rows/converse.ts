import { expect } from '@jest/globals';
import { isObject, type JsonObject } from '../../replay/check.js';
import { lastOf } from '../checks.js';
import type { Exchange } from '../row.js';

/** Members of a Converse body, for what many rows ask for. */
export const inference = (inferenceConfig: JsonObject) => ({ inferenceConfig });
export const modelFields = (additionalModelRequestFields: JsonObject) => ({
  additionalModelRequestFields,
});
export const toolSpecs = (...names: readonly unknown[]) =>
  names.map((name) => ({ toolSpec: { name } }));
export const toolChoice = (choice: JsonObject, ...names: readonly unknown[]) => ({
  toolConfig: { tools: toolSpecs(...names), toolChoice: choice },
});
export const toolUse = (toolUseId: string) => ({ toolUse: { toolUseId } });

/** The schema that the answer is guaranteed to fit; Converse takes it as text. */
export function guarantees(schema: JsonObject): (exchange: Exchange) => undefined {
  return (exchange) => {
    expect(guaranteedSchema(exchange)).toMatchObject(schema);
  };
}

export function guaranteedSchema({ sent }: Exchange): unknown {
  const { outputConfig } = lastOf(sent).body;
  expect(outputConfig).toMatchObject({
    textFormat: {
      type: 'json_schema',
      structure: { jsonSchema: { schema: expect.stringMatching(/^\{/) } },
    },
  });
  const text = [outputConfig].flatMap(textsOf).find((value) => value.startsWith('{'));
  return JSON.parse(text ?? '');
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
