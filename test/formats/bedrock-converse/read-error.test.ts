import { describe, expect, it } from '@jest/globals';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import { framesOf, readingOf, targetOf, tools } from './setup.js';

const address = ':http://internal.amazon.com/coral/com.amazon.bedrock/';

function errorOf(status: number, type: string | undefined, message: string, body?: object) {
  const read = bedrockConverse.readError(
    {
      status,
      headers: { ...(type ? { 'x-amzn-errortype': type } : {}), 'x-amzn-requestid': 'r-1' },
      body: body ?? { message },
    },
    targetOf(),
  );
  if (read.kind !== 'failure') throw new Error('no failure');
  return read.error;
}

describe('a failure of Bedrock', () => {
  it.each([
    [400, 'ValidationException', 'messages.0.content.0: bad', 'upstream-rejected'],
    [
      400,
      'ValidationException',
      'Input is too long for requested model.',
      'upstream-context-overflow',
    ],
    [
      400,
      'ValidationException',
      'The model returned the following errors: prompt is too long: 5 tokens > 4 maximum',
      'upstream-context-overflow',
    ],
    [
      400,
      'ValidationException',
      'The provided model identifier is invalid.',
      'upstream-model-not-found',
    ],
    [
      400,
      'ValidationException',
      'Invocation of model ID a with on-demand throughput isn’t supported.',
      'upstream-model-not-found',
    ],
    [
      400,
      'ValidationException',
      "This model doesn't support the stopSequences field. Remove stopSequences and try again.",
      'upstream-field-refused',
    ],
    [
      400,
      'ValidationException',
      'Malformed input request: #: extraneous key [top_k] is not permitted',
      'upstream-field-refused',
    ],
    [
      403,
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      'upstream-credential',
    ],
    [
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'upstream-credential',
    ],
    [
      403,
      'ExpiredTokenException',
      'The security token included in the request is expired',
      'upstream-credential',
    ],
    [400, 'IncompleteSignatureException', 'x', 'upstream-credential'],
    [
      404,
      'ResourceNotFoundException',
      'This model version has reached the end of its life.',
      'upstream-model-not-found',
    ],
    [408, 'ModelTimeoutException', 'x', 'upstream-timeout'],
    [424, 'ModelErrorException', 'x', 'upstream-unavailable'],
    [
      429,
      'ThrottlingException',
      'Too many tokens, please wait before trying again.',
      'upstream-throttled',
    ],
    [429, 'ModelNotReadyException', 'x', 'upstream-unavailable'],
    [400, 'ServiceQuotaExceededException', 'x', 'upstream-throttled'],
    [500, 'InternalServerException', 'x', 'upstream-unavailable'],
    [503, 'ServiceUnavailableException', 'x', 'upstream-unavailable'],
    [413, undefined, 'x', 'upstream-context-overflow'],
    [418, 'TeapotException', 'x', 'upstream-rejected'],
  ])('of status %i and type %s (%s) is %s', (status, type, message, kind) => {
    expect(errorOf(status, type && `${type}${address}`, message).kind).toBe(kind);
  });

  it('tells its type in the body where no header does', () => {
    const body = { __type: 'com.amazon.coral.service#ThrottlingException', Message: 'slow' };
    expect(errorOf(400, undefined, '', body)).toMatchObject({
      kind: 'upstream-throttled',
      message: 'slow',
    });
  });

  it('is told with the service’s own words, and by its number', () => {
    expect(errorOf(400, 'ValidationException', 'messages: too many').facts.metadata).toEqual({
      provider: 'bedrock',
      model: targetOf().model,
      upstream_status: '400',
      upstream_code: 'ValidationException',
      upstream_request_id: 'r-1',
    });
  });

  it.each([
    ['throttlingException', 'upstream-throttled'],
    ['validationException', 'upstream-rejected'],
    ['modelStreamErrorException', 'upstream-unavailable'],
    ['internalServerException', 'upstream-unavailable'],
    ['serviceUnavailableException', 'upstream-unavailable'],
    ['modelTimeoutException', 'upstream-timeout'],
    ['brandNewException', 'upstream-unavailable'],
  ])('in a stream, %s, is %s', async (name, kind) => {
    const chunks = bedrockConverse.readStream(
      framesOf([{ messageStart: {} }, { [name]: { message: 'oh' } }]),
      readingOf(),
      tools,
    );
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toMatchObject({ kind });
  });
});
