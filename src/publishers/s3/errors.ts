import { CancelledError, IngestError, PublishError } from '../../core/errors.ts';
import type { S3Context } from './context.ts';

interface Where {
  readonly stream: string;
  readonly key: string;
  readonly bucket: string;
  readonly region: string;
  readonly context: S3Context;
}

/** The parts of an SDK error that are read here. */
interface ServiceError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly Region?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly attempts?: number };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

interface Meaning {
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

export const statusOf = (error: unknown): number | undefined =>
  (error as ServiceError | undefined)?.$metadata?.httpStatusCode;
export const nameOf = (error: unknown): string => (error as ServiceError | undefined)?.name ?? 'unknown';

/** What a failed request means to the reader; a cancelled run stays a cancellation. */
export function toPublishError(error: unknown, where: Where): IngestError {
  if (error instanceof IngestError) return error;
  const { context, stream } = where;
  if (context.signal.aborted)
    return new CancelledError('cancelled', 'The upload to S3 was cancelled', { cause: error });
  const uri = `s3://${where.bucket}/${where.key}`;
  if (nameOf(error) === 'AbortError' || nameOf(error) === 'TimeoutError') {
    return new PublishError('s3_timeout', `S3 did not answer for ${uri} in time`, {
      stream,
      cause: error,
      remedy: 'Check the endpoint, or give the run a later deadline; the next run uploads what is missing.',
    });
  }
  const { code, says, remedy } = meaningOf(error as ServiceError, where);
  const attempts = (error as ServiceError).$metadata?.attempts ?? 1;
  const message = `S3 ${says}: ${uri}${attempts > 1 ? ` (after ${attempts} attempts)` : ''}`;
  return new PublishError(code, context.secrets.redact(message), { stream, remedy, cause: error });
}

function meaningOf(error: ServiceError, where: Where): Meaning {
  const name = error.name ?? '';
  const known = KNOWN[name] ?? KNOWN[error.code ?? ''];
  if (isWrongRegion(error)) return wrongRegion(error, where);
  if (known) return { code: known[0], says: known[1], remedy: known[2].replaceAll('<bucket>', where.bucket) };
  const status = statusOf(error);
  if (status === 403) return meaningOf({ name: 'AccessDenied' }, where);
  if (status !== undefined && status >= 500) return meaningOf({ name: 'SlowDown' }, where);
  return {
    code: 's3_refused',
    says: `refused with ${status === undefined ? name : `${status} ${name}`} (${error.message ?? 'no message'})`,
    remedy: 'Look the code up in the documentation of the store; the next run tries again.',
  };
}

const isWrongRegion = (error: ServiceError): boolean =>
  [
    'PermanentRedirect',
    'TemporaryRedirect',
    'AuthorizationHeaderMalformed',
    'IllegalLocationConstraintException',
  ].includes(error.name ?? '') || error.$metadata?.httpStatusCode === 301;

function wrongRegion(error: ServiceError, { bucket, region }: Where): Meaning {
  const right = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
  return {
    code: 's3_wrong_region',
    says: `has the bucket ${bucket} in ${right ?? 'another region'}, not in ${region}`,
    remedy: right
      ? `Set publish.s3.region (or AWS_REGION) to ${right}.`
      : 'Set publish.s3.region to where the bucket is.',
  };
}

const UNREACHABLE = [
  's3_unreachable',
  'could not be reached',
  'Check publish.s3.endpoint (or AWS_ENDPOINT_URL_S3), the region and the network.',
] as const;
const BUSY = [
  's3_unavailable',
  'kept answering with errors',
  'Nothing to do: the next run uploads what is missing. Where it lasts, look at the status of the store.',
] as const;
const CHANGED = [
  's3_checksum',
  'received other bytes than were announced',
  'The file changed during the upload, or the connection alters data; run again.',
] as const;
const SECRET = [
  's3_credentials_refused',
  'refuses the credentials',
  'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the role of aws-actions/configure-aws-credentials.',
] as const;
const EXPIRED = [
  's3_credentials_expired',
  'says that the credentials have expired',
  'Ask for a longer session (role-duration-seconds of configure-aws-credentials) or run it right before this step.',
] as const;

/** Code, what S3 did, what to do next. */
const KNOWN: Record<string, readonly [string, string, string]> = {
  NoSuchBucket: [
    's3_no_such_bucket',
    'knows no bucket of this name',
    'Create the bucket <bucket>, or correct publish.s3.bucket, endpoint and region.',
  ],
  AccessDenied: [
    's3_access_denied',
    'denies access',
    'Grant s3:PutObject, s3:GetObject and s3:AbortMultipartUpload on arn:aws:s3:::<bucket>/* and s3:ListBucket on arn:aws:s3:::<bucket>; with a KMS key also kms:GenerateDataKey and kms:Decrypt.',
  ],
  InvalidAccessKeyId: SECRET,
  SignatureDoesNotMatch: SECRET,
  InvalidToken: SECRET,
  CredentialsProviderError: SECRET,
  ExpiredToken: EXPIRED,
  ExpiredTokenException: EXPIRED,
  RequestTimeTooSkewed: ['s3_clock', 'says that the clocks differ too much', "Set this machine's clock."],
  SlowDown: BUSY,
  InternalError: BUSY,
  BadDigest: CHANGED,
  XAmzContentSHA256Mismatch: CHANGED,
  ENOENT: ['s3_file_missing', 'upload found no file to send', 'The staged file vanished during the run; run again.'],
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
};
