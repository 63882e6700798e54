import { describe, expect, it } from '@jest/globals';
import { type SignedRequest, signatureProblem } from './aws-signature.js';

const keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};
const date = '20150830T123600Z';
const signedAtMs = Date.UTC(2015, 7, 30, 12, 36, 0);

interface Vector {
  readonly title: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signature: string;
}

/** Of the suite that AWS published for Signature Version 4; the titles are its own. */
const vectors: readonly Vector[] = [
  {
    title: 'get-vanilla',
    signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  },
  {
    title: 'get-vanilla-query-order-key-case',
    path: '/?Param2=value2&Param1=value1',
    signature: 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  },
  {
    title: 'get-vanilla-utf8-query',
    path: '/?%E1%88%B4=bar',
    signature: '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
  },
  {
    title: 'get-utf8',
    path: '/ሴ',
    signature: '8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85',
  },
  {
    title: 'get-unreserved',
    path: '/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    signature: '07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f',
  },
  {
    title: 'get-header-value-trim',
    headers: { 'my-header1': ' value1', 'my-header2': ' "a   b   c"' },
    signature: 'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
  },
  {
    title: 'post-vanilla',
    method: 'POST',
    signature: '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  },
  {
    title: 'post-header-key-sort',
    method: 'POST',
    headers: { 'my-header1': 'value1' },
    signature: 'c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c',
  },
  {
    title: 'post-header-value-case',
    method: 'POST',
    headers: { 'my-header1': 'VALUE1' },
    signature: 'cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d',
  },
  {
    title: 'post-x-www-form-urlencoded',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Param1=value1',
    signature: 'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  },
];

function requestOf({
  method = 'GET',
  path = '/',
  headers = {},
  body = '',
  signature,
}: Vector): SignedRequest {
  const all = { ...headers, host: 'example.amazonaws.com', 'x-amz-date': date };
  const names = Object.keys(all).sort().join(';');
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${names}, Signature=${signature}`;
  return { method, path, headers: { ...all, authorization }, bytes: Buffer.from(body) };
}

describe('the check of signatures', () => {
  it.each(vectors)('agrees with AWS on $title', (vector) => {
    expect(signatureProblem(requestOf(vector), keys, 'service', signedAtMs)).toBeUndefined();
  });

  it.each(vectors)('sees a change of $title', (vector) => {
    const request = requestOf(vector);
    const changed = [
      { ...request, method: 'PUT' },
      { ...request, path: `${request.path}x` },
      { ...request, bytes: Buffer.from('other') },
      { ...request, headers: { ...request.headers, host: 'other.amazonaws.com' } },
    ];
    for (const other of changed) {
      expect(signatureProblem(other, keys, 'service', signedAtMs)).toMatch(/does not match/);
    }
  });

  it('refuses what is old, of another service or of another key', () => {
    const [vector] = vectors;
    if (!vector) throw new Error('no vector');
    const request = requestOf(vector);
    expect(signatureProblem(request, keys, 'service', signedAtMs + 400_000)).toMatch(/expired/);
    expect(signatureProblem(request, keys, 'bedrock', signedAtMs)).toMatch(/correct service/);
    const other = { ...keys, accessKeyId: 'AKIDOTHER' };
    expect(signatureProblem(request, other, 'service', signedAtMs)).toMatch(/token .* invalid/);
  });
});
