import { describe, expect, it } from '@jest/globals';
import { writeOtlp } from '../../src/tracing/otlp.js';
import { spanIdOf } from '../../src/tracing/trace-context.js';
import { span } from './spans.js';

const about = { serviceName: 'pollux', version: '1.2.3' };

describe('an export', () => {
  it('holds a request and its attempt by the conventions for generative AI', () => {
    const request = span('request', { parentId: 'b7ad6b7169203331', name: 'triage' });
    const attempt = span('attempt', {
      kind: 'attempt',
      parentId: 'request',
      requestId: 'request',
      name: 'openai/gpt-5-mini',
      status: null,
      outcome: 'throttled',
      facts: {
        ordinal: 1,
        promptTokens: 7,
        candidatesTokens: 2,
        thoughtsTokens: 3,
        costUsd: '0.1',
      },
    });
    const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
    const count = (key: string, intValue: string) => ({ key, value: { intValue } });
    const common = [
      text('pollux.request.id', 'request'),
      text('pollux.project.id', 'a'),
      text('pollux.key.id', 'key'),
      text('pollux.dialect', 'gemini'),
    ];
    expect(writeOtlp([request, attempt], about)).toEqual({
      resourceSpans: [
        {
          resource: {
            attributes: [text('service.name', 'pollux'), text('service.version', '1.2.3')],
          },
          scopeSpans: [
            {
              scope: { name: 'pollux', version: '1.2.3' },
              spans: [
                {
                  traceId: 't'.repeat(32),
                  spanId: spanIdOf('request'),
                  parentSpanId: 'b7ad6b7169203331',
                  name: 'triage',
                  kind: 2,
                  startTimeUnixNano: '1000000000',
                  endTimeUnixNano: '1500000000',
                  attributes: [
                    text('gen_ai.operation.name', 'generate_content'),
                    text('gen_ai.provider.name', 'openai'),
                    text('gen_ai.response.model', 'gpt-5-mini'),
                    count('http.response.status_code', '200'),
                    ...common,
                  ],
                },
                {
                  traceId: 't'.repeat(32),
                  spanId: spanIdOf('attempt'),
                  parentSpanId: spanIdOf('request'),
                  name: 'generate_content gpt-5-mini',
                  kind: 3,
                  startTimeUnixNano: '1000000000',
                  endTimeUnixNano: '1500000000',
                  attributes: [
                    text('gen_ai.operation.name', 'generate_content'),
                    text('gen_ai.provider.name', 'openai'),
                    text('gen_ai.request.model', 'gpt-5-mini'),
                    count('gen_ai.usage.input_tokens', '7'),
                    count('gen_ai.usage.output_tokens', '5'),
                    text('error.type', 'throttled'),
                    ...common,
                    count('pollux.attempt', '1'),
                    text('pollux.cost.usd', '0.1'),
                  ],
                  status: { code: 2, message: 'throttled' },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
