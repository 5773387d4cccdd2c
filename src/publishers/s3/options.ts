import { z } from 'zod';
import { templateNames } from '../../core/template.ts';
import { byteSize } from '../../core/units.ts';

/** What a key template may name. */
export const KEY_NAMES = ['stream', 'date', 'timestamp', 'run', 'path', 'name', 'ext', 'hash'] as const;

const MIB = 1024 * 1024;

const keyTemplate = z
  .string()
  .min(1)
  .refine((text) => !text.startsWith('/'), 'a key must not begin with "/"')
  .superRefine((text, issues) => {
    const unknown = templateNames(text).filter((name) => !(KEY_NAMES as readonly string[]).includes(name));
    for (const name of unknown) {
      const known = KEY_NAMES.map((item) => `{${item}}`).join(', ');
      issues.addIssue({ code: 'custom', message: `"{${name}}" names nothing here; known: ${known}` });
    }
  });

const metadata = z.record(
  z.string().regex(/^(?!adip-)[a-z\d][a-z\d_.-]*$/, 'expected a lower-case name that does not begin with "adip-"'),
  z.string().regex(/^[\x20-\x7e]*$/, 'expected printable ASCII'),
);

/** `publish.s3` of the config. */
export const s3OptionsSchema = z
  .strictObject({
    bucket: z
      .string()
      .regex(/^([a-z\d][a-z\d.-]{1,61}[a-z\d]|arn:.+)$/, 'expected the name of a bucket or the ARN of an access point')
      .describe('Bucket, or ARN of an access point'),
    key: keyTemplate
      .default('{stream}/date={date}/{name}.{ext}')
      .describe(
        'Key template; {stream}, {date} (YYYY-MM-DD) and {timestamp} (YYYYMMDD_HHMMSS), both UTC of the first attempt, {run}, {path}, {name} and {ext} of the file, {hash} (16 digits of its SHA-256)',
      ),
    region: z.string().min(1).optional().describe("Region; the SDK's own (AWS_REGION, profile) where absent"),
    endpoint: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Endpoint of an S3-compatible store; AWS_ENDPOINT_URL_S3 where absent'),
    path_style: z
      .boolean()
      .optional()
      .describe('Bucket in the path instead of the host name; true by default on a custom endpoint, else false'),
    storage_class: z
      .enum([
        'STANDARD',
        'STANDARD_IA',
        'ONEZONE_IA',
        'INTELLIGENT_TIERING',
        'GLACIER',
        'GLACIER_IR',
        'DEEP_ARCHIVE',
        'REDUCED_REDUNDANCY',
        'EXPRESS_ONEZONE',
      ])
      .optional()
      .describe("Storage class of the data objects; the bucket's default where absent"),
    server_side_encryption: z
      .enum(['AES256', 'aws:kms', 'aws:kms:dsse'])
      .optional()
      .describe("Encryption at rest; the bucket's default where absent"),
    kms_key_id: z.string().min(1).optional().describe('KMS key, with server_side_encryption aws:kms or aws:kms:dsse'),
    acl: z
      .enum([
        'private',
        'public-read',
        'authenticated-read',
        'aws-exec-read',
        'bucket-owner-read',
        'bucket-owner-full-control',
      ])
      .optional()
      .describe('Canned ACL of the data objects; none is sent where absent'),
    metadata: metadata
      .default({})
      .describe('More metadata of the data objects, beside adip-run, adip-sha256 and adip-rows'),
    // One request up to here is both faster and smaller than parts (256 MB on loopback: 1.05 times a raw PUT and
    // 123 MiB against 2.95 times and 229 MiB); beyond it, losing all to one cut connection would cost too much.
    multipart_above: byteSize
      .pipe(
        z
          .int()
          .min(5 * MIB, 'at least 5MiB')
          .max(5 * 1024 * MIB, 'S3 takes at most 5GiB in one request'),
      )
      .default(256 * MIB)
      .describe('Larger files are uploaded in parts; 5MiB to 5GiB'),
    part_size: byteSize
      .pipe(
        z
          .int()
          .min(5 * MIB, 'a part has at least 5MiB')
          .max(5 * 1024 * MIB, 'a part has at most 5GiB'),
      )
      .default(8 * MIB)
      .describe('Size of those parts, of which four are under way at a time; 5MiB to 5GiB'),
    content_type: z.string().min(1).optional().describe("Content type instead of the file's own"),
    checksum: z
      .enum(['crc32', 'sha256', 'none'])
      .default('crc32')
      .describe('Checksum that is kept with the object; none for stores that do not know them'),
  })
  .refine((options) => options.kms_key_id === undefined || options.server_side_encryption?.startsWith('aws:kms'), {
    message: 'kms_key_id needs server_side_encryption: aws:kms or aws:kms:dsse',
    path: ['kms_key_id'],
  });

export type S3Options = z.output<typeof s3OptionsSchema>;
