import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Api, startApi, TEAMS_KEY } from '../../fixtures/api/index.ts';
import { type CacheServer, startCacheServer } from '../../fixtures/cache/index.ts';
import { type HttpRemote, startHttpRemote } from '../../fixtures/git/http-remote.ts';
import { clone, git, makeBare } from '../../fixtures/git/repositories.ts';
import { type PostgresServer, startPostgres } from '../../fixtures/postgres/index.ts';
import { type S3Server, startS3 } from '../../fixtures/s3/server.ts';
import { CREDENTIALS, type Shop, startShop } from '../../fixtures/shop/index.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Everything that the demo leaves behind. */
export const PLACE = join(ROOT, '.demo');

/** Seed of the API's faults: the same ones in every demo. */
export const SEED = 20_260_101;
export const TOKEN = 'ghs_demo0123456789abcdefghijklmnopqrst';
export const ACCOUNT = { username: 'reporting-robot', password: 'correct-horse-battery-staple' };
/** What the runner hides from the start. */
export const SECRETS = [ACCOUNT.password, CREDENTIALS.password];
export const BUCKETS = { first: 'demo-lake', third: 'demo-lake-of-run-3' };

export interface Stage extends AsyncDisposable {
  readonly api: Api;
  readonly shop: Shop;
  readonly s3: S3Server;
  readonly remote: HttpRemote;
  readonly cache: CacheServer;
  readonly postgres: PostgresServer;
  /** `env:` of the step. */
  readonly env: Readonly<Record<string, string>>;
  /** A clone as actions/checkout leaves one: one commit deep, with the token in its configuration. */
  checkout(repository: string, folder: string): Promise<string>;
  /** A copy of a remote as it stands. */
  copyRemote(from: string, to: string): Promise<void>;
  /** Folder of a bare remote. */
  bare(repository: string): string;
}

/** The unstable API, the shop, the S3 server, a git remote over smart HTTP that wants a token, the Actions cache, and PostgreSQL. */
export async function openStage(): Promise<Stage> {
  await rm(PLACE, { recursive: true, force: true });
  const remotes = join(PLACE, 'remotes');
  const bare = (repository: string): string => join(remotes, repository);
  await mkdir(remotes, { recursive: true });
  const api = await startApi({
    faults: { seed: SEED, rate: 0.1, slowMs: 100 },
    tokens: { requests: 60, ...ACCOUNT },
    encodings: ['gzip'],
    latencyMs: 2,
  });
  const shop = await startShop({ layout: 'both' });
  shop.warm();
  const s3 = await startS3({ dir: join(PLACE, 's3'), buckets: Object.values(BUCKETS) });
  const remote = await startHttpRemote({ root: remotes, token: TOKEN });
  const cache = await startCacheServer();
  const postgres = await startPostgres();
  await seed(bare('demo/data'), join(PLACE, 'seed'), { 'adip.yml': 'crm.yml', 'league.yml': 'league.yml' });
  await seed(bare('demo/shop'), join(PLACE, 'seed-of-the-shop'), { 'adip.yml': 'shop.yml' });
  return {
    api,
    shop,
    s3,
    remote,
    cache,
    postgres,
    bare,
    env: environment(api, shop, s3, cache),
    checkout: (repository, folder) => checkout(`${remote.url}/${repository}`, join(PLACE, folder)),
    copyRemote: (from, to) => cp(bare(from), bare(to), { recursive: true }),
    async [Symbol.asyncDispose]() {
      await Promise.all([
        api.close(),
        shop.close(),
        s3.close(),
        cache.close(),
        postgres.stop(),
        remote[Symbol.asyncDispose](),
      ]);
    },
  };
}

async function checkout(url: string, folder: string): Promise<string> {
  await clone(url, folder, '--depth=1');
  const pair = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
  await git(folder, 'config', `http.${new URL(url).origin}/.extraheader`, `AUTHORIZATION: basic ${pair}`);
  return folder;
}

/** The user's repository as it is before the first run: configs, by their names among the examples, and nothing else. */
export async function seed(bare: string, folder: string, configs: Readonly<Record<string, string>>): Promise<void> {
  await makeBare(bare);
  await clone(bare, folder);
  for (const [name, example] of Object.entries(configs))
    await copyFile(join(ROOT, 'examples', example), join(folder, name));
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '-m', 'Configs for adip-ingest');
  await git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
}

const environment = (api: Api, shop: Shop, s3: S3Server, cache: CacheServer): Record<string, string> => ({
  CRM_URL: api.url,
  CRM_USERNAME: ACCOUNT.username,
  CRM_PASSWORD: ACCOUNT.password,
  CRM_RATE: '200',
  LEAGUE_URL: api.url,
  LEAGUE_KEY: TEAMS_KEY,
  SHOP_URL: shop.url,
  SHOP_USERNAME: CREDENTIALS.username,
  SHOP_PASSWORD: CREDENTIALS.password,
  SHOP_RATE: '5000',
  AWS_ENDPOINT_URL_S3: s3.url,
  AWS_REGION: s3.region,
  AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
  ...cache.env,
});
