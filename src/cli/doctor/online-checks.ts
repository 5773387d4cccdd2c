import { lookup } from 'node:dns/promises';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import type { ApiSourcePlan } from '../../config/index.ts';
import { seededRandom, systemClock } from '../../core/clock.ts';
import { toIngestError } from '../../core/errors.ts';
import { connect as connectS3 } from '../../publishers/s3/client.ts';
import { signIn } from '../../run/tasks/sign-in.ts';
import { vaultFile } from '../../run/vault-file.ts';
import { openVault } from '../../stores/vault.ts';
import { type Check, type Facts, type Finding, ok, problem } from './check.ts';
import { gitOf } from './git-checks.ts';
import { sites } from './site-exam.ts';

const PATIENCE = 15_000;

/** Checks that ask servers; only for those who want it. */
export const ONLINE: readonly Check[] = [
  { name: 'servers', run: (facts) => Promise.all(apiSources(facts).map((source) => reach(new URL(source.base_url)))) },
  {
    name: 'sign-in',
    run: (facts) =>
      Promise.all(
        apiSources(facts)
          .filter(({ auth }) => asksForToken(auth) && !isRotating(auth))
          .map((source) => trySignIn(source, facts)),
      ),
  },
  sites,
  { name: 'remote', run: askRemote },
  { name: 's3', run: askBuckets },
];

const apiSources = ({ plan, missing }: Facts): ApiSourcePlan[] =>
  missing.length > 0 ? [] : Object.values(plan?.sources ?? {}).filter((source) => source.type === 'api');

/** Other credentials stand in the config: only a real request would show whether they are taken. */
const asksForToken = (auth: ApiSourcePlan['auth']): boolean => auth.type === 'login' || auth.type === 'oauth2';

/** Asking for a token would use up the only one there is. */
const isRotating = (auth: ApiSourcePlan['auth']): boolean => auth.type === 'oauth2' && auth.grant === 'refresh_token';

async function reach(url: URL): Promise<Finding> {
  const isTls = url.protocol === 'https:';
  const port = Number(url.port) || (isTls ? 443 : 80);
  try {
    const { address } = await lookup(url.hostname.replace(/^\[|\]$/g, ''));
    await open(isTls, address, port, url.hostname);
    return ok(`${url.origin} answers${isTls ? ', its certificate is valid' : ''}`);
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    return problem(`${url.origin} cannot be reached: ${code ?? message}`, remedyOf(code ?? '', url));
  }
}

function open(isTls: boolean, host: string, port: number, servername: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const isName = /[a-z]/i.test(servername) && !servername.startsWith('[');
    const socket = isTls ? connectTls({ host, port, ...(isName ? { servername } : {}) }) : connectTcp({ host, port });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
    socket.once('error', reject);
    socket.once(isTls ? 'secureConnect' : 'connect', () => {
      socket.destroy();
      resolve();
    });
  });
}

function remedyOf(code: string, url: URL): string {
  if (/NOTFOUND|EAI_AGAIN/.test(code)) return `Check the name ${url.hostname} in base_url, and this machine's DNS.`;
  if (/CERT|SIGNATURE|ALTNAME/.test(code)) return 'Check the address; certificates are always verified.';
  return 'Check host and port in base_url, and whether a firewall is between.';
}

async function trySignIn(source: ApiSourcePlan, facts: Facts): Promise<Finding> {
  const { env, secrets, signal } = facts;
  const now = systemClock.now();
  try {
    await signIn(source, {
      clock: systemClock,
      random: seededRandom(now % 2 ** 32),
      secrets,
      signal,
      emit: () => {},
      deadline: now + PATIENCE,
      vault: openVault(vaultFile(join(facts.workspace, '.adip')), env['ADIP_STATE_KEY'], Date.now),
    });
    return ok(`${source.name} takes the credentials`);
  } catch (thrown) {
    const { message, remedy } = toIngestError(thrown);
    return problem(message, remedy);
  }
}

async function askRemote(facts: Facts): Promise<Finding[]> {
  const options = gitOf(facts);
  const { clone } = facts;
  if (!options || typeof clone === 'string' || !clone.remotes.includes(options.remote)) return [];
  const answer = await clone.git.try(['ls-remote', '--heads', '--', options.remote]);
  if (answer.code === 0) return [ok(`${options.remote} answers`)];
  const reason = answer.stderr
    .replace(/(:\/\/)[^/@\s]+@/g, '$1***@')
    .trim()
    .split('\n')
    .at(-1);
  return [
    problem(`${options.remote} cannot be asked: ${reason}`, 'Check its URL (`git remote -v`) and your credentials.'),
  ];
}

async function askBuckets(facts: Facts): Promise<Finding[]> {
  const { plan, env, secrets, signal, missing } = facts;
  const options = plan?.publish.s3;
  if (!options || missing.length > 0) return [];
  try {
    const now = systemClock.now();
    const connection = await connectS3(options, {
      pipeline: plan.name,
      runId: 'doctor',
      startedAt: new Date(now),
      env,
      emit: () => {},
      random: seededRandom(now % 2 ** 32),
      clock: systemClock,
      signal,
      deadline: now + PATIENCE,
      secrets,
    });
    const { sdk, client, bucket } = connection;
    await connection.about({ stream: 'doctor', key: '' }, () =>
      client.send(new sdk.HeadBucketCommand({ Bucket: bucket })),
    );
    client.destroy();
    return [ok(`the bucket ${bucket} is there and answers`)];
  } catch (thrown) {
    const { message, remedy } = toIngestError(thrown);
    return [problem(message, remedy)];
  }
}
