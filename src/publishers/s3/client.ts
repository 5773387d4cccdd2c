import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { PublishError } from '../../core/errors.ts';
import type { S3Context } from './context.ts';
import { toPublishError } from './errors.ts';
import type { S3Options } from './options.ts';
import { ATTEMPTS, createRetryStrategy, requestPlace } from './retry.ts';

export type Sdk = typeof import('@aws-sdk/client-s3');

/** A client with its bucket; everything in this folder talks to S3 through one. */
export interface Connection {
  readonly sdk: Sdk;
  readonly client: S3Client;
  readonly bucket: string;
  readonly region: string;
  /** The run's signal and its deadline in one. */
  readonly signal: AbortSignal;
  readonly context: S3Context;
  /** Runs requests under a name for the log, and turns what they throw into a PublishError or CancelledError. */
  about<T>(place: { stream: string; key: string }, act: () => Promise<T>): Promise<T>;
}

const MAX_TIMER_MS = 2 ** 31 - 1;
const CREDENTIALS_REMEDY =
  'Run aws-actions/configure-aws-credentials before this step (the job needs permissions: id-token: write), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';

/** @throws PublishError where region or credentials are missing: before anything is sent */
export async function connect(options: S3Options, context: S3Context): Promise<Connection> {
  const sdk = await import('@aws-sdk/client-s3');
  const left = Math.min(MAX_TIMER_MS, Math.max(0, context.deadline - context.clock.now()));
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(left)]);
  const client = new sdk.S3Client(configOf(options, context, signal));
  const region = await regionOf(client);
  await registerCredentials(client, context);
  const { bucket } = options;
  return {
    sdk,
    client,
    bucket,
    region,
    signal,
    context,
    about: (place, act) =>
      requestPlace.run(place, act).catch((error: unknown) => {
        throw toPublishError(error, { ...place, bucket, region, context });
      }),
  };
}

function configOf(options: S3Options, context: S3Context, signal: AbortSignal): S3ClientConfig {
  const env = context.env ?? {};
  const endpoint = options.endpoint ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL']) ?? '';
  // Stores of other makers do not care for the region, but the signature needs one.
  const fallback = endpoint === '' || env['AWS_PROFILE'] ? undefined : 'us-east-1';
  const region = options.region ?? (env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || fallback);
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return {
    ...(endpoint === '' ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(env['AWS_PROFILE'] ? { profile: env['AWS_PROFILE'] } : {}),
    ...(accessKeyId && secretAccessKey
      ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } }
      : {}),
    forcePathStyle: options.path_style ?? endpoint !== '',
    requestChecksumCalculation: options.checksum === 'none' ? 'WHEN_REQUIRED' : 'WHEN_SUPPORTED',
    maxAttempts: ATTEMPTS,
    retryStrategy: createRetryStrategy(context, signal),
    // A store that says nothing for a minute hangs; a cut is retried, waiting would last until the deadline.
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  };
}

async function regionOf(client: S3Client): Promise<string> {
  try {
    return await client.config.region();
  } catch (error) {
    throw new PublishError('s3_region_missing', 'S3: no region is configured', {
      cause: error,
      remedy: 'Set publish.s3.region or AWS_REGION, e.g. eu-central-1.',
    });
  }
}

async function registerCredentials(client: S3Client, { secrets }: S3Context): Promise<void> {
  try {
    const found = await client.config.credentials();
    secrets.add(found.secretAccessKey);
    if (found.sessionToken) secrets.add(found.sessionToken);
  } catch (error) {
    const reason = secrets.redact(error instanceof Error ? error.message : String(error));
    throw new PublishError('s3_credentials_missing', `S3: no credentials were found (${reason})`, {
      cause: error,
      remedy: CREDENTIALS_REMEDY,
    });
  }
}
