import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram, freePort, mayBeMissing, startWatched, until } from './servers.js';

export interface NginxServer {
  readonly url: string;
  remove(): Promise<void>;
}

/** Debian keeps it where only root looks. */
const program = () => findProgram('nginx', ['/usr/sbin/nginx']);

/** Whether to leave the tests of it out. */
export function lacksNginx(): boolean {
  return mayBeMissing('nginx', program());
}

/** A load balancer before gateways, as little configured as may be, that ends with this process. */
export async function makeNginx(gateways: readonly string[]): Promise<NginxServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pollux-nginx-'));
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  const servers = gateways.map((url) => `server ${new URL(url).host};`).join(' ');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http {
      access_log off; ${temporary}
      client_max_body_size 0;
      upstream gateways { ${servers} keepalive 16; }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://gateways;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          proxy_read_timeout 650s;
        }
      }
    }`,
  );
  const command = [program() ?? 'nginx', '-p', folder, '-c', file, '-e', `${folder}/error.log`];
  // A wrong configuration is told here, not by silence.
  execFileSync(command[0] ?? '', [...command.slice(1), '-t'], { stdio: 'pipe' });
  const child: ChildProcess = startWatched(command, { parent: process.pid, folder });
  const url = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${url}/healthz`).then(
      async (response) => (await response.text()) !== '',
      () => false,
    ),
  );
  return {
    url,
    async remove() {
      if (child.exitCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
