import { z } from 'zod';
import { gitOptionsSchema, s3OptionsSchema } from './rooms.ts';

const off = z.literal(false).describe('false: not published there');

/** The `publish:` of the pipeline. */
export const publishSchema = z.strictObject({
  git: z
    .union([gitOptionsSchema, off])
    .prefault({} as never)
    .describe('Commit and push; false: not'),
  s3: z.union([s3OptionsSchema, off]).optional().describe('Upload to S3 or what speaks its protocol'),
});

/** What a stream may override of it. */
export const streamPublish = z.strictObject({
  git: off.optional().describe('false: this stream is not committed'),
  s3: z.union([s3OptionsSchema, off]).optional().describe('Other place in S3, or false'),
});
