import { describe, expect, it } from '@jest/globals';
import { ok } from '../../../src/core/result.js';
import { createAwsSigner } from '../../../src/providers/aws/sign.js';
import type { Outgoing } from '../../../src/providers/provider.js';
import { signatureProblem } from '../../replay/aws-signature.js';

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret+/=' };
const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);

const signer = (sessionToken?: string) =>
  createAwsSigner({
    region: 'eu-west-1',
    service: 'bedrock',
    credentials: async () =>
      ok({ ...keys, expiresAtMs: nowMs, ...(sessionToken ? { sessionToken } : {}) }),
    now: () => nowMs,
  });

const request: Outgoing = {
  origin: 'https://bedrock-runtime.eu-west-1.amazonaws.com',
  path: '/model/m/converse',
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: '{"messages":[]}',
};

/** What the service would say of a request that is sent with the headers of its signature. */
async function problemOf(outgoing: Outgoing, token?: string): Promise<string | undefined> {
  const signed = await signer(token)(outgoing);
  if (!signed.ok) throw signed.error;
  const { body = '' } = outgoing;
  const bytes = Buffer.concat([body].flat().map((piece) => Buffer.from(piece)));
  const headers = { ...outgoing.headers, ...signed.value, host: new URL(outgoing.origin).host };
  const { method, path } = outgoing;
  return signatureProblem({ method, path, headers, bytes }, keys, 'bedrock', nowMs);
}

describe('a signature', () => {
  it.each([
    ['a plain call', request],
    ['a body in pieces', { ...request, body: ['{"a":', Buffer.from('"é"'), '}'] }],
    ['no body', { ...request, method: 'GET' as const, body: undefined }],
    ['an id with a colon', { ...request, path: '/model/anthropic.claude-v2%3A1/converse' }],
    ['an ARN', { ...request, path: '/model/arn%3Aaws%3Abedrock%3A%3Aa%2Fb.c/converse-stream' }],
    ['marks that encoders leave alone', { ...request, path: "/model/a!b'(c)*~/converse" }],
    ['a port', { ...request, origin: 'http://127.0.0.1:8080' }],
    ['further headers', { ...request, headers: { ...request.headers, 'x-team': ' a  b ' } }],
  ] as const)('of %s is one that AWS takes', async (_, outgoing) => {
    expect(await problemOf(outgoing)).toBeUndefined();
    expect(await problemOf(outgoing, 'token')).toBeUndefined();
  });

  it('holds the token of lent keys, and never the secret', async () => {
    const signed = await signer('token')(request);
    expect(signed).toMatchObject({
      ok: true,
      value: {
        'x-amz-date': '20260102T030405Z',
        'x-amz-security-token': 'token',
        authorization: expect.stringMatching(
          /Credential=AKIDEXAMPLE\/20260102\/eu-west-1\/bedrock\//,
        ),
      },
    });
    expect(JSON.stringify(signed)).not.toContain(keys.secretAccessKey);
  });
});
