import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/cli.js';
import { openSecrets } from '../../src/config/secrets.js';
import { startGateway } from '../server/gateway.js';
import { manager, statusOfCall } from '../server/manage.js';
import { cliContext } from './context.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'pollux-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

async function pollux(...args: string[]) {
  const { context, out, err } = cliContext();
  const env = { POLLUX_DATA_DIR: dataDir };
  const code = await run(args, { ...context, env, randomBytes, now: Date.now });
  return { code, out: out(), err: err() };
}

/** As `pollux serve` over the same folder would have it. */
function gatewayOver() {
  const secrets = openSecrets({ dataDir, keys: [], env: {}, randomBytes, now: Date.now });
  if (!secrets.ok) throw new Error(secrets.error);
  return startGateway({ dataDir, pepper: secrets.value.pepper });
}

describe('pollux keys', () => {
  test('makes a key that a gateway started later knows', async () => {
    const made = await pollux('keys', 'create', '--name', 'admin', '--scopes', 'admin,inference');
    expect(made).toMatchObject({ code: 0, err: '' });
    const secret = made.out.split('\n')[1] ?? '';
    expect(secret).toMatch(/^gw_live_/);
    // No key of the gateway's own is made on the way: nobody would see it.
    expect(readdirSync(dataDir)).not.toContain('first-key.json');
    const gateway = await gatewayOver();
    expect(await statusOfCall(gateway, secret)).toBe(200);
    const { body } = await manager(gateway)(secret, 'GET', 'keys');
    expect(body.keys).toMatchObject([
      { displayName: 'admin', createdBy: 'cli', project: 'default' },
    ]);

    const locked = await pollux('keys', 'list');
    expect(locked).toMatchObject({ code: 1, out: '' });
    expect(locked.err).toContain('Ask its management API (/manage/v1');
    await gateway.close();
  });

  test('lists, rotates and revokes', async () => {
    expect(await pollux('keys', 'list')).toEqual({ code: 0, out: 'There are no keys.', err: '' });
    const settings = [
      ...['--project', 'team', '--models', 'fast,openai/*', '--budget', '10.00/day'],
      ...['--budget', '100/month', '--requests-per-minute', '60'],
      ...['--expires', '2099-01-31T00:00:00Z', '--operations', 'generateContent'],
    ];
    expect(await pollux('projects', 'create', 'team', '--name', 'Team')).toMatchObject({ code: 0 });
    const made = await pollux('keys', 'create', '--name', 'ci', '--json', ...settings);
    const { id, secret, ...key } = JSON.parse(made.out);
    expect(key).toMatchObject({
      project: 'team',
      allowed: { models: ['fast', 'openai/*'], operations: ['generateContent'] },
      limits: {
        requestsPerMinute: 60,
        budgets: [
          { usd: '10.00', window: 'day' },
          { usd: '100.00', window: 'month' },
        ],
      },
      expireTime: '2099-01-31T00:00:00.000Z',
    });
    const rotated = await pollux('keys', 'rotate', id, '--grace', '60');
    expect(rotated.out).toContain(`gw_live_${id}_`);
    expect(rotated.out).not.toContain(secret);
    expect(await pollux('keys', 'revoke', id)).toMatchObject({ code: 0 });
    const listed = await pollux('keys', 'list', '--project', 'team');
    expect(listed.out).toMatch(
      /^ID +PROJECT +DISPLAYNAME .*\n[- ]+\n\S+ +team +ci +\S{4} +inference +revoked /,
    );
    expect((await pollux('keys', 'list', '--project', 'none')).out).toBe('There are no keys.');
    const json = JSON.parse((await pollux('keys', 'list', '--json')).out);
    expect(json.keys).toMatchObject([{ id, state: 'revoked' }]);
  });

  test('shows that keys of an archived project are of no use', async () => {
    await pollux('projects', 'create', 'team');
    await pollux('keys', 'create', '--name', 'ci', '--project', 'team');
    const admin = await pollux('keys', 'create', '--name', 'admin', '--scopes', 'admin');
    const gateway = await gatewayOver();
    const secret = admin.out.split('\n')[1] ?? '';
    const archived = await manager(gateway)(secret, 'DELETE', 'projects/team');
    expect(archived.status).toBe(200);
    await gateway.close();
    const { out } = await pollux('keys', 'list', '--project', 'team');
    expect(out).toMatch(/ ci +\S{4} +inference +archived /);
  });

  test('keeps no key in clear', async () => {
    const made = await pollux('keys', 'create', '--name', 'ci', '--json');
    const { secret } = JSON.parse(made.out);
    for (const file of readdirSync(dataDir)) {
      expect(readFileSync(path.join(dataDir, file), 'latin1')).not.toContain(secret.slice(25, 60));
    }
  });

  test.each([
    { args: ['keys', '--help'], code: 0, out: 'pollux keys create --name' },
    { args: ['keys'], code: 2, err: 'Usage: pollux keys' },
    { args: ['keys', 'dance'], code: 2, err: '"keys" has no command "dance"' },
    { args: ['keys', 'create'], code: 2, err: '--name: is required' },
    {
      args: ['keys', 'create', '--name', 'x', '--scopes', 'root'],
      code: 2,
      err: '--scopes[0]: must be',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--budget', '10'],
      code: 2,
      err: '--budget[0].window: is required',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--budget', 'a/day'],
      code: 2,
      err: '--budget[0].usd',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--concurrency', 'x'],
      code: 2,
      err: '--concurrency: ',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--operations', 'x'],
      code: 1,
      err: '--operations[0]: x is no operation',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--expires', '2000-01-31T00:00:00Z'],
      code: 1,
      err: '--expires: is over already',
    },
    {
      args: ['keys', 'create', '--name', 'x', '--project', 'none'],
      code: 1,
      err: 'no such project',
    },
    { args: ['keys', 'create', '--name', 'x', '--dance'], code: 2, err: 'dance' },
    { args: ['keys', 'rotate'], code: 2, err: 'The id of a key is missing' },
    { args: ['keys', 'revoke', 'nobodyskey00'], code: 1, err: 'There is no such key.' },
    { args: ['keys', 'rotate', 'x', '--grace=-1'], code: 2, err: '--grace: ' },
    { args: ['projects', '--help'], code: 0, out: 'pollux projects create <id>' },
    { args: ['projects', 'create'], code: 2, err: 'The id of a project is missing' },
    { args: ['projects', 'create', 'Team A'], code: 2, err: '<id>: ' },
    { args: ['projects', 'create', 'team', '--name', ''], code: 2, err: '--name: ' },
    { args: ['projects', 'create', 'default'], code: 1, err: 'exists' },
    { args: ['projects', 'dance'], code: 2, err: '"projects" has no command "dance"' },
  ])('$args ends with $code', async ({ args, code, out = '', err = '' }) => {
    const ran = await pollux(...args);
    expect(ran.out).toContain(out);
    expect(ran.err).toContain(err);
    expect(ran.code).toBe(code);
  });

  test('knows the projects of a configuration', async () => {
    const file = path.join(dataDir, 'pollux.yaml');
    writeFileSync(file, `dataDir: ${dataDir}\nprojects: { fixed: {} }\n`, { mode: 0o600 });
    const { context, out } = cliContext();
    const args = ['projects', 'list', '--config', file];
    expect(await run(args, { ...context, randomBytes, now: Date.now })).toBe(0);
    expect(out()).toBe(
      [
        'ID       DISPLAYNAME  CONFIGURED',
        '-------  -----------  ----------',
        'default  default      true',
        'fixed    fixed        true',
      ].join('\n'),
    );
  });
});
