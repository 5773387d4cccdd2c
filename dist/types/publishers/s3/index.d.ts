export type { S3Context } from './context.ts';
export { KEY_NAMES, type S3Options, s3OptionsSchema } from './options.ts';
export { publishS3 } from './publish.ts';
export { restoreFiles } from './restore.ts';
export { createS3StateStore, type S3StateStore } from './state-store.ts';
