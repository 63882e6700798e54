import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../src/core/errors.js';
import { fail, ok } from '../../../src/core/result.js';
import { type AwsSettings, findCredentials } from '../../../src/providers/aws/credentials.js';
import { createBedrockLogin } from '../../../src/providers/aws/login.js';
import { readProfileKeys } from '../../../src/providers/aws/shared-files.js';
import type { Send, UpstreamRequest } from '../../../src/transport/transport.js';

const expiration = '2026-01-02T04:00:00Z';
const expiresAtMs = Date.parse(expiration);
const lent = { AccessKeyId: 'ASIA1', SecretAccessKey: 's1', Token: 't1', Expiration: expiration };
const lentKeys = { accessKeyId: 'ASIA1', secretAccessKey: 's1', sessionToken: 't1', expiresAtMs };

type Answer = string | number;

/** Hosts that answer by method and address; whoever is not among them is not there. */
function network(answers: Readonly<Record<string, Answer>>) {
  const asked: UpstreamRequest[] = [];
  const send: Send = async (request) => {
    asked.push(request);
    const answer = answers[`${request.method} ${request.origin}${request.path}`];
    if (answer === undefined)
      return fail(new GatewayError('upstream-unavailable', 'nobody is there'));
    const status = typeof answer === 'number' ? answer : 200;
    return ok({ status, headers: {}, body: bodyOf(typeof answer === 'number' ? '' : answer) });
  };
  return { asked, send };
}

async function* bodyOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

interface World {
  readonly settings?: Partial<AwsSettings>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, Answer>>;
}

function find({ settings = {}, environment = {}, files = {}, answers = {} }: World) {
  const { asked, send } = network(answers);
  const found = findCredentials(
    { region: 'eu-west-1', environment: { HOME: '/home/ada', ...environment }, ...settings },
    { readFile: async (path) => files[path], send },
  );
  return { found, asked };
}

const inFile = {
  '/home/ada/.aws/credentials':
    '[default]\naws_access_key_id = AKIA3\naws_secret_access_key = s3\n',
};
const inEnvironment = { AWS_ACCESS_KEY_ID: 'AKIA2', AWS_SECRET_ACCESS_KEY: 's2' };
const inSettings = { accessKeyId: 'AKIA1', secretAccessKey: 's1' };
const identity = { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: 'arn:aws:iam::1:role/r' };
const assumed = `<AssumeRoleWithWebIdentityResponse><Credentials><AccessKeyId>ASIA1</AccessKeyId>
  <SecretAccessKey>s1</SecretAccessKey><SessionToken>t1</SessionToken>
  <Expiration>${expiration}</Expiration></Credentials></AssumeRoleWithWebIdentityResponse>`;
const metadata = 'http://169.254.169.254/latest';
const machine = {
  [`PUT ${metadata}/api/token`]: 'session',
  [`GET ${metadata}/meta-data/iam/security-credentials/`]: 'my-role\n',
  [`GET ${metadata}/meta-data/iam/security-credentials/my-role`]: JSON.stringify(lent),
};
const never = Number.POSITIVE_INFINITY;

describe('AWS credentials', () => {
  it.each<{ title: string; world: World; want: object }>([
    {
      title: 'in the settings before all others',
      world: { settings: inSettings, environment: inEnvironment, files: inFile },
      want: { ...inSettings, expiresAtMs: never },
    },
    {
      title: 'in the environment before the files',
      world: { environment: { ...inEnvironment, AWS_SESSION_TOKEN: 't2' }, files: inFile },
      want: { accessKeyId: 'AKIA2', secretAccessKey: 's2', sessionToken: 't2', expiresAtMs: never },
    },
    {
      title: 'in the files before what other machines lend',
      world: { environment: identity, files: inFile },
      want: { accessKeyId: 'AKIA3', secretAccessKey: 's3', expiresAtMs: never },
    },
    {
      title: 'in a profile that the settings name, whatever the environment holds',
      world: {
        settings: { awsProfile: 'work' },
        environment: { ...inEnvironment, AWS_CONFIG_FILE: '/config' },
        files: { '/config': '[profile work]\naws_access_key_id=AKIA4\naws_secret_access_key=s4' },
      },
      want: { accessKeyId: 'AKIA4', secretAccessKey: 's4', expiresAtMs: never },
    },
    {
      title: 'of a web identity',
      world: {
        environment: identity,
        files: { '/token': 'a.b.c\n' },
        answers: { 'POST https://sts.eu-west-1.amazonaws.com/': assumed },
      },
      want: lentKeys,
    },
    {
      title: 'of a container, by a path',
      world: {
        environment: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/1' },
        answers: { 'GET http://169.254.170.2/v2/credentials/1': JSON.stringify(lent) },
      },
      want: lentKeys,
    },
    {
      title: 'of a container, by an address',
      world: {
        environment: {
          AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
          AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/token',
        },
        files: { '/token': 'pod token\n' },
        answers: { 'GET http://169.254.170.23/v1/credentials': JSON.stringify(lent) },
      },
      want: lentKeys,
    },
    { title: 'of the machine', world: { answers: machine }, want: lentKeys },
  ])('are found $title', async ({ world, want }) => {
    expect(await find(world).found).toEqual(want);
  });

  it.each<[string, World, RegExp]>([
    ['nobody has any', {}, /none were found/],
    [
      'the machine may not be asked',
      { environment: { AWS_EC2_METADATA_DISABLED: 'true' }, answers: machine },
      /none were found/,
    ],
    [
      'a profile holds no keys',
      { settings: { awsProfile: 'sso' }, environment: inEnvironment },
      /"sso" holds no static keys/,
    ],
    ['a token is missing', { environment: identity }, /holds no token/],
    [
      'a role is refused',
      {
        environment: identity,
        files: { '/token': 'a' },
        answers: { 'POST https://sts.eu-west-1.amazonaws.com/': 403 },
      },
      /status 403/,
    ],
    [
      'an answer holds none',
      {
        environment: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/c' },
        answers: { 'GET http://169.254.170.2/c': '{}' },
      },
      /without credentials/,
    ],
    [
      "a container's address is anybody's",
      { environment: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://example.com/' } },
      /no address of a container/,
    ],
  ])('are missing where %s', async (_, world, want) => {
    await expect(find(world).found).rejects.toThrow(want);
  });

  it('are asked for with what shows who asks', async () => {
    const container = find({
      environment: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9000/c',
        AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic abc',
      },
      answers: { 'GET http://127.0.0.1:9000/c': JSON.stringify(lent) },
    });
    await container.found;
    expect(container.asked[0]?.headers).toEqual({ authorization: 'Basic abc' });

    const ec2 = find({ answers: machine });
    await ec2.found;
    expect(ec2.asked.map(({ headers }) => headers)).toEqual([
      { 'x-aws-ec2-metadata-token-ttl-seconds': '21600' },
      { 'x-aws-ec2-metadata-token': 'session' },
      { 'x-aws-ec2-metadata-token': 'session' },
    ]);

    const role = find({
      environment: identity,
      files: { '/token': 'a.b.c' },
      answers: { 'POST https://sts.eu-west-1.amazonaws.com/': assumed },
    });
    await role.found;
    const form = new URLSearchParams(String(role.asked[0]?.body));
    expect(Object.fromEntries(form)).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: 'arn:aws:iam::1:role/r',
      RoleSessionName: 'pollux',
      WebIdentityToken: 'a.b.c',
    });
  });

  it('are renewed before their end, once for all who wait', async () => {
    let nowMs = expiresAtMs - 3_600_000;
    const { asked, send } = network(machine);
    const authorise = createBedrockLogin({
      provider: 'bedrock',
      settings: { region: 'eu-west-1', environment: {} },
      send,
      now: () => nowMs,
      readFile: async () => undefined,
    });
    const request = { origin: 'https://h', path: '/', method: 'POST', headers: {} } as const;
    const both = await Promise.all([authorise(request), authorise(request)]);
    expect(both.map((signed) => signed.ok)).toEqual([true, true]);
    expect(asked).toHaveLength(3);
    await authorise(request);
    expect(asked).toHaveLength(3);
    nowMs = expiresAtMs - 60_000;
    await Promise.all([authorise(request), authorise(request)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(6);
  });

  it('that are nowhere are the operator’s to provide', async () => {
    const authorise = createBedrockLogin({
      provider: 'bedrock',
      settings: { region: 'eu-west-1', environment: {} },
      send: network({}).send,
      now: () => 0,
      readFile: async () => undefined,
    });
    const signed = await authorise({ origin: 'https://h', path: '/', method: 'POST', headers: {} });
    expect(signed).toMatchObject({ ok: false, error: { kind: 'upstream-credential' } });
  });
});

describe('the shared files', () => {
  const credentials = `
# mine
[default]
aws_access_key_id = A
aws_secret_access_key = a=b/c+

[work]
aws_access_key_id = W
aws_secret_access_key = w
aws_session_token = t
`;
  const config = `[default]
region = eu-west-1
s3 =
  aws_access_key_id = nested
[profile  other]
aws_access_key_id = O
aws_secret_access_key = o
[profile half]
aws_access_key_id = H
`;

  it.each([
    ['default', { accessKeyId: 'A', secretAccessKey: 'a=b/c+' }],
    ['work', { accessKeyId: 'W', secretAccessKey: 'w', sessionToken: 't' }],
    ['other', { accessKeyId: 'O', secretAccessKey: 'o' }],
    ['half', undefined],
    ['nobody', undefined],
  ])('hold of profile %s', (profile, want) => {
    expect(readProfileKeys({ credentials, config }, profile)).toEqual(want);
  });

  it('may be missing', () => {
    expect(
      readProfileKeys({ credentials: undefined, config: undefined }, 'default'),
    ).toBeUndefined();
  });
});
